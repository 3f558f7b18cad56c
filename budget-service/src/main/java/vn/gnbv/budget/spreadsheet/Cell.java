package vn.gnbv.budget.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as the file has it.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @param text what it holds, for people
 * @param number of a number, to the 15 digits that a spreadsheet shows
 * @param date of a date
 */
public record Cell(
        int row,
        int column,
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date) {

    /** What it is, not what it looks like. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number that is shown as a date, often because a program took an amount for one. */
        DATE,
        /** What it once came to is not trusted. */
        FORMULA,
        /** True, false, or an error. */
        OTHER
    }

    static Cell empty(int row, int column) {
        return new Cell(row, column, Kind.EMPTY, "", null, null);
    }

    static Cell text(int row, int column, String text) {
        return text.isEmpty() ? empty(row, column) : new Cell(row, column, Kind.TEXT, text, null, null);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /** Such as {@code C7}. */
    public String address() {
        return address(row, column);
    }

    static String address(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }
}
