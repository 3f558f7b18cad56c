package vn.gnbv.household.income;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * One application and its answer, for which it may wait: confirmed when the income lies in the class and nothing else is
 * against it. Answered once; what was applied for is never changed.
 */
@Entity
@Table(name = "income_confirmations")
@DynamicUpdate
class IncomeConfirmation {

    @Id
    UUID id;

    UUID householdId;

    @Nullable
    UUID memberId;

    UUID incomeClassId;

    @Nullable
    @Enumerated(EnumType.STRING)
    Livelihood livelihood;

    LocalDate appliedOn;

    /** By when it is to be answered; null where no time is set. */
    @Nullable
    LocalDate dueOn;

    long incomeVnd;
    int persons;

    /** Null while it is pending, as all of the answer. */
    @Nullable
    Boolean confirmed;

    @Nullable
    String decisionNumber;

    @Nullable
    LocalDate decidedOn;

    @Nullable
    String signer;

    /** Why it was refused, where that was not the income. */
    @Nullable
    String refusedFor;

    String recordedBy;

    @Version
    int version;

    protected IncomeConfirmation() {}

    IncomeConfirmation(
            UUID householdId, ConfirmIncome command, IncomeClass incomeClass, String recordedBy, LocalDate today) {
        var refusals = new Refusals();
        command.check(today, refusals);
        refusals.throwIfAny();
        this.id = Ids.next();
        this.householdId = householdId;
        this.memberId = command.memberId();
        this.incomeClassId = incomeClass.id;
        this.livelihood = command.livelihood();
        this.appliedOn = command.appliedOn();
        this.dueOn = incomeClass.dueOn(command.appliedOn());
        this.incomeVnd = command.incomeVnd();
        this.persons = command.persons();
        this.recordedBy = recordedBy;
        if (command.decision() != null) {
            answer(command.decision(), incomeClass);
        }
    }

    /** @throws Problem INCOME_DECIDED, DATE_IN_FUTURE, DECISION_BEFORE_APPLICATION */
    void decide(DecideIncome decision, IncomeClass incomeClass, LocalDate today) {
        if (confirmed != null) {
            throw Problem.of(HouseholdProblems.INCOME_DECIDED);
        }
        var refusals = new Refusals();
        decision.check(appliedOn, today, "", refusals);
        refusals.throwIfAny();
        answer(decision, incomeClass);
    }

    private void answer(DecideIncome decision, IncomeClass incomeClass) {
        confirmed = decision.refusedFor() == null && incomeClass.holds(incomeVnd, persons);
        decisionNumber = decision.number();
        decidedOn = decision.issuedOn();
        signer = decision.signer();
        refusedFor = decision.refusedFor();
    }
}
