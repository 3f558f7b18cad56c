package vn.gnbv.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Language;

/** A cell of a table. What is not stated shows the sign of official statistics for it, never 0 and never nothing. */
public sealed interface Cell {

    /** Words, to the left. */
    record Words(String text) implements Cell {}

    /** Words in the middle: running numbers, codes, marks. */
    record Code(String text) implements Cell {}

    /**
     * A number, to the right, in a spreadsheet one to calculate with.
     *
     * @param decimals shown, all of them, so that numbers stand below each other
     */
    record Number(BigDecimal value, int decimals) implements Cell {

        /** As office programs and this language write the pattern of a number. */
        static String format(int decimals) {
            return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        }
    }

    /** There is a value but nobody has stated it. */
    record NotStated() implements Cell {}

    /** Left free, to be written in. */
    record Blank() implements Cell {}

    static Cell words(@Nullable String text) {
        return text == null ? new NotStated() : new Words(text);
    }

    static Cell code(Object text) {
        return new Code(text.toString());
    }

    static Cell number(@Nullable Long value) {
        return value == null ? new NotStated() : new Number(BigDecimal.valueOf(value), 0);
    }

    static Cell number(@Nullable BigDecimal value, int decimals) {
        return value == null ? new NotStated() : new Number(value, decimals);
    }

    static Cell notStated() {
        return new NotStated();
    }

    static Cell blank() {
        return new Blank();
    }

    /** As it is read on paper: 1.234,56 in Vietnamese, 1,234.56 in English. */
    default String in(Language language) {
        return switch (this) {
            case Words words -> words.text();
            case Code code -> code.text();
            case Number number -> shown(number, language);
            case NotStated none -> "…";
            case Blank blank -> "";
        };
    }

    private static String shown(Number number, Language language) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
        symbols.setDecimalSeparator(language == Language.VI ? ',' : '.');
        var format = new DecimalFormat(Number.format(number.decimals()));
        format.setDecimalFormatSymbols(symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number.value());
    }
}
