package vn.gnbv.household.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.form.Answer;
import vn.gnbv.household.form.Form;
import vn.gnbv.household.form.Option;
import vn.gnbv.household.form.Question;
import vn.gnbv.household.household.Formulas;
import vn.gnbv.household.imports.Cell;
import vn.gnbv.platform.problem.Problem;

/** What stands in the column of a question (<i>câu trả lời</i>), for reading and for writing. */
final class SurveyAnswers {

    /** Of a question with any of its options: that none of them applies. An empty cell is no answer. */
    static final String NONE = "Không có";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

    private final Map<String, List<Question>> questions;

    /** @param forms all that may be answered, in the order of the columns */
    SurveyAnswers(List<Form> forms) {
        this.questions = forms.stream()
                .flatMap(f -> f.questions().stream())
                .collect(Collectors.groupingBy(Question::code, LinkedHashMap::new, Collectors.toList()));
    }

    Set<String> codes() {
        return questions.keySet();
    }

    /** What the columns are headed by. */
    List<String> headers() {
        return questions.values().stream()
                .map(asked -> header(asked.getFirst()))
                .toList();
    }

    static String header(Question question) {
        return question.code() + ": " + question.textVi();
    }

    /** @throws Problem what the cell cannot be read for */
    Answer read(String question, Cell cell) {
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

    /** So that it is read as the same answer. */
    String write(Answer answer) {
        if (answer.number() != null) {
            return answer.number().toPlainString().replace('.', ',');
        }
        var ticked = answer.options() == null ? List.<String>of() : answer.options();
        return ticked.isEmpty()
                ? NONE
                : ticked.stream().map(option -> word(answer.question(), option)).collect(Collectors.joining("; "));
    }

    /** What it is called where nothing else is meant by it; else its code. */
    private String word(String question, String option) {
        return known(question)
                .filter(o -> o.code().equals(option))
                .map(Option::textVi)
                .filter(text -> text.equals(text.strip())
                        && !text.contains(";")
                        && !text.contains("\n")
                        && !text.equalsIgnoreCase(NONE)
                        && !Formulas.isOne(text)
                        && find(question, text).equals(Optional.of(option)))
                .findFirst()
                .orElse(option);
    }
}
