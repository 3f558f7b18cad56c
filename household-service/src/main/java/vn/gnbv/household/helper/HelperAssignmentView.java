package vn.gnbv.household.helper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who helps whom, as it is shown. */
record HelperAssignmentView(
        UUID id,
        int version,
        @Nullable UUID householdId,

        @Schema(description = "The village that is looked after, or where the household lived when it was assigned.")
        UUID unitId,

        AssignHelp.Who helper,
        AssignHelp.ByDecision decision,
        LocalDate fromDay,
        @Nullable LocalDate toDay,

        @Nullable @Schema(description = "Why it was cut short.")
        String endReason,

        @Nullable Integer visitEveryDays,
        int visits,
        @Nullable LocalDate lastVisitedOn,

        @Nullable @Schema(description = "The last day for the next visit; null where none is due.")
        LocalDate visitDueOn,

        Instant recordedAt) {}
