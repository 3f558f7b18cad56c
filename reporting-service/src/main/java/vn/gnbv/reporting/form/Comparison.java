package vn.gnbv.reporting.form;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Problem;

/** What two formulas have to be to each other: {@code POOR_END = POOR_BEGIN - ESCAPED + NEW}, {@code A <= B}. */
public record Comparison(Formula left, Relation relation, Formula right) {

    /** How they compare. */
    public enum Relation {
        LE("<=") {
            @Override
            boolean holds(int compared) {
                return compared <= 0;
            }
        },
        GE(">=") {
            @Override
            boolean holds(int compared) {
                return compared >= 0;
            }
        },
        LT("<") {
            @Override
            boolean holds(int compared) {
                return compared < 0;
            }
        },
        GT(">") {
            @Override
            boolean holds(int compared) {
                return compared > 0;
            }
        },
        EQ("=") {
            @Override
            boolean holds(int compared) {
                return compared == 0;
            }
        };

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        abstract boolean holds(int compared);

        String sign() {
            return sign;
        }
    }

    /** @throws Problem FORMULA_MALFORMED, saying from where on it cannot be read */
    static Comparison parse(String text) {
        return new FormulaReader(text).comparison();
    }

    /** @throws Problem where the two sides are not counted in the same unit */
    void requireUnits(Function<String, String> unitOf) {
        Formula.common(left.unit(unitOf), right.unit(unitOf));
    }

    /** What the two sides come to, where it does not hold; null where it holds, or where a cell is not stated. */
    @Nullable
    Broken broken(Function<Cell, @Nullable Exact> cells) {
        var one = left.value(Column.DONE, cells);
        var other = right.value(Column.DONE, cells);
        return one == null || other == null || relation.holds(one.compareTo(other))
                ? null
                : new Broken(one.decimal().toPlainString(), other.decimal().toPlainString());
    }

    /** The two sides as they are. */
    record Broken(String left, String right) {}
}
