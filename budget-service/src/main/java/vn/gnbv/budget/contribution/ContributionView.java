package vn.gnbv.budget.contribution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contribution as it is shown. */
@Schema(name = "Contribution")
record ContributionView(
        UUID id,
        int version,
        DonorKind donorKind,
        @Nullable UUID donorOrganisationId,
        ContributionForm form,
        @Nullable String measure,
        @Nullable BigDecimal pledgedQuantity,
        @Nullable BigDecimal receivedQuantity,
        @Nullable BigDecimal usedQuantity,

        @Schema(description = "null: nobody has stated it.") @Nullable
        Long pledgedVnd,

        @Schema(description = "null: nobody has stated it.") @Nullable
        Long receivedVnd,

        @Schema(description = "null: nobody has stated it.") @Nullable
        Long usedVnd,

        StateContribution.@Nullable Valuation valuation,
        @Nullable UUID programmeId,
        @Nullable UUID componentId,
        UUID unitId,
        @Nullable UUID projectId,
        LocalDate contributedOn,
        @Nullable String paperNumber,
        String purpose,
        boolean sample,
        @Nullable UUID keeperOrganisationId,
        Instant changedAt,
        String changedBy,

        @Schema(
                description = "References that have not arrived yet: PROGRAMME_UNKNOWN, COMPONENT_UNKNOWN,"
                        + " ORGANISATION_UNKNOWN.")
        List<String> flags) {}
