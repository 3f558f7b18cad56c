package vn.gnbv.budget.spreadsheet;

import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Problem;

/**
 * What is wrong with one cell.
 *
 * @param cell such as C7
 * @param value what stands in it, for people
 */
public record CellRefusal(
        String sheet, String cell, @Nullable String value, Problem rule) {

    public static CellRefusal of(Sheet sheet, Cell cell, Problem rule) {
        return new CellRefusal(sheet.name(), cell.address(), cell.isEmpty() ? null : cell.text(), rule);
    }
}
