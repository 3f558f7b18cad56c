package vn.gnbv.budget.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One sheet (<i>trang tính</i>): its cells that hold something, and which of them are merged. */
public final class Sheet {

    /** Cells that are shown as one; all counted from 0, all included. */
    public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        public String range() {
            return Cell.address(firstRow, firstColumn) + ":" + Cell.address(lastRow, lastColumn);
        }

        public String first() {
            return Cell.address(firstRow, firstColumn);
        }
    }

    private final String name;
    private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
    private final List<Merge> merges;

    Sheet(String name, List<Merge> merges) {
        this.name = name;
        this.merges = List.copyOf(merges);
    }

    void add(Cell cell) {
        if (!cell.isEmpty()) {
            rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
        }
    }

    public String name() {
        return name;
    }

    public List<Merge> merges() {
        return merges;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The rows that hold something, by their number. */
    public SortedMap<Integer, ? extends Map<Integer, Cell>> rows() {
        return rows;
    }

    public Cell cell(int row, int column) {
        var cells = rows.get(row);
        var cell = cells == null ? null : cells.get(column);
        return cell == null ? Cell.empty(row, column) : cell;
    }

    /** How many columns the row reaches over. */
    public int width(int row) {
        var cells = rows.get(row);
        return cells == null ? 0 : cells.lastKey() + 1;
    }
}
