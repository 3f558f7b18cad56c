package vn.gnbv.reporting.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.figure.Figure.Source;
import vn.gnbv.reporting.figure.Figure.Status;
import vn.gnbv.reporting.form.Units;

/** Computes the six figures of a reporter or a unit from the review results and budget lines that are its own. */
record SixFigures(List<Result> results, boolean complete, List<Line> lines) {

    /** The recognised counts of one commune (<i>kết quả rà soát</i>). */
    record Result(
            Source source,
            boolean official,
            long poorHouseholds,
            long nearPoorHouseholds,
            long poorPersons,
            long nearPoorPersons) {}

    /**
     * One budget line.
     *
     * @param assignedVnd assigned and adjusted, without what was passed on to lower lines: those count it
     */
    record Line(Source source, long assignedVnd, long disbursedVnd) {

        static Line of(UUID id, int version, UUID eventId, long assignedVnd, long disbursedVnd) {
            return new Line(new Source("vn.gnbv.budget-line.v1", id, version, eventId), assignedVnd, disbursedVnd);
        }
    }

    Map<String, Figure> byIndicator() {
        var figures = new LinkedHashMap<String, Figure>();
        Stream.of(
                        households("POOR_HOUSEHOLDS", Units.HOUSEHOLD, Result::poorHouseholds),
                        households("NEAR_POOR_HOUSEHOLDS", Units.HOUSEHOLD, Result::nearPoorHouseholds),
                        households(
                                "POOR_AND_NEAR_POOR_PERSONS", Units.PERSON, r -> r.poorPersons() + r.nearPoorPersons()),
                        money("ASSIGNED_VND", Line::assignedVnd),
                        money("DISBURSED_VND", Line::disbursedVnd),
                        disbursementRate())
                .forEach(figure -> figures.put(figure.indicator(), figure));
        return figures;
    }

    private Figure households(String indicator, String unit, ToLongFunction<Result> count) {
        var official = complete && results.stream().allMatch(Result::official);
        return Figure.of(
                indicator,
                unit,
                sum(results, count),
                official ? Status.OFFICIAL : Status.PRELIMINARY,
                results.stream().map(Result::source).toList());
    }

    private Figure money(String indicator, ToLongFunction<Line> amount) {
        return Figure.of(indicator, Units.VND, sum(lines, amount), Status.PRELIMINARY, lineSources());
    }

    private Figure disbursementRate() {
        var disbursed = sum(lines, Line::disbursedVnd);
        var assigned = sum(lines, Line::assignedVnd);
        var rate = Figure.rate(disbursed, assigned);
        return new Figure(
                "DISBURSEMENT_RATE",
                Units.RATIO,
                rate,
                decimal(disbursed),
                decimal(assigned),
                rate == null ? Status.NOT_STATED : Status.PRELIMINARY,
                lineSources());
    }

    private static @Nullable BigDecimal decimal(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private List<Source> lineSources() {
        return lines.stream().map(Line::source).toList();
    }

    private static <T> @Nullable Long sum(List<T> parts, ToLongFunction<T> of) {
        return parts.isEmpty() ? null : parts.stream().mapToLong(of).reduce(0, Math::addExact);
    }
}
