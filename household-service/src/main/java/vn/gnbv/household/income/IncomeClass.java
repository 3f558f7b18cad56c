package vn.gnbv.household.income;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Between which incomes per person and month a class lies, and by when who asks for it is answered. Never changed: other bounds are another row. */
@Entity
@Table(name = "income_classes")
class IncomeClass {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    IncomeClassKind kind;

    @Enumerated(EnumType.STRING)
    AreaType areaType;

    @Nullable
    Long aboveVnd;

    long upToVnd;
    int months;

    @Nullable
    Integer fromDayOfMonth;

    @Nullable
    Integer answerWithinDays;

    String legalBasis;
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Version
    int version;

    protected IncomeClass() {}

    IncomeClass(RegisterIncomeClass command) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        if (command.aboveVnd() != null && command.aboveVnd() >= command.upToVnd()) {
            problem.at("/upToVnd", HouseholdProblems.BOUNDS_REVERSED);
        }
        if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
            problem.at("/validTo", HouseholdProblems.VALIDITY_REVERSED);
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        this.id = command.id() == null ? Ids.next() : command.id();
        this.kind = command.kind();
        this.areaType = command.areaType();
        this.aboveVnd = command.aboveVnd();
        this.upToVnd = command.upToVnd();
        this.months = command.months();
        this.fromDayOfMonth = command.fromDayOfMonth();
        this.answerWithinDays = command.answerWithinDays();
        this.legalBasis = command.legalBasis();
        this.validFrom = command.validFrom();
        this.validTo = command.validTo();
    }

    boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }

    /** By when an application is to be answered; null where no time is set. */
    @Nullable
    LocalDate dueOn(LocalDate appliedOn) {
        if (answerWithinDays == null) {
            return null;
        }
        var first = fromDayOfMonth == null ? appliedOn : appliedOn.withDayOfMonth(fromDayOfMonth);
        return (appliedOn.isBefore(first) ? first : appliedOn).plusDays(answerWithinDays);
    }

    /**
     * Whether an income lies in the class. Nothing is rounded: the bounds are held against the whole.
     *
     * @param incomeVnd of all persons over all months
     */
    boolean holds(long incomeVnd, int persons) {
        var shares = (long) persons * months;
        return (aboveVnd == null || incomeVnd > Math.multiplyExact(aboveVnd, shares))
                && incomeVnd <= Math.multiplyExact(upToVnd, shares);
    }
}
