package vn.gnbv.reporting.form;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;

/**
 * How a cell is worked out from others (<i>công thức</i>): {@code A + B - C}, {@code ratio(A, B)}, {@code percent(A, B)} and
 * {@code points(percent(A, B), percent(C, D))}, the difference of two shares in percentage points. Typed by unit: only what
 * is counted in the same unit is added, subtracted or divided, and shares are never added up.
 */
public sealed interface Formula {

    record Number(BigDecimal value) implements Formula {}

    /** @param column null for the column that the formula stands in */
    record Reference(String indicator, @Nullable Column column) implements Formula {

        public Cell in(Column of) {
            return new Cell(indicator, column == null ? of : column);
        }
    }

    record Sum(Formula left, Formula right, boolean minus) implements Formula {}

    record Share(Formula part, Formula whole, boolean percent) implements Formula {}

    record Points(Formula left, Formula right) implements Formula {}

    /** @throws Problem FORMULA_MALFORMED, saying from where on it cannot be read */
    static Formula parse(String text) {
        return new FormulaReader(text).formula();
    }

    /** The unit of what it yields; null where any will do. */
    default @Nullable String unit(Function<String, String> unitOf) {
        return switch (this) {
            case Number _ -> null;
            case Reference reference ->
                reference.column() == Column.PLAN_PERCENT ? Units.PERCENT : unitOf.apply(reference.indicator());
            case Sum sum -> {
                var unit = common(sum.left().unit(unitOf), sum.right().unit(unitOf));
                if (unit != null && Units.isShare(unit)) {
                    throw Problem.of(ReportingProblems.FORMULA_ADDS_SHARES, unit);
                }
                yield unit;
            }
            case Share(var part, var whole, var percent) -> {
                var unit = common(part.unit(unitOf), whole.unit(unitOf));
                if (unit != null && Units.isShare(unit)) {
                    throw Problem.of(ReportingProblems.FORMULA_ADDS_SHARES, unit);
                }
                yield percent ? Units.PERCENT : Units.RATIO;
            }
            case Points(var left, var right) -> {
                common(common(left.unit(unitOf), right.unit(unitOf)), Units.PERCENT);
                yield Units.PERCENTAGE_POINT;
            }
        };
    }

    /** @throws Problem FORMULA_UNITS where the two are counted in different units */
    static @Nullable String common(@Nullable String one, @Nullable String other) {
        if (one == null || one.equals(other)) {
            return other;
        }
        if (other == null) {
            return one;
        }
        throw Problem.of(ReportingProblems.FORMULA_UNITS, one, other);
    }

    /** What it yields in a column; null as soon as one of its cells is not stated, for not stated is not zero. */
    default @Nullable Exact value(Column of, Function<Cell, @Nullable Exact> cells) {
        return switch (this) {
            case Number(var value) -> Exact.of(value);
            case Reference reference -> cells.apply(reference.in(of));
            case Sum(var left, var right, var minus) -> {
                var one = left.value(of, cells);
                var other = right.value(of, cells);
                yield one == null || other == null ? null : minus ? one.minus(other) : one.plus(other);
            }
            case Share(var part, var whole, var percent) -> {
                var one = part.value(of, cells);
                var other = whole.value(of, cells);
                var share = one == null || other == null ? null : one.dividedBy(other);
                yield share == null ? null : percent ? share.hundredfold() : share;
            }
            case Points(var left, var right) -> new Sum(left, right, true).value(of, cells);
        };
    }

    /** Every cell that it names. */
    default Stream<Reference> references() {
        return switch (this) {
            case Number _ -> Stream.of();
            case Reference reference -> Stream.of(reference);
            case Sum(var left, var right, var minus) -> Stream.concat(left.references(), right.references());
            case Share(var part, var whole, var percent) -> Stream.concat(part.references(), whole.references());
            case Points(var left, var right) -> Stream.concat(left.references(), right.references());
        };
    }
}
