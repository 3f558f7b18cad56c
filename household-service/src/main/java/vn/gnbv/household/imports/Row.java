package vn.gnbv.household.imports;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line counted from 1, as a spreadsheet shows it
 */
public record Row(long line, List<Cell> cells) {

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
