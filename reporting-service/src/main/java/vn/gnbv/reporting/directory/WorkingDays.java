package vn.gnbv.reporting.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked on (<i>ngày làm việc</i>), for the years whose calendar has been entered: holidays and swapped
 * days are decided anew for every year, so of other years nothing is known.
 */
public record WorkingDays(Map<Integer, Year> years) {

    /** The days of one year that are not as their day of the week. */
    public record Year(Set<LocalDate> daysOff, Set<LocalDate> workedDays) {}

    /** Null where the calendar of the year has not been entered. */
    public @Nullable Boolean worked(LocalDate day) {
        var year = years.get(day.getYear());
        if (year == null) {
            return null;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? year.workedDays().contains(day) : !year.daysOff().contains(day);
    }

    /** The n-th working day after a day, which itself does not count; null where a calendar on the way is missing. */
    public @Nullable LocalDate after(int n, LocalDate day) {
        var date = day;
        for (int left = n; left > 0; ) {
            date = date.plusDays(1);
            var worked = worked(date);
            if (worked == null) {
                return null;
            }
            left -= worked ? 1 : 0;
        }
        return date;
    }
}
