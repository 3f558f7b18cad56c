package vn.gnbv.plans.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.time.DueKind;

/** A task or a round of reports that falls due. */
@Schema(name = "DeadlineItem")
record DeadlineView(
        @Schema(description = "Of the task or of the reporting regime.")
        UUID id,

        Kind kind,

        @Schema(description = "Where it stands.") String link,

        String title,

        @Schema(description = "Of a report: the period.") @Nullable
        String periodKey,

        @Nullable LocalDate dueOn,
        @Nullable DueKind dueKind,

        @Schema(description = "The last good day; null where the paper names a year and no day.") @Nullable
        LocalDate lastDay,

        @Schema(description = "Who answers for the task on that day, or who reports.")
        List<UUID> organisationIds) {

    /** What falls due. */
    @Schema(name = "DeadlineKind")
    enum Kind {
        TASK,
        REPORT
    }

    /** What has no day comes last. */
    Object sortDay() {
        return lastDay == null ? "infinity" : lastDay;
    }

    String sortKey() {
        return periodKey == null ? "" : periodKey;
    }
}
