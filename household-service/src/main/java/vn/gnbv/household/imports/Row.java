package vn.gnbv.household.imports;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line counted from 1, as a spreadsheet shows it
 */
record Row(long line, List<Cell> cells) {

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
