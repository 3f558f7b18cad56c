package vn.gnbv.budget.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpendingOutlookTest {

    private static final LocalDate DECEMBER = LocalDate.of(2023, 12, 18);
    private static final WarningRule RULE = new WarningRule(95, 90);

    @Test
    void reckonsFromThePaceSoFarWhatWillHaveBeenSpent() {
        // 29/6/2024 is the 181st of 366 days.
        var outlook = outlook(LocalDate.of(2024, 6, 29), 3_660, 905);
        assertThat(outlook.daysElapsed()).isEqualTo(181);
        assertThat(outlook.daysLeft()).isEqualTo(185);
        assertThat(outlook.paceSoFarVnd()).isEqualTo(5);
        assertThat(outlook.paceNeededVnd()).isEqualTo(15);
        assertThat(outlook.remainingVnd()).isEqualTo(2_755);
        assertThat(outlook.expectedVnd()).isEqualTo(1_830);
        assertThat(outlook.expectedShortfallVnd()).isEqualTo(1_830);
        assertThat(outlook.fallsShortOf(RULE)).isTrue();
    }

    @Test
    void warnsOfLessThanTheShareAndNotOfTheShareItself() {
        var day = LocalDate.of(2024, 12, 31);
        assertThat(outlook(day, 10_000, 9_500).fallsShortOf(RULE)).isFalse();
        assertThat(outlook(day, 10_000, 9_499).fallsShortOf(RULE)).isTrue();
    }

    @Test
    void saysNothingBeforeTheMoneyHasBeenThereForLongEnough() {
        assertThat(outlook(LocalDate.of(2024, 3, 29), 100, 0).fallsShortOf(RULE))
                .isFalse();
        assertThat(outlook(LocalDate.of(2024, 3, 30), 100, 0).fallsShortOf(RULE))
                .isTrue();
        var late = SpendingOutlook.of(2024, LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 28), 100, 0);
        assertThat(late.daysElapsed()).isEqualTo(89);
        assertThat(late.fallsShortOf(RULE)).isFalse();
    }

    @Test
    void knowsNoPaceBeforeTheFirstDayAndNeedsNoneAfterTheLast() {
        var before = outlook(LocalDate.of(2023, 12, 20), 100, 0);
        assertThat(before.daysElapsed()).isZero();
        assertThat(before.daysLeft()).isEqualTo(366);
        assertThat(before.paceSoFarVnd()).isNull();
        var after = outlook(LocalDate.of(2025, 1, 20), 100, 40);
        assertThat(after.daysLeft()).isZero();
        assertThat(after.paceNeededVnd()).isNull();
        assertThat(after.expectedVnd()).isEqualTo(40);
        assertThat(after.fallsShortOf(RULE)).isTrue();
    }

    @Test
    void expectsNoMoreThanThereIsAndMissesNothingWhereThereIsNothing() {
        assertThat(outlook(LocalDate.of(2024, 6, 29), 1_000, 1_000).expectedVnd())
                .isEqualTo(1_000);
        assertThat(outlook(LocalDate.of(2024, 6, 29), 0, 0).fallsShortOf(RULE)).isFalse();
    }

    private static SpendingOutlook outlook(LocalDate asOf, long spendable, long spent) {
        return SpendingOutlook.of(2024, DECEMBER, asOf, spendable, spent);
    }
}
