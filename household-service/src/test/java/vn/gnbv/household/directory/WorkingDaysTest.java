package vn.gnbv.household.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 4, 26);

    private final WorkingDays plain = new WorkingDays(Map.of());

    /** 30 April and 1 May off, Monday 29 April swapped for Saturday 4 May. */
    private final WorkingDays spring2024 = new WorkingDays(Map.of(
            LocalDate.of(2024, 4, 29), false,
            LocalDate.of(2024, 4, 30), false,
            LocalDate.of(2024, 5, 1), false,
            LocalDate.of(2024, 5, 4), true));

    @Test
    void countsFromTheDayAfterAndLeavesWeekendsOut() {
        assertThat(plain.between(FRIDAY, FRIDAY)).isZero();
        assertThat(plain.between(FRIDAY, FRIDAY.plusDays(2))).isZero();
        assertThat(plain.between(FRIDAY, FRIDAY.plusDays(3))).isEqualTo(1);
        assertThat(plain.between(FRIDAY, FRIDAY.plusDays(5))).isEqualTo(3);
        assertThat(plain.between(FRIDAY, FRIDAY.minusDays(1))).isZero();
    }

    @Test
    void leavesHolidaysOutAndCountsASaturdayThatIsWorkedInstead() {
        assertThat(spring2024.between(FRIDAY, LocalDate.of(2024, 5, 1))).isZero();
        assertThat(spring2024.between(FRIDAY, LocalDate.of(2024, 5, 3))).isEqualTo(2);
        assertThat(spring2024.between(FRIDAY, LocalDate.of(2024, 5, 4))).isEqualTo(3);
    }

    @Test
    void tellsTheLastOfSoManyWorkingDays() {
        assertThat(plain.after(FRIDAY, 3)).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(spring2024.after(FRIDAY, 3)).isEqualTo(LocalDate.of(2024, 5, 4));
    }
}
