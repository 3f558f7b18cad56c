package vn.gnbv.plans.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.platform.problem.Problem;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({"0.70, 0.7", "2000, 2000", "1E3, 1000", "-1.50, -1.5", "0.000, 0", " 5 , 5"})
    void writesANumberInOneForm(String written, String text) {
        assertThat(Decimal.of(written).text()).isEqualTo(text);
    }

    @Test
    void readsAJsonNumberAsItWasWritten() {
        assertThat(Decimal.of(0.7)).isEqualTo(Decimal.of("0.70"));
        assertThat(Decimal.of(2000)).isEqualTo(Decimal.of("2000.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 %", "0,7", "", "NaN", "1234567890123456789", "0.1234567"})
    void refusesWhatItCouldOnlyKeepByRounding(String written) {
        assertThatThrownBy(() -> Decimal.of(written))
                .isInstanceOf(Problem.class)
                .hasMessage("DECIMAL_EXPECTED");
    }
}
