package vn.gnbv.budget.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditFiguresTest {

    @Test
    void goOnFromTheMonthBefore() {
        assertThat(figures(350L, 120L, 8_230).goOnFrom(8_000L)).isTrue();
        assertThat(figures(350L, 120L, 8_231).goOnFrom(8_000L)).isFalse();
    }

    @Test
    void sayNothingWhereAPartIsNotStated() {
        assertThat(figures(null, 120L, 8_230).goOnFrom(8_000L)).isNull();
        assertThat(figures(350L, 120L, 8_230).goOnFrom(null)).isNull();
    }

    private static CreditFigures figures(@Nullable Long lent, @Nullable Long repaid, long outstanding) {
        return new CreditFigures(CreditStatus.OFFICIAL, lent, repaid, outstanding, null, null);
    }
}
