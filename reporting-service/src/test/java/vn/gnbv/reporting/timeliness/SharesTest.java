package vn.gnbv.reporting.timeliness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void ofNothingThereIsNoShare() {
        assertThat(Shares.of(0, 0, 0)).isNull();
    }

    @Test
    void threeThirdsAreOneHundred() {
        assertThat(Shares.of(1, 1, 1))
                .isEqualTo(new Shares(new BigDecimal("33.4"), new BigDecimal("33.3"), new BigDecimal("33.3")));
    }

    @Test
    void whatRoundingLeavesGoesToTheLargestRemainder() {
        assertThat(Shares.of(21, 2, 1))
                .isEqualTo(new Shares(new BigDecimal("87.5"), new BigDecimal("8.3"), new BigDecimal("4.2")));
    }
}
