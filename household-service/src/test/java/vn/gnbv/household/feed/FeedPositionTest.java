package vn.gnbv.household.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Problem;

class FeedPositionTest {

    private static final UUID HOUSEHOLD = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void isReadAsItWasWritten() {
        var position = new FeedPosition(BigInteger.valueOf(4_294_967_301L), HOUSEHOLD);
        assertThat(FeedPosition.of(position.toString())).isEqualTo(position);
        assertThat(FeedPosition.of(null).transaction()).isZero();
    }

    @Test
    void isNothingElse() {
        for (var text : new String[] {
            "", "1", "-1-" + HOUSEHOLD, "1-x", "1-" + HOUSEHOLD + "'", "99999999999999999999-" + HOUSEHOLD
        }) {
            assertThatThrownBy(() -> FeedPosition.of(text)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void neverGoesBackWhenNothingHasChanged() {
        var far = new FeedPosition(BigInteger.TEN, HOUSEHOLD);
        assertThat(far.orLater(FeedPosition.before(BigInteger.TWO))).isEqualTo(far);
        assertThat(far.orLater(FeedPosition.before(BigInteger.valueOf(12))).transaction())
                .isEqualTo(11);
    }
}
