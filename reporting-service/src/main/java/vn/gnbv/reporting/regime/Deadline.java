package vn.gnbv.reporting.regime;

import java.time.LocalDate;
import vn.gnbv.platform.time.DueKind;

/**
 * By when something is owed (<i>thời hạn</i>). The last day does not move when it is no working day: no regime so far
 * says that it does.
 */
public record Deadline(DueKind kind, LocalDate date) {

    /** The last day that is in time. */
    public LocalDate dueDate() {
        return kind.lastDay(date);
    }
}
