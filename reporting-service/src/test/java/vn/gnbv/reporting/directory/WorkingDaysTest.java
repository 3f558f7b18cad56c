package vn.gnbv.reporting.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    /** 29/4 is swapped with Saturday 4/5. */
    private static final WorkingDays DAYS = new WorkingDays(Map.of(
            2024,
            new WorkingDays.Year(
                    Set.of(day("2024-04-29"), day("2024-04-30"), day("2024-05-01")), Set.of(day("2024-05-04")))));

    @Test
    void holidaysAndSwappedDaysAreCountedAsTheyAre() {
        assertThat(DAYS.after(1, day("2024-04-26"))).isEqualTo("2024-05-02");
        assertThat(DAYS.after(3, day("2024-04-26")))
                .as("Saturday 4/5 is worked on")
                .isEqualTo("2024-05-04");
        assertThat(DAYS.after(4, day("2024-04-26"))).isEqualTo("2024-05-06");
    }

    @Test
    void ofAYearWithoutACalendarNothingIsKnown() {
        assertThat(DAYS.after(3, day("2024-12-30"))).isNull();
        assertThat(DAYS.worked(day("2025-01-05"))).as("not even of a Sunday").isNull();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
