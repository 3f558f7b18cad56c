package vn.gnbv.reporting.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * By when something is owed (<i>thời hạn</i>). {@code BEFORE} excludes its date (<i>trước ngày</i>), {@code BY} includes
 * it. The last day does not move when it is no working day: no regime so far says that it does.
 */
public record Deadline(Kind kind, LocalDate date) {

    /** Where the law's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Whether the date itself is still in time. */
    public enum Kind {
        BEFORE,
        BY
    }

    /** The last day that is in time. */
    public LocalDate dueDate() {
        return kind == Kind.BEFORE ? date.minusDays(1) : date;
    }

    /** The instant from which on it is too late: 24:00 of the last day, which is 17:00 UTC. */
    public static Instant endOf(LocalDate dueDate) {
        return dueDate.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The legal day on which an instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
