package vn.gnbv.plans.inspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** An inspection with its conclusion. */
record RecordInspection(
        @Schema(description = "Absent: a new id is given.") @Nullable
        UUID id,

        @NotNull InspectionKind kind,

        @Schema(
                description =
                        "Who has inspected: the caller's organisation where absent. Who drafts or signs plans for the"
                                + " area may enter what another has found, such as the community.")
        @Nullable
        UUID inspectorOrganisationId,

        @Schema(description = "Where.") @NotNull UUID unitId,

        @Schema(description = "Whose work was inspected.") @Nullable
        UUID organisationId,

        @Nullable UUID componentId,
        @Nullable UUID projectId,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,

        @Schema(description = "The paper that orders it, or the right that it rests on.") @NotBlank @Size(max = 1000)
        String basis,

        @Schema(description = "Number of the conclusion.") @Nullable @Size(min = 1, max = 100)
        String paperNumber,

        @Schema(description = "Date of the conclusion.") @NotNull
        LocalDate concludedOn,

        @Nullable @Size(max = 200) List<@NotNull @Valid StateFinding> findings) {

    RecordInspection {
        findings = findings == null ? List.of() : findings;
    }

    /** Tells all that is wrong in itself. */
    void check(LocalDate today, Refusals refusals) {
        refusals.addIf(concludedOn.isAfter(today), "/concludedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(
                periodFrom != null && periodTo != null && periodTo.isBefore(periodFrom),
                "/periodTo",
                PlansProblems.VALIDITY_REVERSED);
        for (int i = 0; i < findings.size(); i++) {
            findings.get(i).check("/findings/" + i, concludedOn, refusals);
        }
    }
}
