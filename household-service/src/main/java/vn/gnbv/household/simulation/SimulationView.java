package vn.gnbv.household.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A simulation as it is shown to who asked for it, and to operators. */
record SimulationView(
        UUID id,
        int version,
        @Nullable UUID standardId,

        @Nullable @Schema(description = "Code of the draft, where one is tried out.")
        String draftCode,

        UUID unitId,
        @Nullable UUID roundId,

        @Schema(description = "The day whose units and forms are taken.")
        LocalDate asOf,

        String requestedBy,
        Instant requestedAt,
        SimulationState state,

        @Nullable @Schema(description = "When counting began; null until done.")
        Instant startedAt,

        @Nullable Instant finishedAt,

        @Nullable @Schema(description = "Households that have been assessed at all; null until done.")
        Long households,

        @Nullable
        @Schema(
                description =
                        "Of these, how many could not be counted: points added up on paper, or questions never asked.")
        Long notCounted,

        @Nullable @Schema(description = "How many would be in another class.")
        Long changed) {}
