package vn.gnbv.platform.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** As on the day asked for; what has no date is never overdue. */
public enum WorkItemState {
    OPEN,
    OVERDUE,
    DONE;

    /** A last day that has not ended yet is still in time. */
    static WorkItemState of(@Nullable LocalDate lastDay, @Nullable LocalDate doneOn, LocalDate asOf) {
        if (doneOn != null && !doneOn.isAfter(asOf)) {
            return DONE;
        }
        return lastDay != null && lastDay.isBefore(asOf) ? OVERDUE : OPEN;
    }
}
