package vn.gnbv.household.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Keeps the numbers of questions and options; what has been learnt is never forgotten. */
@ApplicationScoped
class SurveyQuestions {

    private static final int BITS = 62;

    private final Database database;
    private volatile Dictionary known = new Dictionary(List.of());

    SurveyQuestions(Database database) {
        this.database = database;
    }

    Dictionary all() {
        var options = new HashMap<Integer, Map<String, Integer>>();
        database.rows("select question_number, bit, code from survey_options", row -> options.computeIfAbsent(
                        row.getInt(1), _ -> new HashMap<>())
                .put(row.getString(3), row.getInt(2)));
        return new Dictionary(database.rows(
                "select number, code, kind from survey_questions",
                row -> new Dictionary.Entry(
                        row.getInt(1),
                        row.getString(2),
                        QuestionKind.valueOf(row.getString(3)),
                        options.getOrDefault(row.getInt(1), Map.of()))));
    }

    /** That which was read since a form was last entered here, as long as it knows all that the forms ask. */
    Dictionary knowing(List<Form> forms) {
        if (!forms.stream().flatMap(f -> f.questions.stream()).allMatch(known::knows)) {
            known = all();
        }
        return known;
    }

    /**
     * Gives every new question its number and every new option its bit.
     *
     * @throws Problem QUESTION_OF_ANOTHER_KIND, TOO_MANY_OPTIONS
     */
    void learn(Form form) {
        // Two forms entered at once must not give one bit to two options.
        database.row("select pg_advisory_xact_lock(hashtext('survey_questions'))", row -> true);
        for (var question : form.questions) {
            database.write(
                    "insert into survey_questions (code, kind) values (?, ?) on conflict (code) do nothing",
                    question.code(),
                    question.kind());
        }
        var dictionary = all();
        requireSameKinds(form, dictionary);
        for (var question : form.questions) {
            learn(question, dictionary);
        }
        known = new Dictionary(List.of());
    }

    private void learn(Question question, Dictionary dictionary) {
        var entry = dictionary.entry(question.code());
        var bits = new LinkedHashMap<>(entry.options());
        for (var option : question.optionCodes()) {
            if (!bits.containsKey(option)) {
                bits.put(option, bits.size());
                database.write(
                        "insert into survey_options (question_number, bit, code) values (?, ?, ?)",
                        entry.number(),
                        bits.get(option),
                        option);
            }
        }
    }

    private static void requireSameKinds(Form form, Dictionary dictionary) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        for (int i = 0; i < form.questions.size(); i++) {
            var question = form.questions.get(i);
            var entry = dictionary.entry(question.code());
            if (entry.kind() != question.kind()) {
                problem.at(
                        "/questions/" + i + "/kind",
                        HouseholdProblems.QUESTION_OF_ANOTHER_KIND,
                        question.code(),
                        entry.kind().name());
            }
            var added = question.optionCodes().stream()
                    .filter(o -> !entry.options().containsKey(o))
                    .count();
            if (entry.options().size() + added > BITS) {
                problem.at("/questions/" + i + "/options", HouseholdProblems.TOO_MANY_OPTIONS, question.code(), BITS);
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }
}
