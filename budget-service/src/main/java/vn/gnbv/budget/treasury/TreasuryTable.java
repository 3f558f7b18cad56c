package vn.gnbv.budget.treasury;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Reads the rows of a treasury statement: whole VND, real dates, each reference once. */
final class TreasuryTable {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** What a column is about, and how it may be headed. */
    private enum Column {
        REFERENCE("Số chứng từ", "Số CT", "Số tham chiếu", "Reference"),
        PAID_ON("Ngày", "Ngày chứng từ", "Ngày thanh toán", "Ngày hạch toán", "Date"),
        AMOUNT("Số tiền", "Số tiền (đồng)", "Amount"),
        BUDGET_CODE("Mã", "Mã dự án", "Mã nội dung", "Mã CTMT", "Budget code"),
        CONTENT("Nội dung", "Diễn giải", "Content");

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Stream.of(headings).map(Words::key).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** One payment as the treasury has it. */
    record Row(
            String cell,
            String reference,
            LocalDate paidOn,
            long amountVnd,
            @Nullable String budgetCode,
            @Nullable String content) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<CellRefusal> refusals = new ArrayList<>();
    private final LocalDate today;

    private TreasuryTable(LocalDate today) {
        this.today = today;
    }

    /** @throws Problem INVALID_REQUEST naming each cell that cannot be read */
    static List<Row> read(Spreadsheet file, LocalDate today) {
        var table = new TreasuryTable(today);
        var sheet = file.sheets().stream()
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElseThrow(() -> Problem.of(BudgetProblems.STATEMENT_EMPTY));
        table.read(sheet);
        if (!table.refusals.isEmpty()) {
            throw problem(table.refusals);
        }
        if (table.rows.isEmpty()) {
            throw Problem.of(BudgetProblems.STATEMENT_EMPTY);
        }
        return List.copyOf(table.rows);
    }

    static Problem problem(List<CellRefusal> refusals) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        refusals.stream()
                .limit(100)
                .forEach(refusal -> problem.at(refusal.sheet() + "!" + refusal.cell(), refusal.rule()));
        return problem;
    }

    private void read(Sheet sheet) {
        for (var row : sheet.rows().keySet()) {
            var columns = columns(sheet, row);
            if (columns.containsKey(Column.REFERENCE)
                    && columns.containsKey(Column.PAID_ON)
                    && columns.containsKey(Column.AMOUNT)) {
                read(sheet, row, columns);
                return;
            }
        }
        refuse(sheet, sheet.cell(0, 0), BudgetProblems.STATEMENT_HEADING_MISSING);
    }

    private static Map<Column, Integer> columns(Sheet sheet, int row) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < sheet.width(row); i++) {
            var key = Words.key(sheet.cell(row, i).text());
            for (var column : Column.values()) {
                if (column.headings.contains(key)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    private void read(Sheet sheet, int heading, Map<Column, Integer> columns) {
        var first = new HashMap<String, String>();
        for (var number : sheet.rows().tailMap(heading + 1).keySet()) {
            var reference = sheet.cell(number, columns.get(Column.REFERENCE));
            var date = sheet.cell(number, columns.get(Column.PAID_ON));
            var amount = sheet.cell(number, columns.get(Column.AMOUNT));
            if (date.isEmpty() && reference.isEmpty()) {
                continue;
            }
            var text = reference(sheet, reference);
            var paidOn = date(sheet, date);
            var vnd = amount(sheet, amount);
            var earlier = text == null ? null : first.putIfAbsent(text, reference.address());
            if (earlier != null) {
                refuse(sheet, reference, BudgetProblems.REFERENCE_TWICE, earlier);
            }
            if (text != null && paidOn != null && vnd != null) {
                rows.add(new Row(
                        reference.address(),
                        text,
                        paidOn,
                        vnd,
                        optional(sheet, number, columns.get(Column.BUDGET_CODE), 60),
                        optional(sheet, number, columns.get(Column.CONTENT), 1_000)));
            }
        }
    }

    private @Nullable String reference(Sheet sheet, Cell cell) {
        return switch (cell.kind()) {
            case TEXT, NUMBER ->
                cell.text().length() > 100 ? refuse(sheet, cell, BudgetProblems.REFERENCE_MISSING) : cell.text();
            case FORMULA -> refuse(sheet, cell, BudgetProblems.CELL_IS_FORMULA);
            default -> refuse(sheet, cell, BudgetProblems.REFERENCE_MISSING);
        };
    }

    private @Nullable LocalDate date(Sheet sheet, Cell cell) {
        LocalDate date = null;
        if (cell.kind() == Cell.Kind.DATE) {
            date = cell.date();
        } else if (cell.kind() == Cell.Kind.TEXT) {
            try {
                date = cell.text().contains("/") ? LocalDate.parse(cell.text(), DAY) : LocalDate.parse(cell.text());
            } catch (DateTimeException e) {
                date = null;
            }
        }
        if (date == null) {
            return refuse(sheet, cell, BudgetProblems.CELL_IS_NO_DATE);
        }
        if (date.isAfter(today)) {
            refusals.add(CellRefusal.of(sheet, cell, Problem.of(PlatformProblems.DATE_IN_FUTURE)));
            return null;
        }
        return date;
    }

    private @Nullable Long amount(Sheet sheet, Cell cell) {
        BigDecimal vnd = null;
        if (cell.kind() == Cell.Kind.NUMBER) {
            vnd = cell.number();
        } else if (cell.kind() == Cell.Kind.TEXT && WHOLE.matcher(cell.text()).matches()) {
            vnd = new BigDecimal(cell.text().replace(".", ""));
        } else if (cell.kind() == Cell.Kind.FORMULA) {
            return refuse(sheet, cell, BudgetProblems.CELL_IS_FORMULA);
        }
        if (vnd == null
                || vnd.signum() <= 0
                || vnd.stripTrailingZeros().scale() > 0
                || vnd.precision() - vnd.scale() > 15) {
            return refuse(sheet, cell, BudgetProblems.CELL_NO_WHOLE_DONG);
        }
        return vnd.longValueExact();
    }

    private static @Nullable String optional(Sheet sheet, int row, @Nullable Integer column, int most) {
        var text = column == null ? "" : sheet.cell(row, column).text();
        return text.isEmpty() ? null : text.length() > most ? text.substring(0, most) : text;
    }

    private <T> @Nullable T refuse(Sheet sheet, Cell cell, BudgetProblems rule, Object... arguments) {
        refusals.add(CellRefusal.of(sheet, cell, Problem.of(rule, arguments)));
        return null;
    }
}
