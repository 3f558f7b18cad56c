package vn.gnbv.reporting.regime;

import java.time.LocalDate;

/**
 * By when something is owed (<i>thời hạn</i>). {@code BEFORE} excludes its date (<i>trước ngày</i>), {@code BY} includes
 * it. The last day does not move when it is no working day: no regime so far says that it does.
 */
public record Deadline(Kind kind, LocalDate date) {

    /** Whether the date itself is still in time. */
    public enum Kind {
        BEFORE,
        BY
    }

    /** The last day that is in time. */
    public LocalDate dueDate() {
        return kind == Kind.BEFORE ? date.minusDays(1) : date;
    }
}
