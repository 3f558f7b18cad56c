package vn.gnbv.household.simulation;

import jakarta.validation.Valid;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be tried out, and on whom. */
record SimulateClassification(
        @Nullable @Schema(description = "A standard that was entered; or else a draft.")
        UUID standardId,

        @Nullable @Valid Draft draft,

        @Nullable @Schema(description = "This unit and all below it; if absent, the caller's area.")
        UUID unitId,

        @Nullable @Schema(description = "Only households whose last assessment belongs to this round; if absent, all.")
        UUID roundId) {}
