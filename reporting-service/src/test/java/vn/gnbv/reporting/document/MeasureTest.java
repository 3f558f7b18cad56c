package vn.gnbv.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.reporting.form.Column;

class MeasureTest {

    @Test
    void moneyIsWrittenInMillionWithoutLosingADong() {
        var money = new Measure("VND");
        assertThat(money.name(Language.VI)).isEqualTo("Triệu đồng");
        assertThat(money.cell(new BigDecimal("15555250000")).in(Language.VI)).isEqualTo("15.555,25");
        assertThat(money.cell(new BigDecimal("1621000000")).in(Language.VI)).isEqualTo("1.621");
        assertThat(money.cell(BigDecimal.ONE).in(Language.VI)).isEqualTo("0,000001");
        assertThat(money.cell(BigDecimal.ZERO).in(Language.VI)).isEqualTo("0");
    }

    @Test
    void aQuotientIsWrittenInPercentAndAShareAsItIs() {
        assertThat(new Measure("RATIO").cell(new BigDecimal("0.034913")).in(Language.VI))
                .isEqualTo("3,49");
        assertThat(new Measure("PERCENT").cell(new BigDecimal("15.4")).in(Language.EN))
                .isEqualTo("15.40");
        assertThat(new Measure("PERCENTAGE_POINT").cell(new BigDecimal("-5")).in(Language.VI))
                .isEqualTo("-5,00");
    }

    @Test
    void whatIsCountedIsWholeAndItsShareOfThePlanInPercent() {
        var households = new Measure("HOUSEHOLD");
        assertThat(households.cell(new BigDecimal("1234")).in(Language.VI)).isEqualTo("1.234");
        assertThat(households
                        .cell(Column.PLAN_PERCENT, new BigDecimal("98.456"))
                        .in(Language.VI))
                .isEqualTo("98,46");
        assertThat(new Measure("VND")
                        .cell(Column.PLAN_PERCENT, new BigDecimal("50"))
                        .in(Language.VI))
                .isEqualTo("50,00");
    }

    @Test
    void whatIsNotStatedIsNotZero() {
        assertThat(new Measure("HOUSEHOLD").cell(null).in(Language.VI)).isEqualTo("…");
        assertThat(new Measure("VND").number(null)).isNull();
    }

    @Test
    void whatIsLookedAtHasTwoDecimalsAtTheMost() {
        assertThat(new Measure("VND").number(new BigDecimal("5000000001")).in(Language.VI))
                .isEqualTo("5.000,00");
        assertThat(new Measure("VND").inSentence(Language.EN)).isEqualTo("million VND");
    }
}
