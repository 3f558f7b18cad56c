package vn.gnbv.reporting.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.reporting.SampleForm;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForm.Source;
import vn.gnbv.reporting.form.Units;

class AggregationTest {

    private static final ReportForm FORM = SampleForm.of(
            SampleForm.indicator("POOR", Units.HOUSEHOLD, Source.REVIEW_RESULT, null),
            SampleForm.indicator("ASSIGNED", Units.VND, Source.BUDGET, null),
            SampleForm.indicator("DISBURSED", Units.VND, Source.BUDGET, null),
            SampleForm.indicator("RATE", Units.RATIO, Source.COMPUTED, "ratio(DISBURSED, ASSIGNED)"));

    @Test
    void addsWhatIsStatedAndLeavesOutWhatIsNot() {
        var figures = figures(List.of(commune(9L), commune(null), commune(0L)), Map.of());
        assertThat(figures.getFirst().value()).isEqualByComparingTo("9");
        assertThat(figures.getFirst().sources())
                .as("who states nothing is no source")
                .hasSize(2);
    }

    @Test
    void whatNoCommuneStatesIsNotStated() {
        assertThat(figures(List.of(commune(null)), Map.of()).getFirst().value()).isNull();
        assertThat(figures(List.of(), Map.of()).getFirst().value()).isNull();
    }

    @Test
    void dividesTheSumsOfTheBudgetOnce() {
        var money = Map.of(
                "ASSIGNED", Figure.of("ASSIGNED", Units.VND, 300L, Figure.Status.PRELIMINARY, List.of()),
                "DISBURSED", Figure.of("DISBURSED", Units.VND, 100L, Figure.Status.PRELIMINARY, List.of()));
        var rate = figures(List.of(), money).getLast();
        assertThat(rate.value()).isEqualByComparingTo("0.333333");
        assertThat(rate.numerator()).isEqualByComparingTo("100");
        assertThat(rate.denominator()).isEqualByComparingTo("300");
    }

    @Test
    void moneyWithoutALineIsNotStated() {
        assertThat(figures(List.of(), Map.of())).extracting(Figure::status).containsOnly(Figure.Status.NOT_STATED);
    }

    private static List<Figure> figures(List<Aggregation.Accepted> communes, Map<String, Figure> money) {
        return new Aggregation(FORM, communes, money).figures();
    }

    private static Aggregation.Accepted commune(Long poor) {
        var values = new HashMap<String, BigDecimal>();
        values.put("POOR", poor == null ? null : BigDecimal.valueOf(poor));
        return new Aggregation.Accepted(
                new Figure.Source("vn.gnbv.report.v1", UUID.randomUUID(), 2, UUID.randomUUID()), values);
    }
}
