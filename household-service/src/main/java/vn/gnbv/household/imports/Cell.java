package vn.gnbv.household.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param text what it holds; of a number its digits
 * @param date of a date
 */
record Cell(Kind kind, String text, @Nullable LocalDate date) {

    /** What it is, not what it looks like. */
    enum Kind {
        EMPTY,
        TEXT,
        /** A spreadsheet's number, which has no leading zeros and no more than fifteen digits. */
        NUMBER,
        /** A spreadsheet's date, often because it took something else for one. */
        DATE,
        FORMULA
    }

    static final Cell EMPTY = new Cell(Kind.EMPTY, "", null);

    static Cell text(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        // A cell of a CSV that begins so is a formula to whoever opens the file.
        return new Cell("=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? Kind.FORMULA : Kind.TEXT, text, null);
    }

    boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
