package vn.gnbv.reporting.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForm.AppliesTo;
import vn.gnbv.reporting.form.ReportForm.Indicator;
import vn.gnbv.reporting.form.ReportForm.Source;
import vn.gnbv.reporting.form.ReportForm.Unit;

class AggregationTest {

    private static final ReportForm FORM = new ReportForm(
            "F",
            0,
            "",
            "",
            "",
            List.of(
                    indicator("POOR", Unit.HOUSEHOLD, Source.REVIEW_RESULT, null, null),
                    indicator("ASSIGNED", Unit.VND, Source.BUDGET, null, null),
                    indicator("DISBURSED", Unit.VND, Source.BUDGET, null, null),
                    indicator("RATE", Unit.RATIO, Source.COMPUTED, "DISBURSED", "ASSIGNED")));

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
                "ASSIGNED", Figure.of("ASSIGNED", Unit.VND, 300L, Figure.Status.PRELIMINARY, List.of()),
                "DISBURSED", Figure.of("DISBURSED", Unit.VND, 100L, Figure.Status.PRELIMINARY, List.of()));
        var rate = figures(List.of(), money).getLast();
        assertThat(rate.value()).isEqualByComparingTo("0.333333");
        assertThat(rate.numerator()).isEqualTo(100);
        assertThat(rate.denominator()).isEqualTo(300);
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

    private static Indicator indicator(String code, Unit unit, Source source, String numerator, String denominator) {
        return new Indicator(code, code, code, unit, source, AppliesTo.ALL, numerator, denominator);
    }
}
