package vn.gnbv.budget.appendix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.spreadsheet.Cell;
import vn.gnbv.budget.spreadsheet.CellRefusal;
import vn.gnbv.budget.spreadsheet.Sheet;
import vn.gnbv.budget.spreadsheet.Spreadsheet;
import vn.gnbv.budget.spreadsheet.Words;
import vn.gnbv.platform.problem.Problem;

/**
 * Reads the tables of an appendix, one to a sheet: units and agencies as rows, components as columns, amounts in million
 * VND. Nothing is guessed and nothing is rounded: what is not plain is refused, cell by cell. Totals may be left out; where they stand
 * they have to be right.
 */
final class AppendixTable {

    static final int MOST_LINES = 2_000;

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MOST_VND = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final Set<String> UNIT_HEADINGS = keys("Đơn vị", "Tên đơn vị", "Địa phương", "Đơn vị, địa phương");
    private static final Set<String> CODE_HEADINGS = keys("Mã", "Mã đơn vị", "Mã số", "Mã ĐVHC");
    private static final Set<String> TOTALS = keys("Tổng cộng", "Tổng số", "Cộng", "Tổng");
    private static final Set<String> NOTHING = Set.of("-", "–", "—");

    /** The numbers or letters under a heading, such as (1) or A. */
    private static final Pattern NUMBERING = Pattern.compile("\\(\\d+\\)|[A-Z]");

    /** One amount and where it stands. */
    record Line(
            String sheet,
            Cell cell,
            AppendixNames.Recipient recipient,
            UUID componentId,
            @Nullable FundHeading fund,
            long vnd) {}

    private final AppendixNames names;
    private final List<Line> lines = new ArrayList<>();
    private final List<CellRefusal> refusals = new ArrayList<>();

    private AppendixTable(AppendixNames names) {
        this.names = names;
    }

    static AppendixTable read(Spreadsheet file, AppendixNames names) {
        var table = new AppendixTable(names);
        var filled = file.sheets().stream().filter(sheet -> !sheet.isEmpty()).toList();
        filled.forEach(sheet -> table.new OfSheet(sheet).read());
        if (table.refusals.isEmpty() && table.lines.isEmpty()) {
            var sheet = filled.isEmpty() ? file.sheets().getFirst() : filled.getFirst();
            table.refusals.add(CellRefusal.of(sheet, sheet.cell(0, 0), Problem.of(BudgetProblems.TABLE_EMPTY)));
        }
        if (table.lines.size() > MOST_LINES) {
            var sheet = filled.getFirst();
            table.refusals.add(CellRefusal.of(
                    sheet,
                    sheet.cell(0, 0),
                    Problem.of(BudgetProblems.TABLE_TOO_LONG, table.lines.size(), MOST_LINES)));
        }
        return table;
    }

    List<Line> lines() {
        return lines;
    }

    List<CellRefusal> refusals() {
        return refusals;
    }

