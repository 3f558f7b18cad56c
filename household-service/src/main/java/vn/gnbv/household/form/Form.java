package vn.gnbv.household.form;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.household.standard.Indicator;
import vn.gnbv.household.standard.PovertyStandard;
import vn.gnbv.household.standard.Score;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/**
 * The questions that a household of one kind of area is asked under a standard, and what the answers count (<i>phiếu B1,
 * B2</i>; TT 07/2021/TT-BLĐTBXH, annexes III and IV). Never changed: a corrected one is another, valid from a later day.
 */
@Entity
@Table(name = "poverty_forms")
public class Form {

    @Id
    UUID id;

    UUID standardId;
    String code;
    String nameVi;
    String nameEn;
    String legalBasis;

    @Enumerated(EnumType.STRING)
    AreaType areaType;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> units;

    LocalDate validFrom;
    boolean sample;
    int basePoints;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Question> questions;

    @Version
    int version;

    protected Form() {}

    /** @throws Problem with all that contradicts itself or the standard */
    public Form(PovertyStandard standard, RegisterForm command) {
        this.id = command.id() == null ? Ids.next() : command.id();
        this.standardId = standard.id();
        this.code = command.code();
        this.nameVi = command.nameVi();
        this.nameEn = command.nameEn();
        this.legalBasis = command.legalBasis();
        this.areaType = command.areaType();
        this.units = command.units() == null ? List.of() : List.copyOf(command.units());
        this.validFrom = command.validFrom();
        this.sample = Boolean.TRUE.equals(command.sample());
        this.basePoints = command.basePoints();
        this.questions = List.copyOf(command.questions());
        requireSense(standard);
    }

    private void requireSense(PovertyStandard standard) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        var indicators = standard.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
        var codes = new HashSet<String>();
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var at = "/questions/" + i;
            if (!codes.add(question.code())) {
                problem.at(at + "/code", HouseholdProblems.NAMED_TWICE, question.code());
            }
            requireAnswers(problem, question, at);
            for (var indicator : question.depriving()) {
                if (!indicators.contains(indicator)) {
                    problem.at(at, HouseholdProblems.INDICATOR_UNKNOWN, indicator, standard.code());
                }
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    private static void requireAnswers(Problem problem, Question question, String at) {
        var isNumber = question.kind() == QuestionKind.NUMBER;
        if (isNumber == question.bands().isEmpty()
                || isNumber != question.options().isEmpty()) {
            problem.at(
                    at,
                    HouseholdProblems.QUESTION_WITHOUT_ANSWERS,
                    question.kind().name());
        }
        if (question.kind() != QuestionKind.MANY && !question.noneDeprives().isEmpty()) {
            problem.at(
                    at + "/noneDeprives",
                    HouseholdProblems.QUESTION_WITHOUT_ANSWERS,
                    question.kind().name());
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < question.options().size(); i++) {
            var code = question.options().get(i).code();
            if (!codes.add(code)) {
                problem.at(at + "/options/" + i + "/code", HouseholdProblems.NAMED_TWICE, code);
            }
        }
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < question.bands().size(); i++) {
            var below = question.bands().get(i).below();
            var isLast = i == question.bands().size() - 1;
            if ((below == null) != isLast || (below != null && below.compareTo(before) <= 0)) {
                problem.at(at + "/bands/" + i + "/below", HouseholdProblems.BANDS_NOT_ASCENDING);
            }
            before = below == null ? before : below;
        }
    }

    /** Whether the two would be used for the same households from the same day on. */
    boolean rivals(Form other) {
        return areaType == other.areaType
                && validFrom.equals(other.validFrom)
                && (units.isEmpty() ? other.units.isEmpty() : units.stream().anyMatch(other.units::contains));
    }

    /**
     * Counts what a household answered.
     *
     * @param answers may hold more than this form asks: what another form asks is not its business
     * @throws Problem ANSWER_MISSING, ANSWER_OF_ANOTHER_KIND, OPTION_UNKNOWN, naming each answer
     */
    public Score score(List<Answer> answers) {
        var problem = Problem.of(PlatformProblems.INVALID_REQUEST);
        var positions = positions(answers);
        var lines = new ArrayList<Score.Line>();
        var deprivations = new HashSet<String>();
        var points = basePoints;
        for (var question : questions) {
            var position = positions.get(question.code());
            if (position == null) {
                problem.at("/answers", HouseholdProblems.ANSWER_MISSING, question.code(), code);
                continue;
            }
            var effect = effect(problem, question, answers.get(position), "/answers/" + position);
            points += effect.points();
            deprivations.addAll(effect.deprives());
            lines.add(new Score.Line(question.code(), question.textVi(), question.textEn(), effect.points()));
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        return new Score(points, Set.copyOf(deprivations), basePoints, List.copyOf(lines));
    }

    private record Effect(int points, List<String> deprives) {
        static final Effect NONE = new Effect(0, List.of());
    }

    private static Effect effect(Problem problem, Question question, Answer answer, String at) {
        var number = answer.number();
        var ticked = answer.options();
        var fits = question.kind() == QuestionKind.NUMBER
                ? number != null && ticked == null
                : number == null && ticked != null && (question.kind() == QuestionKind.MANY || ticked.size() == 1);
        if (!fits) {
            problem.at(
                    at,
                    HouseholdProblems.ANSWER_OF_ANOTHER_KIND,
                    question.code(),
                    question.kind().name());
            return Effect.NONE;
        }
        if (number != null) {
            var band = question.bands().stream()
                    .filter(b -> b.below() == null || number.compareTo(b.below()) < 0)
                    .findFirst()
                    .orElseThrow();
            return new Effect(band.points(), Question.orNone(band.deprives()));
        }
        if (ticked.isEmpty()) {
            return new Effect(0, question.noneDeprives());
        }
        var points = 0;
        var deprives = new ArrayList<String>();
        for (int i = 0; i < ticked.size(); i++) {
            var index = question.optionCodes().indexOf(ticked.get(i));
            if (index < 0) {
                problem.at(at + "/options/" + i, HouseholdProblems.OPTION_UNKNOWN, ticked.get(i), question.code());
            } else if (ticked.indexOf(ticked.get(i)) < i) {
                problem.at(at + "/options/" + i, HouseholdProblems.NAMED_TWICE, ticked.get(i));
            } else {
                points += question.options().get(index).points();
                deprives.addAll(Question.orNone(question.options().get(index).deprives()));
            }
        }
        return new Effect(points, deprives);
    }

    private static Map<String, Integer> positions(List<Answer> answers) {
        var positions = new HashMap<String, Integer>();
        for (int i = 0; i < answers.size(); i++) {
            positions.putIfAbsent(answers.get(i).question(), i);
        }
        return positions;
    }

    public UUID id() {
        return id;
    }

    public UUID standardId() {
        return standardId;
    }

    public AreaType areaType() {
        return areaType;
    }

    /** Where it is used; empty: wherever no other one is. */
    public List<UUID> units() {
        return units;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public List<Question> questions() {
        return questions;
    }

    /** What it asks and nobody answered. */
    public List<String> missing(List<Answer> answers) {
        var answered = answers.stream().map(Answer::question).collect(Collectors.toSet());
        return questions.stream()
                .map(Question::code)
                .filter(asked -> !answered.contains(asked))
                .toList();
    }

    public String code() {
        return code;
    }

    Set<String> questionCodes() {
        return questions.stream().map(Question::code).collect(Collectors.toSet());
    }
}
