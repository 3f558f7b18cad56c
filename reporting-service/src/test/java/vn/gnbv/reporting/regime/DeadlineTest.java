package vn.gnbv.reporting.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.platform.time.LegalTime;

class DeadlineTest {

    @Test
    void beforeTheTenthIsTheNinthUntilMidnightInVietNam() {
        var deadline = new Deadline(DueKind.BEFORE, LocalDate.parse("2024-05-10"));
        assertThat(deadline.dueDate()).isEqualTo("2024-05-09");
        assertThat(LegalTime.endOf(deadline.dueDate())).isEqualTo(Instant.parse("2024-05-09T17:00:00Z"));
    }

    @Test
    void byTheTenthIncludesTheTenth() {
        assertThat(new Deadline(DueKind.BY, LocalDate.parse("2024-05-10")).dueDate())
                .isEqualTo("2024-05-10");
    }

    @Test
    void aWeekendDoesNotMoveTheLastDay() {
        assertThat(new Deadline(DueKind.BEFORE, LocalDate.parse("2024-11-10")).dueDate())
                .as("a Saturday")
                .isEqualTo("2024-11-09");
        assertThat(new Deadline(DueKind.BY, LocalDate.parse("2024-11-10")).dueDate())
                .as("a Sunday")
                .isEqualTo("2024-11-10");
    }

    @Test
    void theLastInstantIsInTimeAndTheNextIsNot() {
        var dueDate = LocalDate.parse("2024-05-09");
        assertThat(LegalTime.dayOf(Instant.parse("2024-05-09T16:59:59.999999Z")))
                .isEqualTo(dueDate);
        assertThat(LegalTime.dayOf(Instant.parse("2024-05-09T17:00:00Z"))).isAfter(dueDate);
    }

    @Test
    void beforeTheFirstOfMarchIsTheLeapDayInALeapYear() {
        assertThat(new Deadline(DueKind.BEFORE, LocalDate.parse("2024-03-01")).dueDate())
                .isEqualTo("2024-02-29");
        assertThat(new Deadline(DueKind.BEFORE, LocalDate.parse("2025-03-01")).dueDate())
                .isEqualTo("2025-02-28");
    }
}
