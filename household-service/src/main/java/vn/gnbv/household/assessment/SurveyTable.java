package vn.gnbv.household.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.form.Answer;
import vn.gnbv.household.imports.Cell;
import vn.gnbv.household.imports.ImportError;
import vn.gnbv.household.imports.Row;
import vn.gnbv.platform.problem.Problem;

/** Answers to forms in a table (<i>phiếu rà soát nhập từ bảng tính</i>): a row for each household, a column for each question. */
final class SurveyTable {

    static final String HOUSEHOLD = "Mã hộ";
    static final String HEAD = "Chủ hộ";
    static final String VILLAGE = "Thôn, bản";
    static final String ASSESSED_ON = "Ngày rà soát";
    /** Before the questions. */
    static final List<String> BEFORE = List.of(HOUSEHOLD, HEAD, VILLAGE, ASSESSED_ON);

    private static final Set<String> FOR_THE_READER = Set.of(HEAD, VILLAGE);
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SurveyAnswers questions;
    private final Map<String, Integer> columns;

    /**
     * @param questions all that may be answered
     * @throws Problem COLUMN_MISSING and the like, each at {@code /} and its header
     */
    SurveyTable(SurveyAnswers questions, Row headers) {
        this.questions = questions;
        this.columns = columns(headers);
    }

    private Map<String, Integer> columns(Row headers) {
        var columns = new HashMap<String, Integer>();
        var problem = Problem.of(HouseholdProblems.FILE_UNREADABLE);
        for (int i = 0; i < headers.cells().size(); i++) {
            var header = headers.cell(i).text();
            var column = header.split(":", 2)[0].strip();
            if (header.isEmpty() || FOR_THE_READER.contains(column)) {
                continue;
            }
            if (!column.equals(HOUSEHOLD)
                    && !column.equals(ASSESSED_ON)
                    && !questions.codes().contains(column)) {
                problem.at("/" + column, HouseholdProblems.COLUMN_UNKNOWN, column);
            } else if (columns.put(column, i) != null) {
                problem.at("/" + column, HouseholdProblems.COLUMN_TWICE, column);
            }
        }
        for (var column : List.of(HOUSEHOLD, ASSESSED_ON)) {
            if (!columns.containsKey(column)) {
                problem.at("/" + column, HouseholdProblems.COLUMN_MISSING, column);
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        return columns;
    }

    /** Empty of a household that nobody has surveyed: only the template has filled its row. */
    Optional<Surveyed> read(Row row) {
        var asked = questions.codes().stream().filter(columns::containsKey).toList();
        if (cell(row, ASSESSED_ON).isEmpty()
                && asked.stream().allMatch(question -> cell(row, question).isEmpty())) {
            return Optional.empty();
        }
        var errors = new ArrayList<ImportError>();
        var household = required(row, HOUSEHOLD, SurveyTable::household, errors);
        var on = required(row, ASSESSED_ON, Cell::day, errors);
        var answers = new ArrayList<Answer>();
        for (var question : asked) {
            var answer = read(row, question, cell -> questions.read(question, cell), errors);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return Optional.of(new Surveyed(row.line(), household, on, answers, errors, true));
    }

    private Cell cell(Row row, String column) {
        return row.cell(columns.get(column));
    }

    private <T> @Nullable T required(Row row, String column, Function<Cell, T> as, List<ImportError> errors) {
        if (cell(row, column).isEmpty()) {
            errors.add(ImportError.of(row.line(), column, Problem.of(HouseholdProblems.FIELD_MISSING)));
        }
        return read(row, column, as, errors);
    }

    private <T> @Nullable T read(Row row, String column, Function<Cell, T> as, List<ImportError> errors) {
        var cell = cell(row, column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            cell.requireTyped();
            return as.apply(cell);
        } catch (Problem refused) {
            errors.add(ImportError.of(row.line(), column, refused));
            return null;
        }
    }

    private static UUID household(Cell cell) {
        var text = cell.text().toLowerCase(Locale.ROOT);
        if (!UUID_TEXT.matcher(text).matches()) {
            throw Problem.of(HouseholdProblems.HOUSEHOLD_UNKNOWN);
        }
        return UUID.fromString(text);
    }
}
