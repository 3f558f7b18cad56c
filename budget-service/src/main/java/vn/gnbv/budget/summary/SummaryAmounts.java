package vn.gnbv.budget.summary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sums over lines, each đồng at its lowest line once. An amount that no paper states is null and never 0. */
@Schema(name = "SummaryAmounts")
record SummaryAmounts(
        int lines,
        @Schema(description = "By the decisions.") @Nullable Long assignedVnd,

        @Schema(description = "By how much later papers changed it.") @Nullable
        Long adjustedVnd,

        @Nullable Long committedVnd,
        @Nullable Long advancedVnd,
        @Nullable Long disbursedVnd,
        @Nullable Long cancelledVnd,
        @Nullable Long availableVnd,

        @Schema(description = "null as long as it is not stated for every line.") @Nullable
        Long carriedInVnd,

        @Nullable Long carriedOutVnd,
        int linesWithUnknownCarryOver,
        @Nullable Long centralVnd,
        @Nullable Long counterpartVnd,
        @Nullable Long integratedVnd,
        @Nullable Long entrustedVnd,
        @Nullable Long mobilisedVnd,
        @Nullable Long recurrentVnd,
        @Nullable Long investmentVnd,
        @Nullable Long capitalTypeNotStatedVnd,
        int frozenLines,

        @Schema(description = "Left on frozen lines, and part of what is available.") @Nullable
        Long frozenVnd) {}
