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

    /** The same as a condition on SQL expressions of the last good day and of the day on which it was done. */
    String condition(String lastDay, String doneOn, LocalDate asOf) {
        var today = "date '" + asOf + "'";
        var soon = "date '" + asOf.plusDays(SOON_DAYS) + "'";
        return switch (this) {
            case OPEN -> doneOn + " is null and coalesce(" + lastDay + " > " + soon + ", true)";
            case SOON -> doneOn + " is null and " + lastDay + " between " + today + " and " + soon;
            case OVERDUE -> doneOn + " is null and " + lastDay + " < " + today;
            case DONE -> doneOn + " <= coalesce(" + lastDay + ", 'infinity')";
            case DONE_LATE -> doneOn + " > " + lastDay;
        };
    }
}
