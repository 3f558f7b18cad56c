package vn.gnbv.household.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.form.Answer;
import vn.gnbv.household.form.Form;
import vn.gnbv.household.form.Option;
import vn.gnbv.household.form.Question;
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
    /** Of a question with any of its options: that none of them applies. An empty cell is no answer. */
    static final String NONE = "Không có";

    private static final Set<String> FOR_THE_READER = Set.of(HEAD, VILLAGE);
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");
    private static final Pattern ANSWER = Pattern.compile("/answers/(\\d+)(/.*)?");

    /** What a row says; the household or the day is null where it could not be read. */
    record Surveyed(
            long line,
            @Nullable UUID household,
            @Nullable LocalDate on,
            List<Answer> answers,
            List<ImportError> errors) {

        /** The column of what a pointer into an assessment leads to. */
        String place(String pointer) {
            var answer = ANSWER.matcher(pointer);
            if (answer.matches()) {
                return answers.get(Integer.parseInt(answer.group(1))).question();
            }
            return pointer.equals("/assessedOn") ? ASSESSED_ON : HOUSEHOLD;
        }
    }

    private final Map<String, List<Question>> questions;
    private final Map<String, Integer> columns;

    /**
     * @param forms all that may be answered
     * @throws Problem COLUMN_MISSING and the like, each at {@code /} and its header
     */
    SurveyTable(List<Form> forms, Row headers) {
        this.questions =
                forms.stream().flatMap(f -> f.questions().stream()).collect(Collectors.groupingBy(Question::code));
        this.columns = columns(headers);
    }

    /** What a question's column is headed by. */
    static String header(Question question) {
        return question.code() + ": " + question.textVi();
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
            if (!column.equals(HOUSEHOLD) && !column.equals(ASSESSED_ON) && !questions.containsKey(column)) {
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
        var asked = questions.keySet().stream().filter(columns::containsKey).toList();
        if (cell(row, ASSESSED_ON).isEmpty()
                && asked.stream().allMatch(question -> cell(row, question).isEmpty())) {
            return Optional.empty();
        }
        var errors = new ArrayList<ImportError>();
        var household = required(row, HOUSEHOLD, SurveyTable::household, errors);
        var on = required(row, ASSESSED_ON, Cell::day, errors);
        var answers = new ArrayList<Answer>();
        for (var question : asked) {
            var answer = read(row, question, cell -> answer(question, cell), errors);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return Optional.of(new Surveyed(row.line(), household, on, answers, errors));
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
            if (cell.kind() == Cell.Kind.FORMULA) {
                throw Problem.of(HouseholdProblems.FORMULA_REFUSED);
            }
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

    private Answer answer(String question, Cell cell) {
        if (cell.kind() == Cell.Kind.DATE) {
            throw Problem.of(HouseholdProblems.BECAME_A_DATE);
        }
        return switch (questions.get(question).getFirst().kind()) {
            case NUMBER -> new Answer(question, number(cell), null);
            case ONE -> new Answer(question, null, List.of(option(question, cell.text())));
            case MANY -> new Answer(question, null, options(question, cell.text()));
        };
    }

    /** A comma or a point before the decimals; never between thousands, which would read as another number. */
    private static BigDecimal number(Cell cell) {
        if (!NUMBER.matcher(cell.text()).matches()) {
            throw Problem.of(HouseholdProblems.NUMBER_UNREADABLE);
        }
        return new BigDecimal(cell.text().replace(',', '.'));
    }

    private List<String> options(String question, String text) {
        var whole = find(question, text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        if (text.equalsIgnoreCase(NONE)) {
            return List.of();
        }
        var ticked = new LinkedHashSet<String>();
        for (var one : text.split("[;\n]")) {
            if (!one.isBlank()) {
                ticked.add(option(question, one.strip()));
            }
        }
        return List.copyOf(ticked);
    }

    private String option(String question, String text) {
        return find(question, text)
                .orElseThrow(() -> Problem.of(
                        HouseholdProblems.WORD_UNKNOWN,
                        known(question).map(Option::textVi).distinct().collect(Collectors.joining("; "))));
    }

    private Optional<String> find(String question, String text) {
        return known(question)
                .filter(o -> Stream.of(o.code(), o.textVi(), o.textEn()).anyMatch(text::equalsIgnoreCase))
                .map(Option::code)
                .findFirst();
    }

    private Stream<Option> known(String question) {
        return questions.get(question).stream().flatMap(q -> q.options().stream());
    }
}
