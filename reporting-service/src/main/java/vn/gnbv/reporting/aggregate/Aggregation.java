package vn.gnbv.reporting.aggregate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.figure.Figure.Source;
import vn.gnbv.reporting.figure.Figure.Status;
import vn.gnbv.reporting.form.Cell;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.Units;
import vn.gnbv.reporting.form.Worksheet;

/**
 * Adds up a form. Households come from the accepted reports of communes only, so that no agency counts them again;
 * money comes from the budget itself, where each đồng stands once; a rate is divided from the sums.
 */
record Aggregation(ReportForm form, List<Accepted> communes, Map<String, Figure> money) {

    /** The accepted report of a commune: its value of each indicator, null where it states none. */
    record Accepted(Source source, Map<String, @Nullable BigDecimal> values) {}

    List<Figure> figures() {
        var sums = new HashMap<String, Figure>();
        var stated = new HashMap<Cell, BigDecimal>();
        for (var indicator : form.indicators()) {
            if (!indicator.computed()) {
                var sum = indicator.source() == ReportForm.Source.BUDGET ? ofMoney(indicator) : added(indicator);
                sums.put(indicator.code(), sum);
                if (sum.value() != null) {
                    stated.put(Cell.of(indicator.code()), sum.value());
                }
            }
        }
        var worksheet = new Worksheet(form, stated);
        return form.indicators().stream()
                .map(i -> i.computed() ? computed(i, worksheet, sums) : sums.get(i.code()))
                .toList();
    }

    /** What is counted adds up; shares and changes do not. */
    private Figure added(ReportForm.Indicator indicator) {
        var stating = communes.stream()
                .filter(c -> Units.isCounted(indicator.unit()) && c.values().get(indicator.code()) != null)
                .toList();
        var sum = stating.stream()
                .map(c -> c.values().get(indicator.code()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(
                indicator.code(),
                indicator.unit(),
                stating.isEmpty() ? null : sum,
                null,
                null,
                stating.isEmpty() ? Status.NOT_STATED : Status.PRELIMINARY,
                stating.stream().map(Accepted::source).toList());
    }

    private Figure ofMoney(ReportForm.Indicator indicator) {
        var figure = money.get(indicator.origin());
        return figure == null
                ? Figure.of(indicator.code(), indicator.unit(), null, Status.NOT_STATED, List.of())
                : figure;
    }

    private Figure computed(ReportForm.Indicator indicator, Worksheet worksheet, Map<String, Figure> sums) {
        var cell = Cell.of(indicator.code());
        var value = worksheet.value(cell);
        var parts = worksheet.parts(cell);
        return new Figure(
                indicator.code(),
                indicator.unit(),
                value,
                parts.numerator(),
                parts.denominator(),
                value == null ? Status.NOT_STATED : Status.PRELIMINARY,
                form.operands(indicator.code()).stream()
                        .flatMap(o -> sums.get(o.indicator()).sources().stream())
                        .distinct()
                        .toList());
    }
}
