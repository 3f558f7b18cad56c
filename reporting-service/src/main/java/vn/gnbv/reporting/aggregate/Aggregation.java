package vn.gnbv.reporting.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.figure.Figure.Source;
import vn.gnbv.reporting.figure.Figure.Status;
import vn.gnbv.reporting.form.ReportForm;

/**
 * Adds up a form. Households come from the accepted reports of communes only, so that no agency counts them again;
 * money comes from the budget itself, where each đồng stands once; a rate is divided from the sums.
 */
record Aggregation(ReportForm form, List<Accepted> communes, Map<String, Figure> money) {

    /** The accepted report of a commune: its value of each indicator, null where it states none. */
    record Accepted(Source source, Map<String, @Nullable BigDecimal> values) {}

    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (var indicator : form.indicators()) {
            figures.add(
                    switch (indicator.source()) {
                        case REVIEW_RESULT -> households(indicator);
                        case BUDGET -> ofMoney(indicator);
                        case COMPUTED -> computed(indicator, figures);
                    });
        }
        return figures;
    }

    private Figure households(ReportForm.Indicator indicator) {
        var stating = communes.stream()
                .filter(c -> c.values().get(indicator.code()) != null)
                .toList();
        var sum = stating.stream()
                .map(c -> c.values().get(indicator.code()))
                .mapToLong(BigDecimal::longValueExact)
                .reduce(0, Math::addExact);
        return Figure.of(
                indicator.code(),
                indicator.unit(),
                stating.isEmpty() ? null : sum,
                Status.PRELIMINARY,
                stating.stream().map(Accepted::source).toList());
    }

    private Figure ofMoney(ReportForm.Indicator indicator) {
        var figure = money.get(indicator.code());
        return figure == null
                ? Figure.of(indicator.code(), indicator.unit(), null, Status.NOT_STATED, List.of())
                : figure;
    }

    private static Figure computed(ReportForm.Indicator indicator, List<Figure> sums) {
        var numerator = find(sums, indicator.numerator());
        var denominator = find(sums, indicator.denominator());
        var rate = Figure.rate(numerator.whole(), denominator.whole());
        return new Figure(
                indicator.code(),
                indicator.unit(),
                rate,
                numerator.whole(),
                denominator.whole(),
                rate == null ? Status.NOT_STATED : Status.PRELIMINARY,
                Stream.concat(numerator.sources().stream(), denominator.sources().stream())
                        .distinct()
                        .toList());
    }

    private static Figure find(List<Figure> figures, @Nullable String indicator) {
        return figures.stream()
                .filter(f -> f.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
