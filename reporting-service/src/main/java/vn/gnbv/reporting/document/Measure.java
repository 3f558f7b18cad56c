package vn.gnbv.reporting.document;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Cell;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.reporting.form.Column;
import vn.gnbv.reporting.form.Units;

/**
 * How a value of a unit of measure is written: money in million đồng, a quotient in percent, what is counted in whole
 * numbers.
 *
 * @param unit of the indicator
 */
record Measure(String unit) {

    private static final int MILLION = 6;
    private static final int HUNDRED = 2;

    String name(Language language) {
        boolean vietnamese = language == Language.VI;
        return switch (unit) {
            case Units.HOUSEHOLD -> vietnamese ? "Hộ" : "Households";
            case Units.PERSON -> vietnamese ? "Người" : "Persons";
            case Units.VND -> vietnamese ? "Triệu đồng" : "Million VND";
            case Units.PERCENT, Units.RATIO -> "%";
            case Units.PERCENTAGE_POINT -> vietnamese ? "Điểm %" : "Percentage points";
            case Units.PERCENT_CHANGE -> vietnamese ? "% tăng, giảm" : "% change";
            default -> unit;
        };
    }

    /** Within a sentence or in brackets. */
    String inSentence(Language language) {
        var name = name(language);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private boolean counted() {
        return unit.equals(Units.HOUSEHOLD) || unit.equals(Units.PERSON);
    }

    private boolean money() {
        return unit.equals(Units.VND);
    }

    /** A share of the plan is in percent, whatever is planned. */
    Cell cell(Column column, @Nullable BigDecimal value) {
        return column == Column.PLAN_PERCENT && Units.isCounted(unit) ? Cell.number(value, 2) : cell(value);
    }

    Cell cell(@Nullable BigDecimal value) {
        var shown = shown(value);
        return Cell.number(shown, shown == null ? 0 : decimals(shown));
    }

    /** To be looked at, with two decimals at the most; null where it is not stated. */
    Cell.@Nullable Number number(@Nullable BigDecimal value) {
        var shown = shown(value);
        return shown == null ? null : new Cell.Number(shown, Math.min(2, decimals(shown)));
    }

    /** No đồng is lost: million have as many decimals as it takes. */
    private int decimals(BigDecimal shown) {
        return counted() ? 0 : money() ? Math.max(0, shown.stripTrailingZeros().scale()) : 2;
    }

    private @Nullable BigDecimal shown(@Nullable BigDecimal value) {
        return value == null
                ? null
                : switch (unit) {
                    case Units.VND -> value.movePointLeft(MILLION);
                    case Units.RATIO -> value.movePointRight(HUNDRED);
                    default -> value;
                };
    }
}
