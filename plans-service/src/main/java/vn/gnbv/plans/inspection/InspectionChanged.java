package vn.gnbv.plans.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.time.DueKind;

/**
 * The event of an inspection, {@code vn.gnbv.inspection.v1}: what is asked of whom. Without a word of what was found,
 * which may speak of persons.
 */
record InspectionChanged(
        UUID id,
        int version,
        Change change,
        InspectionKind kind,
        InspectionState state,
        UUID inspectorOrganisationId,
        UUID unitId,
        @Nullable UUID organisationId,
        @Nullable UUID componentId,
        @Nullable UUID projectId,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        LocalDate concludedOn,
        List<Asked> findings) {

    /** What happened. */
    enum Change {
        RECORDED,
        FINDING_ADDED,
        FINDING_DONE
    }

    /** What a finding asks for. */
    record Asked(
            UUID id,
            Consequence consequence,
            @Nullable Long amountVnd,
            @Nullable UUID budgetLineId,
            @Nullable UUID unitId,
            @Nullable Integer households,
            UUID responsibleOrganisationId,
            @Nullable LocalDate dueOn,
            @Nullable DueKind dueKind,
            InspectionState state,
            @Nullable LocalDate doneOn) {

        static Asked of(Finding finding) {
            return new Asked(
                    finding.id,
                    finding.consequence,
                    finding.amountVnd,
                    finding.budgetLineId,
                    finding.unitId,
                    finding.households,
                    finding.responsibleOrganisationId,
                    finding.dueOn,
                    finding.dueKind,
                    finding.state(),
                    finding.doneOn);
        }
    }

    static AggregateChange of(Inspection inspection, Change change) {
        var state = new InspectionChanged(
                inspection.id,
                inspection.version,
                change,
                inspection.kind,
                inspection.state(),
                inspection.inspectorOrganisationId,
                inspection.unitId,
                inspection.organisationId,
                inspection.componentId,
                inspection.projectId,
                inspection.periodFrom,
                inspection.periodTo,
                inspection.concludedOn,
                inspection.findings.stream().map(Asked::of).toList());
        return AggregateChange.of("gnbv.inspection", "vn.gnbv.inspection.v1", inspection.id, inspection.version, state);
    }
}
