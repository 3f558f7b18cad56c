package vn.gnbv.household.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.household.RegisterHousehold.NewMember;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.platform.problem.Problem;

/**
 * Households of a table with a row for each person; neighbouring rows of the same unit and number are one household. Who has
 * no number is a household of one person.
 */
final class TableHouseholds implements Iterator<Stated> {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SPOILED_NUMBER =
            Pattern.compile("\\d{9,11}|\\d[.,]\\d+E\\+?\\d+", Pattern.CASE_INSENSITIVE);

    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?E\\+\\d+", Pattern.CASE_INSENSITIVE);

    private final Iterator<Row> rows;
    private final TornHouseholds torn;
    private final Map<Column, Integer> columns;
    private @Nullable Row following;
    private List<Row> waiting;

    /** @throws Problem COLUMN_MISSING and the like, each at {@code /} and its header */
    TableHouseholds(Iterator<Row> rows, TornHouseholds torn) {
        this.rows = rows;
        this.torn = torn;
        this.columns = columns(rows.hasNext() ? rows.next() : new Row(1, List.of()));
        this.following = nextRow();
        this.waiting = gather();
    }

    private static Map<Column, Integer> columns(Row headers) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        var problem = Problem.of(HouseholdProblems.FILE_UNREADABLE);
        for (int i = 0; i < headers.cells().size(); i++) {
            var header = headers.cell(i).text();
            var column = Column.headed(header);
            if (column.isEmpty() && !header.isEmpty()) {
                problem.at("/" + header, HouseholdProblems.COLUMN_UNKNOWN, header);
            }
            if (column.isPresent() && columns.put(column.get(), i) != null) {
                problem.at("/" + header, HouseholdProblems.COLUMN_TWICE, header);
            }
        }
        for (var column : Column.values()) {
            if (!columns.containsKey(column)) {
                problem.at("/" + column.header(), HouseholdProblems.COLUMN_MISSING, column.header());
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        return columns;
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty();
    }

    @Override
    public Stated next() {
        var together = nextRows();
        if (together.isEmpty()) {
            throw new NoSuchElementException();
        }
        return read(together);
    }

    /** Those of the next household, as far as they stand together; empty after the last. */
    List<Row> nextRows() {
        var together = waiting;
        waiting = gather();
        return together;
    }

    private List<Row> gather() {
        var together = new ArrayList<Row>();
        var first = following;
        for (var row = first; row != null && (row == first || belongs(row, first)); row = following) {
            together.add(row);
            following = nextRow();
        }
        return together;
    }

    private boolean belongs(Row row, Row first) {
        return isNumbered(row)
                && cell(row, Column.NUMBER)
                        .text()
                        .equals(cell(first, Column.NUMBER).text())
                && cell(row, Column.UNIT_CODE)
                        .text()
                        .equals(cell(first, Column.UNIT_CODE).text());
    }

    boolean isNumbered(Row row) {
        return !cell(row, Column.NUMBER).isEmpty();
    }

    boolean isHead(Row row) {
        return Words.RELATIONSHIP.says(cell(row, Column.RELATIONSHIP), Relationship.HEAD);
    }

    /** By which rows of one household are known; an id is one whatever the unit. */
    String key(Row row) {
        var number = cell(row, Column.NUMBER).text();
        return UUID_TEXT.matcher(number).matches()
                ? number
                : cell(row, Column.UNIT_CODE).text() + "/" + number;
    }

    private @Nullable Row nextRow() {
        while (rows.hasNext()) {
            var row = rows.next();
            if (!row.isEmpty()) {
                return row;
            }
        }
        return null;
    }

    private Cell cell(Row row, Column column) {
        return row.cell(columns.get(column));
    }

    private Stated read(List<Row> rows) {
        var errors = new ArrayList<ImportError>();
        var head = rows.getFirst();
        var number = read(head, Column.NUMBER, TableHouseholds::householdNumber, errors);
        requireWhole(head, errors);
        var isId = number != null && UUID_TEXT.matcher(number).matches();
        var since = read(head, Column.SINCE, Cell::day, errors);
        for (var row : rows.subList(1, rows.size())) {
            var other = read(row, Column.SINCE, Cell::day, errors);
            if (other != null && !other.equals(since)) {
                errors.add(error(row, Column.SINCE, Problem.of(HouseholdProblems.HOUSEHOLD_TORN)));
            }
        }
        var household = new StatedHousehold(
                isId ? UUID.fromString(number) : null,
                null,
                read(head, Column.UNIT_CODE, TableHouseholds::code, errors),
                isId ? null : number,
                since,
                rows.stream().map(row -> member(row, errors)).toList(),
                null);
        return new Stated(head.line(), household, errors, new InRows(rows));
    }

    /** A member whose row stands elsewhere, or has been given another number, must not be left behind. */
    private void requireWhole(Row head, List<ImportError> errors) {
        if (isNumbered(head) && torn.holds(key(head))) {
            errors.add(error(head, Column.NUMBER, Problem.of(HouseholdProblems.HOUSEHOLD_TORN)));
        } else if (torn.loose() && !isNumbered(head)) {
            errors.add(error(head, Column.NUMBER, Problem.of(HouseholdProblems.NUMBER_MISSING)));
        } else if (!waiting.isEmpty()
                && waiting.stream().noneMatch(this::isHead)
                && !torn.holds(key(waiting.getFirst()))) {
            errors.add(error(
                    head,
                    Column.NUMBER,
                    Problem.of(
                            HouseholdProblems.ROW_ASTRAY,
                            String.valueOf(waiting.getFirst().line()))));
        }
    }

    private @Nullable NewMember member(Row row, List<ImportError> errors) {
        return new NewMember(
                read(row, Column.FULL_NAME, TableHouseholds::text, errors),
                read(row, Column.SEX, Words.SEX::read, errors),
                read(row, Column.BIRTH_YEAR, TableHouseholds::year, errors),
                read(row, Column.BIRTH_DATE, Cell::day, errors),
                read(row, Column.RELATIONSHIP, Words.RELATIONSHIP::read, errors),
                read(row, Column.ETHNICITY, TableHouseholds::text, errors),
                read(row, Column.MERIT, Words.YES_OR_NO::read, errors),
                read(row, Column.DISABILITY, Words.DISABILITY::read, errors),
                read(row, Column.ABLE_TO_WORK, Words.YES_OR_NO::read, errors),
                read(row, Column.CITIZEN_ID, TableHouseholds::citizenId, errors));
    }

    private <T> @Nullable T read(Row row, Column column, Function<Cell, @Nullable T> as, List<ImportError> errors) {
        var cell = cell(row, column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            cell.requireTyped();
            return as.apply(cell);
        } catch (Problem refused) {
            errors.add(error(row, column, refused));
            return null;
        }
    }

    private static ImportError error(Row row, Column column, Problem problem) {
        return ImportError.of(row.line(), column.header(), problem);
    }

    private static String text(Cell cell) {
        if (cell.kind() == Cell.Kind.DATE) {
            throw Problem.of(HouseholdProblems.BECAME_A_DATE);
        }
        return cell.text();
    }

    private static String code(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER) {
            throw Problem.of(HouseholdProblems.UNIT_CODE_DAMAGED);
        }
        return text(cell);
    }

