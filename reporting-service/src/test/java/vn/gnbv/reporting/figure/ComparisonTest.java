package vn.gnbv.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gnbv.reporting.figure.ComparisonView.Change;
import vn.gnbv.reporting.figure.ComparisonView.InYear;
import vn.gnbv.reporting.form.Units;

class ComparisonTest {

    @Test
    void theChangeOfAShareIsInPercentagePointsAndOfACountInPercent() {
        var share = Change.of(
                Units.PERCENT, List.of(inYear(2021, "8.5"), InYear.of(2022, null, null), inYear(2025, "4.5")));
        assertThat(share.unit()).isEqualTo(Units.PERCENTAGE_POINT);
        assertThat(share.change()).isEqualByComparingTo("-4");
        assertThat(share.perYear()).as("over four years").isEqualByComparingTo("-1");
        assertThat(share.percentChange()).isNull();
        assertThat(Change.of(Units.RATIO, List.of(inYear(2024, "0.5"), inYear(2025, "0.75")))
                        .change())
                .as("in percentage points too")
                .isEqualByComparingTo("25");
        var count = Change.of(Units.HOUSEHOLD, List.of(inYear(2021, "200"), inYear(2023, "150")));
        assertThat(count.unit()).isEqualTo(Units.HOUSEHOLD);
        assertThat(count.change()).isEqualByComparingTo("-50");
        assertThat(count.percentChange()).isEqualByComparingTo("-25");
    }

    @Test
    void oneYearIsNoChange() {
        assertThat(Change.of(Units.PERCENT, List.of(inYear(2021, "8.5"), InYear.of(2022, null, null))))
                .isNull();
    }

    private static InYear inYear(int year, String value) {
        return InYear.of(year, RestatementTest.figure(Units.PERCENT, value, null, null), null);
    }
}
