package vn.gnbv.reporting.form;

/** One cell of a form: an indicator in a column, written {@code POOR_HOUSEHOLDS} or {@code POOR_HOUSEHOLDS.PLAN}. */
public record Cell(String indicator, Column column) {

    /** What has been done to date. */
    public static Cell of(String indicator) {
        return new Cell(indicator, Column.DONE);
    }

    @Override
    public String toString() {
        return column == Column.DONE ? indicator : indicator + "." + column;
    }
}