    private static Set<String> keys(String... words) {
        return Stream.of(words).map(Words::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The table of one sheet. */
    private final class OfSheet {

        private final Sheet sheet;
        private final Map<Integer, UUID> components = new LinkedHashMap<>();
        private final Map<Integer, BigDecimal> sums = new HashMap<>();
        private final Map<AppendixNames.Recipient, Integer> rowOfRecipient = new HashMap<>();

        /** Columns of which an amount could not be read: their totals cannot be checked. */
        private final Set<Integer> unread = new HashSet<>();

        private int unitColumn = -1;
        private int codeColumn = -1;
        private int totalColumn = -1;

        @Nullable
        private FundHeading fund;

        OfSheet(Sheet sheet) {
            this.sheet = sheet;
        }

        void read() {
            var heading = heading();
            if (heading < 0) {
                refuse(sheet.cell(0, 0), BudgetProblems.TABLE_HEADING_MISSING);
                return;
            }
            fund(heading);
            columns(heading);
            int last = heading;
            @Nullable Integer totals = null;
            for (int row = heading + 1; isPartOfTable(row); row++) {
                last = row;
                var unit = sheet.cell(row, unitColumn);
                if (TOTALS.contains(Words.key(unit.text()))) {
                    if (totals != null) {
                        refuse(unit, BudgetProblems.ROW_TWICE, totals + 1);
                    }
                    totals = row;
                } else if (unit.kind() != Cell.Kind.TEXT
                        || !NUMBERING.matcher(unit.text()).matches()) {
                    row(row, unit);
                }
            }
            if (totals != null) {
                checkTotals(totals);
            }
            for (var merge : sheet.merges()) {
                if (merge.lastRow() >= heading && merge.firstRow() <= last) {
                    refusals.add(new CellRefusal(
                            sheet.name(), merge.first(), merge.range(), Problem.of(BudgetProblems.CELLS_MERGED)));
                }
            }
        }

        private int heading() {
            for (var row : sheet.rows().entrySet()) {
                for (var cell : row.getValue().values()) {
                    if (cell.kind() == Cell.Kind.TEXT && UNIT_HEADINGS.contains(Words.key(cell.text()))) {
                        unitColumn = cell.column();
                        return row.getKey();
                    }
                }
            }
            return -1;
        }

        private void fund(int heading) {
            for (var row : sheet.rows().headMap(heading).values()) {
                for (var cell : row.values()) {
                    if (cell.kind() == Cell.Kind.TEXT && FundHeading.isOne(cell.text())) {
                        fund = FundHeading.read(cell.text()).orElse(null);
                        if (fund == null) {
                            refuse(cell, BudgetProblems.FUND_UNKNOWN);
                        }
                    }
                }
            }
        }

        private void columns(int heading) {
            for (int column = 0; column < sheet.width(heading); column++) {
                var cell = sheet.cell(heading, column);
                if (column < unitColumn) {
                    codeColumn = CODE_HEADINGS.contains(Words.key(cell.text())) ? column : codeColumn;
                } else if (column > unitColumn && CODE_HEADINGS.contains(Words.key(cell.text()))) {
                    codeColumn = column;
                } else if (column > unitColumn && TOTALS.contains(Words.key(cell.text()))) {
                    totalColumn = column;
                } else if (column > unitColumn && !cell.isEmpty()) {
                    component(cell);
                }
            }
        }

        private void component(Cell heading) {
            var component = names.component(heading.text());
            if (component == null) {
                refuse(heading, BudgetProblems.COLUMN_UNKNOWN);
            } else if (components.containsValue(component)) {
                refuse(heading, BudgetProblems.COLUMN_TWICE);
            } else {
                components.put(heading.column(), component);
            }
        }

        private boolean isPartOfTable(int row) {
            if (!sheet.cell(row, unitColumn).isEmpty()) {
                return true;
            }
            return components.keySet().stream()
                    .anyMatch(column -> !sheet.cell(row, column).isEmpty());
        }

        private void row(int row, Cell name) {
            var recipient = recipient(row, name);
            var sum = BigDecimal.ZERO;
            var complete = true;
            for (var column : components.entrySet()) {
                var cell = sheet.cell(row, column.getKey());
                var vnd = amount(cell);
                if (vnd == null) {
                    complete = false;
                    unread.add(column.getKey());
                    continue;
                }
                sum = sum.add(vnd);
                sums.merge(column.getKey(), vnd, BigDecimal::add);
                if (recipient != null && vnd.signum() > 0) {
                    lines.add(new Line(sheet.name(), cell, recipient, column.getValue(), fund, vnd.longValueExact()));
                }
            }
            if (totalColumn >= 0) {
                checkTotal(sheet.cell(row, totalColumn), sum, complete);
                if (complete) {
                    sums.merge(totalColumn, sum, BigDecimal::add);
                } else {
                    unread.add(totalColumn);
                }
            }
        }

        private AppendixNames.@Nullable Recipient recipient(int row, Cell name) {
            var code = codeColumn < 0 ? sheet.cell(row, unitColumn) : sheet.cell(row, codeColumn);
            var byCode = codeColumn < 0 || code.kind() != Cell.Kind.TEXT ? null : names.ofCode(code.text());
            var meant = byCode != null ? Set.of(byCode) : names.recipients(name.text());
            if (meant.size() != 1 || name.kind() != Cell.Kind.TEXT) {
                refuse(name, meant.size() > 1 ? BudgetProblems.ROW_AMBIGUOUS : BudgetProblems.ROW_UNKNOWN);
                return null;
            }
            var recipient = meant.iterator().next();
            var earlier = rowOfRecipient.putIfAbsent(recipient, row);
            if (earlier != null) {
                refuse(name, BudgetProblems.ROW_TWICE, earlier + 1);
                return null;
            }
            return recipient;
        }

        private void checkTotals(int row) {
            var columns = new ArrayList<>(components.keySet());
            if (totalColumn >= 0) {
                columns.add(totalColumn);
            }
            for (var column : columns) {
                checkTotal(
                        sheet.cell(row, column), sums.getOrDefault(column, BigDecimal.ZERO), !unread.contains(column));
            }
        }

        /** A total that is left blank says nothing. */
        private void checkTotal(Cell cell, BigDecimal expected, boolean checkable) {
            if (cell.isEmpty()) {
                return;
            }
            var stated = amount(cell);
            if (stated != null && checkable && stated.compareTo(expected) != 0) {
                refuse(cell, BudgetProblems.TOTAL_WRONG, expected.longValueExact(), stated.longValueExact());
            }
        }

        /** In VND; zero where nothing stands, null where it was refused. */
        private @Nullable BigDecimal amount(Cell cell) {
            return switch (cell.kind()) {
                case EMPTY -> BigDecimal.ZERO;
                case TEXT ->
                    NOTHING.contains(cell.text()) ? BigDecimal.ZERO : refuse(cell, BudgetProblems.CELL_IS_TEXT);
                case DATE -> refuse(cell, BudgetProblems.CELL_IS_DATE);
                case FORMULA -> refuse(cell, BudgetProblems.CELL_IS_FORMULA);
                case OTHER -> refuse(cell, BudgetProblems.CELL_IS_NO_NUMBER);
                case NUMBER -> vnd(cell, cell.number());
            };
        }

        private @Nullable BigDecimal vnd(Cell cell, @Nullable BigDecimal million) {
            var vnd = million == null ? BigDecimal.ZERO : million.multiply(MILLION);
            if (vnd.signum() < 0) {
                return refuse(cell, BudgetProblems.CELL_NEGATIVE);
            }
            if (vnd.stripTrailingZeros().scale() > 0) {
                return refuse(cell, BudgetProblems.CELL_NO_WHOLE_VND);
            }
            return vnd.compareTo(MOST_VND) > 0 ? refuse(cell, BudgetProblems.CELL_TOO_LARGE) : vnd;
        }

        private @Nullable BigDecimal refuse(Cell cell, BudgetProblems rule, Object... arguments) {
            refusals.add(CellRefusal.of(sheet, cell, Problem.of(rule, arguments)));
            return null;
        }
    }
}
