package vn.gnbv.reporting.obligation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a report was handed in by its due date; late stays late, even when it is accepted. */
@Schema(name = "InTimeOrLate")
public enum Timeliness {
    ON_TIME,
    LATE;

    /**
     * One submission.
     *
     * @param enteredOn the legal day on which it was entered here
     * @param newDueDate the new due date of the return that it answers, where one was given
     */
    public record Submission(LocalDate enteredOn, @Nullable LocalDate newDueDate) {

        private boolean inTime(LocalDate dueDate) {
            return !enteredOn.isAfter(last(dueDate));
        }

        private LocalDate last(LocalDate dueDate) {
            return newDueDate != null && newDueDate.isAfter(dueDate) ? newDueDate : dueDate;
        }
    }

    /**
     * Judges an accepted report.
     *
     * @param dueDate null where no day was stated: nothing is late then
     * @param submissions in their order, the accepted one last
     * @param paper the date of the paper that the accepted submission was entered from later; it then decides in place
     *     of the day of entry. A new due date helps only who had been in time until then.
     */
    public static Timeliness of(@Nullable LocalDate dueDate, List<Submission> submissions, @Nullable LocalDate paper) {
        if (dueDate == null) {
            return ON_TIME;
        }
        var accepted = submissions.getLast();
        var earlierInTime = submissions.stream().limit(submissions.size() - 1L).allMatch(s -> s.inTime(dueDate));
        if (paper != null) {
            return paper.isAfter(earlierInTime ? accepted.last(dueDate) : dueDate) ? LATE : ON_TIME;
        }
        return earlierInTime && accepted.inTime(dueDate) ? ON_TIME : LATE;
    }
}
