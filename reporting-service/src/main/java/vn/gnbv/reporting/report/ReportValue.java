package vn.gnbv.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.figure.Figure.Source;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForm.Unit;

/**
 * One indicator of a report: what holds, what was pre-filled, what the reporter entered, and where it comes from.
 *
 * @param value what is reported: the entered value, else the pre-filled one; null where nothing is stated
 */
@Schema(name = "ReportValue")
public record ReportValue(
        String indicator,
        Unit unit,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal prefilled,
        @Nullable Long entered,
        @Nullable String note,
        Origin origin,
        Figure.Status status,
        List<Source> sources,
        @Nullable String enteredBy,
        @Nullable Instant enteredAt) {

    /** Who says it. */
    @Schema(name = "ValueOrigin")
    public enum Origin {
        PREFILLED,
        ENTERED,
        COMPUTED,
        NOT_STATED
    }

    /**
     * The values of a form, in its order.
     *
     * @param figures what is pre-filled, by indicator
     * @param entries what the reporter entered, by indicator
     * @param events the event of each version of the report in which something was entered
     */
    static List<ReportValue> of(
            ReportForm form,
            Map<String, Figure> figures,
            Map<String, Report.Entry> entries,
            UUID report,
            Map<Integer, UUID> events) {
        var values = new ArrayList<ReportValue>();
        for (var indicator : form.indicators()) {
            if (!indicator.computed()) {
                values.add(stated(
                        indicator,
                        figures.get(indicator.code()),
                        entries.get(indicator.code()),
                        entry -> new Source(
                                "vn.gnbv.report.v1",
                                report,
                                entry.enteredVersion(),
                                events.get(entry.enteredVersion()))));
            }
        }
        return form.indicators().stream()
                .map(i -> i.computed() ? computed(i, figures.get(i.code()), values) : find(values, i.code()))
                .toList();
    }

    private static ReportValue stated(
            ReportForm.Indicator indicator,
            @Nullable Figure figure,
            Report.@Nullable Entry entry,
            Function<Report.Entry, Source> source) {
        var prefilled = figure == null ? null : figure.value();
        var note = entry == null ? null : entry.note();
        if (entry != null && entry.value() != null) {
            return new ReportValue(
                    indicator.code(),
                    indicator.unit(),
                    BigDecimal.valueOf(entry.value()),
                    null,
                    null,
                    prefilled,
                    entry.value(),
                    note,
                    Origin.ENTERED,
                    Figure.Status.PRELIMINARY,
                    List.of(source.apply(entry)),
                    entry.enteredBy(),
                    entry.enteredAt());
        }
        return new ReportValue(
                indicator.code(),
                indicator.unit(),
                prefilled,
                null,
                null,
                prefilled,
                null,
                note,
                prefilled == null ? Origin.NOT_STATED : Origin.PREFILLED,
                figure == null ? Figure.Status.NOT_STATED : figure.status(),
                figure == null ? List.of() : figure.sources(),
                null,
                null);
    }

    /** Divided from what is reported, not from what was pre-filled. */
    private static ReportValue computed(
            ReportForm.Indicator indicator, @Nullable Figure figure, List<ReportValue> values) {
        var numerator = find(values, indicator.numerator());
        var denominator = find(values, indicator.denominator());
        var rate = Figure.rate(numerator.whole(), denominator.whole());
        return new ReportValue(
                indicator.code(),
                indicator.unit(),
                rate,
                numerator.whole(),
                denominator.whole(),
                figure == null ? null : figure.value(),
                null,
                null,
                rate == null ? Origin.NOT_STATED : Origin.COMPUTED,
                rate == null ? Figure.Status.NOT_STATED : Figure.Status.PRELIMINARY,
                Stream.concat(numerator.sources.stream(), denominator.sources.stream())
                        .distinct()
                        .toList(),
                null,
                null);
    }

    /** The value of an indicator that is counted in whole numbers. */
    public @Nullable Long whole() {
        return value == null ? null : value.longValueExact();
    }

    private static ReportValue find(List<ReportValue> values, @Nullable String indicator) {
        return values.stream()
                .filter(v -> v.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
