package vn.gnbv.plans.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.plans.programme.Applies;
import vn.gnbv.plans.target.TargetView;
import vn.gnbv.plans.task.TaskView;
import vn.gnbv.platform.event.AggregateChange;

/** The event of a plan, {@code vn.gnbv.plan.v1}, from its issuance on; names nobody who signed. */
record PlanChanged(
        UUID id,
        int version,
        Change change,
        PlanState state,
        int edition,
        @Nullable String number,
        boolean numberUnknown,
        @Nullable LocalDate issuedOn,
        @Nullable DatePrecision issuedOnPrecision,
        List<String> sample,
        String title,
        UUID programmeId,
        UUID unitId,
        int year,
        UUID issuerOrganisationId,
        @Nullable UUID parentPlanId,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        List<TargetView> targets,
        List<TaskView> tasks,
        List<Applicability> applicability) {

    /** What happened. */
    enum Change {
        ISSUED,
        AMENDED,
        SUPERSEDED,
        CLOSED
    }

    /** What somebody has stated of a component; where nobody has, it is not listed. */
    record Applicability(
            UUID componentId, boolean applicable, @Nullable UUID statementId) {}

    static PlanChanged of(PlanView plan, Change change) {
        return new PlanChanged(
                plan.id(),
                plan.version(),
                change,
                plan.state(),
                plan.edition(),
                plan.number(),
                plan.numberUnknown(),
                plan.issuedOn(),
                plan.issuedOnPrecision(),
                plan.sample(),
                plan.title(),
                plan.programmeId(),
                plan.unitId(),
                plan.year(),
                plan.issuerOrganisationId(),
                plan.parentPlanId(),
                plan.supersedes(),
                plan.supersededBy(),
                plan.targets(),
                plan.tasks(),
                plan.applicability().stream()
                        .filter(quoted -> quoted.applicability() != Applies.UNKNOWN)
                        .map(quoted -> new Applicability(
                                quoted.componentId(),
                                quoted.applicability() == Applies.APPLICABLE,
                                quoted.statementId()))
                        .toList());
    }

    AggregateChange toChange() {
        return AggregateChange.of("gnbv.plan", "vn.gnbv.plan.v1", id, version, this);
    }
}
