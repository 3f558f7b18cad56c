package vn.gnbv.reporting.timeliness;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the reports of one group stand on a day. What was due is in time, late or missing, each once. */
@Schema(name = "Timeliness")
public record TimelinessView(
        @Schema(description = "What the group has in common: level, period, form, campaign or organisation.")
        String key,

        String label,

        @Schema(description = "All that is owed.") long owed,

        long onTime,
        long late,

        @Schema(description = "Due, and not handed in.") long missing,

        @Schema(description = "Not due yet, and not handed in.")
        long pending,

        @Schema(description = "Without a day, and not handed in: never late.")
        long undated,

        @Schema(description = "Of those that are missing: opened after their day, so nobody could be reminded.")
        long missingRetrospective,

        @Schema(description = "Percent of what was due; they add up to 100. Null where nothing was due.") @Nullable
        Shares shares,

        @Schema(description = "Begun, not handed in.") long drafts,

        @Schema(description = "Handed in, waiting for the receiver.")
        long submitted,

        @Schema(description = "Sent back for correction.") long returned,

        long accepted,

        @Schema(description = "Days after the last good day, of what was late; null where nothing was.") @Nullable
        BigDecimal averageDaysLate,

        @Nullable Integer mostDaysLate,

        @Nullable LocalDate firstDueDate,
        @Nullable LocalDate lastDueDate) {}
