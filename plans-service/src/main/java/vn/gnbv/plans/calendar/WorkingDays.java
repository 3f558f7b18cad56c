package vn.gnbv.plans.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked on, for the years whose calendar has been entered. Of other years nothing is known, not even of
 * a Sunday: holidays and swapped days (<i>hoán đổi ngày làm việc</i>) are decided anew for every year.
 */
public record WorkingDays(Map<Integer, Year> years) {

    /** The days of one year that are not as their day of the week. */
    public record Year(Set<LocalDate> daysOff, Set<LocalDate> workedDays) {}

    /** Whether a day is worked on. */
    public enum Worked {
        WORKING,
        OFF,
        UNKNOWN
    }

    /**
     * The day that was counted to.
     *
     * @param date null where the calendar of a year on the way is not entered
     * @param missingYear that year
     */
    public record Count(@Nullable LocalDate date, @Nullable Integer missingYear) {}

    public static final WorkingDays NONE = new WorkingDays(Map.of());

    public Worked on(LocalDate day) {
        var year = years.get(day.getYear());
        if (year == null) {
            return Worked.UNKNOWN;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        var worked = weekend ? year.workedDays().contains(day) : !year.daysOff().contains(day);
        return worked ? Worked.WORKING : Worked.OFF;
    }

    /** The n-th working day after a day; the day itself does not count. */
    public Count after(int n, LocalDate day) {
        var date = day;
        for (int left = n; left > 0; ) {
            date = date.plusDays(1);
            switch (on(date)) {
                case UNKNOWN -> {
                    return new Count(null, date.getYear());
                }
                case WORKING -> left--;
                case OFF -> {}
            }
        }
        return new Count(date, null);
    }

    /**
     * The day itself where it is worked on, else the nearest one that is.
     *
     * @param step 1 for a later, -1 for an earlier one
     */
    public Count nearest(LocalDate day, int step) {
        for (var date = day; ; date = date.plusDays(step)) {
            switch (on(date)) {
                case UNKNOWN -> {
                    return new Count(null, date.getYear());
                }
                case WORKING -> {
                    return new Count(date, null);
                }
                case OFF -> {}
            }
        }
    }
}
