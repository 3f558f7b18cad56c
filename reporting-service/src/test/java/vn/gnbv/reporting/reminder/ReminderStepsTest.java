package vn.gnbv.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.reporting.obligation.ObligationService.Due;

class ReminderStepsTest {

    private static final ReminderSteps STEPS = new ReminderSteps(List.of(14, 7, 3, 1), 7);
    private static final LocalDate DUE = LocalDate.parse("2026-11-14");

    @Test
    void eachStepHoldsUntilTheNextBegins() {
        assertThat(STEPS.of(15)).isNull();
        assertThat(STEPS.of(14)).isEqualTo(14);
        assertThat(STEPS.of(8)).isEqualTo(14);
        assertThat(STEPS.of(7)).isEqualTo(7);
        assertThat(STEPS.of(3)).isEqualTo(3);
        assertThat(STEPS.of(2)).isEqualTo(3);
        assertThat(STEPS.of(1)).isEqualTo(1);
        assertThat(STEPS.of(0)).isEqualTo(1);
    }

    @Test
    void onceOverdueItIsRepeatedEveryWeek() {
        assertThat(STEPS.of(-1)).isEqualTo(-1);
        assertThat(STEPS.of(-7)).isEqualTo(-1);
        assertThat(STEPS.of(-8)).isEqualTo(-8);
        assertThat(STEPS.of(-15)).isEqualTo(-15);
    }

    @Test
    void nobodyIsToldTwiceOfOneStepAndAMovedDayBeginsAnew() {
        assertThat(STEPS.reached(due(null, null), DUE.minusDays(7))).isEqualTo(7);
        assertThat(STEPS.reached(due(DUE, 7), DUE.minusDays(7))).isNull();
        assertThat(STEPS.reached(due(DUE, 7), DUE.minusDays(4))).isNull();
        assertThat(STEPS.reached(due(DUE, 7), DUE.minusDays(3))).isEqualTo(3);
        assertThat(STEPS.reached(due(DUE, 1), DUE.plusDays(1))).isEqualTo(-1);
        assertThat(STEPS.reached(due(DUE.minusDays(5), -1), DUE.minusDays(7)))
                .as("more time was given")
                .isEqualTo(7);
    }

    private static Due due(LocalDate reminded, Integer daysLeft) {
        return new Due(UUID.randomUUID(), DUE, reminded, daysLeft);
    }
}