    /** 7 may have been 007, which is another household. */
    private static String householdNumber(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER || ROUNDED.matcher(cell.text()).matches()) {
            throw Problem.of(HouseholdProblems.NUMBER_DAMAGED);
        }
        return text(cell);
    }

    private static String citizenId(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER
                || SPOILED_NUMBER.matcher(cell.text()).matches()) {
            throw Problem.of(HouseholdProblems.CITIZEN_ID_DAMAGED);
        }
        return text(cell);
    }

    private static Integer year(Cell cell) {
        if (!cell.text().matches("\\d{4}")) {
            throw Problem.of(HouseholdProblems.YEAR_UNREADABLE);
        }
        return Integer.valueOf(cell.text());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Leads from a field to its row and column. */
    private record InRows(List<Row> rows) implements Stated.Locator {

        private static final Pattern MEMBER = Pattern.compile("/members/(\\d+)(?:/(\\w+))?");

        @Override
        public long line(String pointer) {
            var member = MEMBER.matcher(pointer);
            return rows.get(member.matches() ? number(member.group(1)) : 0).line();
        }

        @Override
        public String place(String pointer) {
            var member = MEMBER.matcher(pointer);
            var field = member.matches() ? member.group(2) : pointer.replaceFirst("/", "");
            return field == null
                    ? ""
                    : Column.ofField(field)
                            .map(Column::header)
                            .orElse(field.equals("unitId") ? Column.UNIT_CODE.header() : "");
        }
    }
}
