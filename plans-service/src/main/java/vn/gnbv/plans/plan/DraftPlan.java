package vn.gnbv.plans.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan of one unit for one year, before its contents. */
record DraftPlan(
        @Nullable UUID id,
        @NotNull UUID programmeId,
        @NotNull UUID unitId,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotBlank @Size(max = 1000) String title,
        @NotNull UUID issuerOrganisationId,
        @Nullable @Size(max = 100) List<@NotNull @Valid LegalBasis> legalBases,

        @Schema(description = "The plan above, which this one carries out: of the province, the party committee, …")
        @Nullable
        UUID parentPlanId,

        @Schema(description = "The plan that this one replaces when it is issued.") @Nullable
        UUID supersedes,

        @Schema(
                description =
                        "A plan of the unit to begin with: its targets, tasks and regimes with their dates moved to"
                                + " the year, to be checked; nothing that was measured. Only when a draft is begun.")
        @Nullable
        UUID copyOf,

        @Schema(description = "Names of the fields that hold placeholders.") @Nullable @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[a-zA-Z][A-Za-z0-9./-]{0,79}") String> sample,

        @Schema(description = "The last year of what it undertakes (đến năm …); absent: its year alone.")
        @Nullable
        @Min(2000)
        @Max(2100)
        Integer throughYear,

        @Schema(
                description = "The organisations to which difficulties beyond authority go, one after another (qua …);"
                        + " the last is to settle them.")
        @Nullable
        @Size(max = 10)
        List<@NotNull UUID> escalationRoute,

        @Schema(description = "The figures that it starts from.") @Nullable @Size(max = 100)
        List<@NotNull @Valid SituationFigure> situation) {

    DraftPlan {
        escalationRoute = escalationRoute == null ? List.of() : escalationRoute;
        situation = situation == null ? List.of() : situation;
        legalBases = legalBases == null ? List.of() : legalBases;
        sample = sample == null ? List.of() : sample;
    }
}
