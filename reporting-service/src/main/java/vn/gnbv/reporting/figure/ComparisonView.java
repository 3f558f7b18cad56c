package vn.gnbv.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.reporting.form.Exact;
import vn.gnbv.reporting.form.Units;

/**
 * An indicator over several years, of several units side by side, and against another series such as the national one: what
 * a mid-term or a final review looks at (<i>sơ kết, tổng kết</i>).
 */
@Schema(name = "FigureComparison")
record ComparisonView(
        String indicator,
        String measureUnit,
        int fromYear,
        int toYear,

        @Schema(description = "The other series; null where none was asked for.") @Nullable
        String against,

        List<OfUnit> units) {

    private static final int PLACES = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The figures of one unit. */
    @Schema(name = "ComparisonOfUnit")
    record OfUnit(
            UUID unitId,
            @Nullable String unitName,
            List<InYear> years,

            @Schema(description = "From the first year that is known to the last.") @Nullable
            Change change) {

        static OfUnit of(UUID unit, @Nullable String name, String measureUnit, List<InYear> years) {
            return new OfUnit(unit, name, years, Change.of(measureUnit, years));
        }
    }

    /** The firmest figure whose period ends last in a year. */
    @Schema(name = "ComparisonInYear")
    record InYear(
            int year,
            @Nullable PublishedFigure figure,

            @Schema(description = "That of the other series for the same year.") @Nullable
            PublishedFigure other,

            @Schema(description = "The figure less the other.") @Nullable
            BigDecimal difference) {

        static InYear of(int year, @Nullable PublishedFigure figure, @Nullable PublishedFigure other) {
            return new InYear(
                    year,
                    figure,
                    other,
                    figure == null || other == null ? null : figure.value().subtract(other.value()));
        }

        @Nullable
        BigDecimal value() {
            return figure == null ? null : figure.value();
        }
    }

    /**
     * By how much it has changed.
     *
     * @param unit PERCENTAGE_POINT of shares, else what is counted
     */
    @Schema(name = "ComparisonChange")
    record Change(
            int fromYear,
            int toYear,
            String unit,
            BigDecimal change,

            @Schema(description = "The change divided by the years between.")
            BigDecimal perYear,

            @Schema(description = "Of what is counted, in percent of what there was first; null of shares.") @Nullable
            BigDecimal percentChange) {

        static @Nullable Change of(String measureUnit, List<InYear> years) {
            var known = years.stream().filter(y -> y.value() != null).toList();
            if (known.size() < 2) {
                return null;
            }
            var first = known.getFirst();
            var last = known.getLast();
            var before = Objects.requireNonNull(first.value());
            var change =
                    points(measureUnit, Objects.requireNonNull(last.value()).subtract(before));
            var counted = Units.isCounted(measureUnit);
            return new Change(
                    first.year(),
                    last.year(),
                    Units.isShare(measureUnit) ? Units.PERCENTAGE_POINT : measureUnit,
                    change,
                    divided(change, BigDecimal.valueOf(last.year() - first.year())),
                    !counted || before.signum() <= 0 ? null : divided(change.multiply(HUNDRED), before));
        }

        /** The difference of two quotients is told in percentage points like that of two percentages. */
        private static BigDecimal points(String measureUnit, BigDecimal difference) {
            return measureUnit.equals(Units.RATIO)
                    ? Exact.plain(difference.multiply(HUNDRED))
                    : Exact.plain(difference);
        }
    }

    private static BigDecimal divided(BigDecimal number, BigDecimal by) {
        return Exact.plain(number.divide(by, PLACES, RoundingMode.HALF_UP));
    }

    /** The years from the first to the last. */
    static List<Integer> years(int from, int to) {
        return Stream.iterate(from, y -> y <= to, y -> y + 1).toList();
    }
}
