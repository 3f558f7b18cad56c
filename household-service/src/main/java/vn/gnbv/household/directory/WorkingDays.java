package vn.gnbv.household.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked (<i>ngày làm việc</i>): Monday to Friday, except as the working calendars name them.
 *
 * @param named days that a calendar names, and whether they are worked
 */
public record WorkingDays(Map<LocalDate, Boolean> named) {

    boolean isWorked(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return named.getOrDefault(day, weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY);
    }

    /** How many working days follow a day until another, which counts. */
    public int between(LocalDate after, LocalDate until) {
        return !until.isAfter(after)
                ? 0
                : (int) after.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(this::isWorked)
                        .count();
    }

    /** The last of so many working days after a day. */
    public LocalDate after(LocalDate day, int days) {
        var last = day;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            left -= isWorked(last) ? 1 : 0;
        }
        return last;
    }
}
