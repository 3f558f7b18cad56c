package vn.gnbv.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkItemStateTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2022-02-09");

    @Test
    void isOverdueFromTheDayAfterTheLastGoodOne() {
        assertThat(WorkItemState.of(LAST_DAY, null, LAST_DAY)).isEqualTo(WorkItemState.OPEN);
        assertThat(WorkItemState.of(LAST_DAY, null, LAST_DAY.plusDays(1))).isEqualTo(WorkItemState.OVERDUE);
    }

    @Test
    void isNeverOverdueWithoutADate() {
        assertThat(WorkItemState.of(null, null, LocalDate.MAX)).isEqualTo(WorkItemState.OPEN);
    }

    @Test
    void isDoneFromTheDayOnWhichItWasDone() {
        var done = LAST_DAY.plusDays(3);
        assertThat(WorkItemState.of(LAST_DAY, done, done.minusDays(1))).isEqualTo(WorkItemState.OVERDUE);
        assertThat(WorkItemState.of(LAST_DAY, done, done)).isEqualTo(WorkItemState.DONE);
    }
}
