package vn.gnbv.household.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.household.Formulas;
import vn.gnbv.platform.problem.Problem;

/**
 * One cell of a table.
 *
 * @param text what it holds; of a number its digits
 * @param date of a date
 */
public record Cell(Kind kind, String text, @Nullable LocalDate date) {

    /** What it is, not what it looks like. */
    public enum Kind {
        EMPTY,
        TEXT,
        /** A spreadsheet's number, which has no leading zeros and no more than fifteen digits. */
        NUMBER,
        /** A spreadsheet's date, often because it took something else for one. */
        DATE,
        FORMULA,
        /** What a spreadsheet could not compute, such as #N/A, or its TRUE and FALSE: no text that somebody has typed. */
        ERROR
    }

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ERROR = Pattern.compile("#(N/A|[A-Z/0]+[!?])");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    static final Cell EMPTY = new Cell(Kind.EMPTY, "", null);

    static Cell text(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        // A cell of a CSV that begins so is a formula to whoever opens the file.
        var kind = Formulas.isOne(text) ? Kind.FORMULA : ERROR.matcher(text).matches() ? Kind.ERROR : Kind.TEXT;
        return new Cell(kind, text, null);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /** @throws Problem FORMULA_REFUSED, CELL_IN_ERROR */
    public void requireTyped() {
        if (kind == Kind.FORMULA) {
            throw Problem.of(HouseholdProblems.FORMULA_REFUSED);
        }
        if (kind == Kind.ERROR) {
            throw Problem.of(HouseholdProblems.CELL_IN_ERROR, text);
        }
    }

    /** As it is written in Vietnam, day first; never a number that a spreadsheet counts days by. */
    public LocalDate day() {
        if (date != null) {
            return date;
        }
        if (kind == Cell.Kind.NUMBER || text.matches("\\d{5}")) {
            throw Problem.of(HouseholdProblems.DATE_DAMAGED);
        }
        var written = DAY.matcher(text);
        var iso = ISO_DAY.matcher(text);
        try {
            if (written.matches()) {
                return LocalDate.of(
                        Integer.parseInt(written.group(3)),
                        Integer.parseInt(written.group(2)),
                        Integer.parseInt(written.group(1)));
            }
            if (iso.matches()) {
                return LocalDate.of(
                        Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
            }
        } catch (DateTimeException impossible) {
            throw Problem.of(HouseholdProblems.DATE_UNREADABLE);
        }
        throw Problem.of(HouseholdProblems.DATE_UNREADABLE);
    }
}
