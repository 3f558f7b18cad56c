package vn.gnbv.household.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of when somebody was born: the day, the year alone, or nothing. */
record Birth(@Nullable Integer year, @Nullable LocalDate date) {

    /** Nobody alive was born earlier. */
    static final int EARLIEST = 1890;

    static Birth of(@Nullable Integer year, @Nullable LocalDate date) {
        return new Birth(date == null ? year : Integer.valueOf(date.getYear()), date);
    }

    /** Only what the two surely say: of the same year nothing follows unless both days are known. */
    boolean before(Birth other) {
        if (date != null && other.date != null) {
            return date.isBefore(other.date);
        }
        return year != null && other.year != null && year < other.year;
    }
}
