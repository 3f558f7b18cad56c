package vn.gnbv.plans.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivityTotalsTest {

    private static final ActivityTotals.Sum FIVE_OF_TWO = new ActivityTotals.Sum(5L, 2, 1);
    private static final ActivityTotals.Sum NOBODY = new ActivityTotals.Sum(null, 0, 3);
    private static final ActivityTotals.Sum ZERO = new ActivityTotals.Sum(0L, 1, 0);

    @Test
    void addsWhatIsStatedAndCountsWhatIsNot() {
        assertThat(FIVE_OF_TWO.plus(FIVE_OF_TWO)).isEqualTo(new ActivityTotals.Sum(10L, 4, 2));
        assertThat(FIVE_OF_TWO.plus(NOBODY)).isEqualTo(new ActivityTotals.Sum(5L, 2, 4));
        assertThat(NOBODY.plus(FIVE_OF_TWO)).isEqualTo(new ActivityTotals.Sum(5L, 2, 4));
    }

    @Test
    void tellsNothingFromZero() {
        assertThat(NOBODY.plus(NOBODY)).isEqualTo(new ActivityTotals.Sum(null, 0, 6));
        assertThat(NOBODY.plus(ZERO)).isEqualTo(new ActivityTotals.Sum(0L, 1, 3));
    }

    @Test
    void addsUpKindsButNotTheirOutputs() {
        var side = new ActivityTotals.Side(
                3, ActivityTotals.Participants.of(Map.of("poor", FIVE_OF_TWO)), ZERO, FIVE_OF_TWO);
        var kind = new ActivityTotals.OfKind("X", "x", "x", "CLASS", List.of(), side, ActivityTotals.Side.NONE);
        var totals = ActivityTotals.of(List.of(kind, kind));
        assertThat(totals.planned().activities()).isEqualTo(6);
        assertThat(totals.planned().participants().poor()).isEqualTo(new ActivityTotals.Sum(10L, 4, 2));
        assertThat(totals.planned().participants().women()).isEqualTo(ActivityTotals.Sum.NONE);
        assertThat(totals.planned().costVnd()).isEqualTo(new ActivityTotals.Sum(10L, 4, 2));
        assertThat(totals.planned().output()).isNull();
        assertThat(totals.actual().activities()).isZero();
    }
}
