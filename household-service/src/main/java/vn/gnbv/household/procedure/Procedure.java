package vn.gnbv.household.procedure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.WorkingDays;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/**
 * The steps by which something is decided, from a day on (<i>quy trình rà soát</i>, QĐ 24/2021/QĐ-TTg; choice of
 * beneficiaries). Never changed: another regulation is another procedure.
 */
@Entity
@Table(name = "procedures")
class Procedure {

    @Id
    UUID id;

    String code;

    @Enumerated(EnumType.STRING)
    ProcedureUse use;

    String nameVi;
    String nameEn;
    String legalBasis;
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Nullable
    UUID jurisdictionUnitId;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Opening opening;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Step> steps;

    @Version
    int version;

    protected Procedure() {}

    Procedure(RegisterProcedure command) {
        this.id = command.id() == null ? Ids.next() : command.id();
        this.code = command.code();
        this.use = command.use();
        this.nameVi = command.nameVi();
        this.nameEn = command.nameEn();
        this.legalBasis = command.legalBasis();
        this.validFrom = command.validFrom();
        this.validTo = command.validTo();
        this.jurisdictionUnitId = command.jurisdictionUnitId();
        this.opening = command.opening();
        this.steps = List.copyOf(command.steps());
        requireSense();
    }

    private void requireSense() {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        if (validTo != null && validTo.isBefore(validFrom)) {
            problem.at("/validTo", HouseholdProblems.VALIDITY_REVERSED);
        }
        var codes = new HashSet<String>();
        var kinds = EnumSet.noneOf(StepKind.class);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!codes.add(step.code())) {
                problem.at("/steps/" + i + "/code", HouseholdProblems.NAMED_TWICE, step.code());
            }
            if (!kinds.add(step.kind())) {
                problem.at(
                        "/steps/" + i + "/kind",
                        HouseholdProblems.NAMED_TWICE,
                        step.kind().name());
            }
            if (step.returnsTo() != null && !codes.contains(step.returnsTo())) {
                problem.at("/steps/" + i + "/returnsTo", HouseholdProblems.STEP_RETURNS_NOWHERE, step.returnsTo());
            }
            if ((step.kind() == StepKind.MEETING) != (step.agreedPercent() != null)) {
                problem.at("/steps/" + i + "/agreedPercent", HouseholdProblems.SHARE_OF_A_MEETING);
            }
        }
        if (!kinds.contains(StepKind.DECISION)) {
            problem.at("/steps", HouseholdProblems.NO_DECISION);
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }

    /** Whether the two would hold for the same places from the same day on. */
    boolean rivals(Procedure other) {
        return use == other.use
                && validFrom.equals(other.validFrom)
                && Objects.equals(jurisdictionUnitId, other.jurisdictionUnitId);
    }

    /** @throws Problem OPENED_OUT_OF_SEASON */
    void requireOpening(LocalDate on, String pointer) {
        if (opening != null && !opening.allows(on)) {
            throw Problem.of(HouseholdProblems.OPENED_OUT_OF_SEASON, code, on.toString())
                    .at(pointer);
        }
    }

    Step step(String stepCode) {
        return steps.stream().filter(s -> s.code().equals(stepCode)).findFirst().orElseThrow();
    }

    Optional<Step> after(Step step) {
        var next = steps.indexOf(step) + 1;
        return next < steps.size() ? Optional.of(steps.get(next)) : Optional.empty();
    }

    /** By when a step is to be taken that was reached on a day: its own time, that of what follows it, or the last day of all. */
    @Nullable
    LocalDate dueOn(Step step, LocalDate reached, LocalDate begun, WorkingDays days) {
        var own = step.isFromBeginning() ? null : step.dueOn(reached, days);
        var season = opening == null ? null : opening.lastDay(begun);
        var whole = steps.subList(steps.indexOf(step), steps.size()).stream()
                .filter(Step::isFromBeginning)
                .map(s -> s.dueOn(begun, days));
        return Stream.concat(Stream.of(own, season), whole)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    Step backFrom(Step step) {
        return step.returnsTo() == null ? step : step(step.returnsTo());
    }
}
