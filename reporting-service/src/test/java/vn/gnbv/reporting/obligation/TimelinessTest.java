package vn.gnbv.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.reporting.obligation.Timeliness.LATE;
import static vn.gnbv.reporting.obligation.Timeliness.ON_TIME;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gnbv.reporting.obligation.Timeliness.Submission;

class TimelinessTest {

    /** Before 10/5/2024. */
    private static final LocalDate DUE = LocalDate.parse("2024-05-09");

    private static final Submission YEARS_LATER = new Submission(LocalDate.parse("2026-11-22"), null);

    @Test
    void aPaperOfTheNinthIsOnTimeHoweverLateItIsEntered() {
        assertThat(Timeliness.of(DUE, List.of(YEARS_LATER), DUE)).isEqualTo(ON_TIME);
    }

    @Test
    void aPaperOfTheTenthIsLate() {
        assertThat(Timeliness.of(DUE, List.of(YEARS_LATER), DUE.plusDays(1))).isEqualTo(LATE);
    }

    @Test
    void withoutAPaperTheDayOfEntryDecides() {
        assertThat(Timeliness.of(DUE, List.of(on("2024-05-09")), null)).isEqualTo(ON_TIME);
        assertThat(Timeliness.of(DUE, List.of(on("2024-05-10")), null)).isEqualTo(LATE);
        assertThat(Timeliness.of(DUE, List.of(YEARS_LATER), null)).isEqualTo(LATE);
    }

    @Test
    void aNewDueDateHoldsForWhomItWasGiven() {
        var corrected = new Submission(LocalDate.parse("2024-05-20"), LocalDate.parse("2024-05-20"));
        assertThat(Timeliness.of(DUE, List.of(on("2024-05-08"), corrected), null))
                .isEqualTo(ON_TIME);
        var tooLate = new Submission(LocalDate.parse("2024-05-21"), LocalDate.parse("2024-05-20"));
        assertThat(Timeliness.of(DUE, List.of(on("2024-05-08"), tooLate), null)).isEqualTo(LATE);
    }

    @Test
    void lateStaysLateWhateverIsCorrectedAfterwards() {
        var corrected = new Submission(LocalDate.parse("2024-05-20"), LocalDate.parse("2024-05-31"));
        assertThat(Timeliness.of(DUE, List.of(on("2024-05-10"), corrected), null))
                .isEqualTo(LATE);
        assertThat(Timeliness.of(DUE, List.of(on("2024-05-10"), corrected), LocalDate.parse("2024-05-20")))
                .isEqualTo(LATE);
    }

    @Test
    void aPaperOfTheCorrectionIsJudgedByTheNewDueDate() {
        var corrected = new Submission(LocalDate.parse("2026-11-22"), LocalDate.parse("2024-05-20"));
        var submissions = List.of(on("2024-05-08"), corrected);
        assertThat(Timeliness.of(DUE, submissions, LocalDate.parse("2024-05-20")))
                .isEqualTo(ON_TIME);
        assertThat(Timeliness.of(DUE, submissions, LocalDate.parse("2024-05-21")))
                .isEqualTo(LATE);
    }

    @Test
    void aNewDueDateBeforeTheOldTakesNothingAway() {
        var corrected = new Submission(LocalDate.parse("2024-05-09"), LocalDate.parse("2024-05-05"));
        assertThat(Timeliness.of(DUE, List.of(on("2024-05-02"), corrected), null))
                .isEqualTo(ON_TIME);
    }

    @Test
    void nothingIsLateWhereNoDayIsStated() {
        assertThat(Timeliness.of(null, List.of(YEARS_LATER), null)).isEqualTo(ON_TIME);
        assertThat(Timeliness.of(null, List.of(on("2024-05-08"), YEARS_LATER), DUE))
                .isEqualTo(ON_TIME);
    }

    private static Submission on(String day) {
        return new Submission(LocalDate.parse(day), null);
    }
}
