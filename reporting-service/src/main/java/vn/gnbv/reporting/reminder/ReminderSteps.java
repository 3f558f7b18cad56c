package vn.gnbv.reporting.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.obligation.ObligationService;

/**
 * On which days before its last good day somebody is reminded of a report, and how often when it is overdue.
 *
 * @param before days before; each is one step
 * @param repeat every so many days once it is overdue; the first reminder comes on the first day
 */
record ReminderSteps(List<Integer> before, int repeat) {

    /**
     * The step that holds so many days before, negative after; null while it is too early. A day on which nobody ran
     * the reminders loses none: the step holds until the next one begins.
     */
    @Nullable
    Integer of(long daysLeft) {
        if (daysLeft < 0) {
            return (int) -(1 + (-daysLeft - 1) / repeat * repeat);
        }
        return before.stream()
                .filter(step -> step >= daysLeft)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The step that an obligation has reached and of which nobody has been told yet; null when there is none. */
    @Nullable
    Integer reached(ObligationService.Due due, LocalDate today) {
        var step = of(ChronoUnit.DAYS.between(today, due.dueDate()));
        var told = due.dueDate().equals(due.remindedDueDate()) ? due.remindedDaysLeft() : null;
        return step == null || told != null && told <= step ? null : step;
    }

    /** The earliest of all. */
    int first() {
        return before.stream().max(Comparator.naturalOrder()).orElse(0);
    }
}
