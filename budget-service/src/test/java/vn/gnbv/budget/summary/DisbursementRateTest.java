package vn.gnbv.budget.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisbursementRateTest {

    @Test
    void isTheShareThatWasPaidToTwoDecimals() {
        assertThat(DisbursementRate.of(1, 3L).percent()).isEqualByComparingTo("33.33");
        assertThat(DisbursementRate.of(2, 3L).percent()).isEqualByComparingTo("66.67");
        assertThat(DisbursementRate.of(0, 3L).percent()).isEqualByComparingTo("0.00");
    }

    @Test
    void isUnknownWhereTheMoneyIsNothingOrUnknown() {
        assertThat(DisbursementRate.of(0, 0L).percent()).isNull();
        assertThat(DisbursementRate.of(5, null).percent()).isNull();
        assertThat(DisbursementRate.of(5, null).numeratorVnd()).isEqualTo(5);
    }

    @Test
    void countsCarriedOverMoneyOnlyWhereItIsStatedForEveryLine() {
        assertThat(CellAmounts.of(2, 100, 20, 7L, 0, 3, 0, 0, 50, 4).spendableVnd())
                .isEqualTo(120);
        assertThat(CellAmounts.of(2, 100, 20, 7L, 1, 3, 0, 0, 50, 4).spendableVnd())
                .isNull();
        assertThat(CellAmounts.of(2, 100, 20, 7L, 1, 3, 0, 0, 50, 4).carriedInVnd())
                .isNull();
        assertThat(CellAmounts.of(2, 100, 20, 7L, 1, 3, 1, 2, 50, 4).availableVnd())
                .isEqualTo(67);
    }
}
