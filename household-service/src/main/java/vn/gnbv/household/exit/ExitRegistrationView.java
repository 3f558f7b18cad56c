package vn.gnbv.household.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.lifecycle.LifecycleStatus;

/** A registration to escape with what has been given since. */
record ExitRegistrationView(
        UUID id,
        int version,
        UUID householdId,

        @Schema(description = "Where the household lived when it registered.")
        UUID unitId,

        int year,
        LocalDate registeredOn,

        @Schema(description = "What the household was on that day: POOR or NEAR_POOR.")
        LifecycleStatus status,

        List<String> deprivations,
        List<RegisterExit.HouseholdPromise> householdPromises,
        List<Promise> statePromises,

        @Schema(description = "Every support of the household or a member since it registered, in order.")
        List<UUID> supportIds,

        @Schema(description = "Whether it has been given anything since it registered.")
        boolean helped,

        @Nullable @Schema(description = "Null while it runs.")
        ExitOutcome outcome,

        @Nullable LocalDate endedOn,

        @Nullable @Schema(description = "Why it was taken back.")
        String endReason,

        Instant recordedAt) {

    /** What was promised, and the first support by which it was kept. */
    @Schema(name = "KeptPromise")
    record Promise(
            String content,
            @Nullable LocalDate dueOn,
            @Nullable UUID keptBy,
            @Nullable LocalDate keptOn) {}
}
