package vn.gnbv.plans.task;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a task stands against its date: what is done late is late, whenever it was entered. */
@Schema(name = "TaskDue", description = "OPEN also where there is no date; SOON within 14 days of the last one.")
enum Due {
    OPEN,
    SOON,
    OVERDUE,
    DONE,
    DONE_LATE;

    /** How many days before the last one a task is due soon. */
    static final int SOON_DAYS = 14;

    static Due of(@Nullable LocalDate lastDay, @Nullable LocalDate doneOn, LocalDate asOf) {
        if (doneOn != null) {
            return lastDay == null || !doneOn.isAfter(lastDay) ? DONE : DONE_LATE;
        }
        if (lastDay == null || asOf.isBefore(lastDay.minusDays(SOON_DAYS))) {
            return OPEN;
        }
        return asOf.isAfter(lastDay) ? OVERDUE : SOON;
    }
}
