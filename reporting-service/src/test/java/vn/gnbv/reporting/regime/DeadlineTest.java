package vn.gnbv.reporting.regime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.Goldens;
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
    void aRegimeThatMovesItsLastDaySaysWhereTo() throws IOException {
        var told = new ObjectMapper()
                .findAndRegisterModules()
                .readerFor(Regime.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .<Regime>readValue(Goldens.of("plans-service", "vn.gnbv.reporting-regime.v1.moving"));
        assertThat(told.duties())
                .extracting(duty -> duty.deadline().dueDate())
                .containsExactly(LocalDate.parse("2024-05-09"), LocalDate.parse("2024-11-11"));
        var own = new Regime.LevelDeadline(
                "COMMUNE", DueKind.BEFORE, LocalDate.parse("2024-11-10"), LocalDate.parse("2024-11-08"));
        assertThat(own.deadline().dueDate()).isEqualTo("2024-11-08");
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
