package vn.gnbv.plans.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.time.DueKind;

/** An inspection; in a list without its findings. */
@Schema(name = "Inspection")
record InspectionView(
        UUID id,
        int version,
        InspectionKind kind,

        @Schema(description = "DONE when nothing that was asked for is left to be done.")
        InspectionState state,

        UUID inspectorOrganisationId,
        UUID unitId,
        @Nullable UUID organisationId,
        @Nullable UUID componentId,
        @Nullable UUID projectId,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        String basis,
        @Nullable String paperNumber,
        LocalDate concludedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FindingView> findings) {

    /** A finding and what has come of it. */
    @Schema(name = "Finding")
    record FindingView(
            UUID id,
            String text,
            Consequence consequence,
            @Nullable Long amountVnd,
            @Nullable UUID budgetLineId,
            @Nullable UUID unitId,
            @Nullable Integer households,
            UUID responsibleOrganisationId,
            @Nullable UUID officerId,
            @Nullable LocalDate dueOn,
            @Nullable DueKind dueKind,

            @Schema(description = "The last good day; null where none is stated.") @Nullable
            LocalDate lastDay,

            InspectionState state,
            @Nullable LocalDate doneOn,
            @Nullable String evidence,
            @Nullable String evidenceSha256) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.id,
                    finding.text,
                    finding.consequence,
                    finding.amountVnd,
                    finding.budgetLineId,
                    finding.unitId,
                    finding.households,
                    finding.responsibleOrganisationId,
                    finding.officerId,
                    finding.dueOn,
                    finding.dueKind,
                    DueKind.lastDay(finding.dueOn, finding.dueKind),
                    finding.state(),
                    finding.doneOn,
                    finding.evidence,
                    finding.evidenceSha256);
        }
    }

    static InspectionView of(Inspection inspection) {
        return new InspectionView(
                inspection.id,
                inspection.version,
                inspection.kind,
                inspection.state(),
                inspection.inspectorOrganisationId,
                inspection.unitId,
                inspection.organisationId,
                inspection.componentId,
                inspection.projectId,
                inspection.periodFrom,
                inspection.periodTo,
                inspection.basis,
                inspection.paperNumber,
                inspection.concludedOn,
                inspection.findings.stream().map(FindingView::of).toList());
    }
}
