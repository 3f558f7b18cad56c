package vn.gnbv.household.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.household.standard.Score;
import vn.gnbv.household.standard.TestStandards;
import vn.gnbv.platform.problem.Problem;

class FormTest {

    private static final Question AREA = new Question(
            "areaPerPerson",
            "vi",
            "en",
            QuestionKind.NUMBER,
            null,
            List.of(band("8", 0, "i0"), band("20", 10), new Band(null, 25, null)),
            null);
    private static final Question WATER = new Question(
            "water", "vi", "en", QuestionKind.ONE, List.of(option("TAP", 15), option("RIVER", 0, "i1")), null, null);
    private static final Question MEANS = new Question(
            "means", "vi", "en", QuestionKind.MANY, List.of(option("TV", 5), option("PHONE", -2)), null, List.of("i2"));

    static Option option(String code, int points, String... deprives) {
        return new Option(code, "vi", "en", points, List.of(deprives));
    }

    static Band band(String below, int points, String... deprives) {
        return new Band(new BigDecimal(below), points, List.of(deprives));
    }

    static Form form(Question... questions) {
        return form(null, LocalDate.of(2022, 1, 1), questions);
    }

    static Form form(@Nullable List<UUID> units, LocalDate validFrom, Question... questions) {
        return new Form(
                TestStandards.national(),
                new RegisterForm(
                        null,
                        "B",
                        "vi",
                        "en",
                        "basis",
                        AreaType.RURAL,
                        units,
                        validFrom,
                        true,
                        40,
                        List.of(questions)));
    }

    private static Score score(String area, List<String> water, List<String> means) {
        return form(AREA, WATER, MEANS)
                .score(List.of(number("areaPerPerson", area), ticked("water", water), ticked("means", means)));
    }

    static Answer number(String question, String number) {
        return new Answer(question, new BigDecimal(number), null);
    }

    static Answer ticked(String question, List<String> options) {
        return new Answer(question, null, options);
    }

    private static List<String> refusal(Runnable attempt) {
        var codes = new ArrayList<String>();
        assertThatThrownBy(attempt::run).asInstanceOf(type(Problem.class)).satisfies(p -> codes.addAll(p.codes()));
        return codes;
    }

    @Test
    void addsThePointsOfEveryAnswerToTheBase() {
        var it = score("12.5", List.of("TAP"), List.of("TV", "PHONE"));
        assertThat(it.pointsA()).isEqualTo(40 + 10 + 15 + 5 - 2);
        assertThat(it.deprivations()).isEmpty();
        assertThat(it.lines()).extracting(Score.Line::question).containsExactly("areaPerPerson", "water", "means");
        assertThat(it.lines()).extracting(Score.Line::points).containsExactly(10, 15, 3);
    }

    @Test
    void lacksLivingSpaceBelowEightSquareMetresAndNotWithExactlyEight() {
        assertThat(score("7.99", List.of("TAP"), List.of("TV")).deprivations()).containsExactly("i0");
        assertThat(score("8", List.of("TAP"), List.of("TV")).deprivations()).isEmpty();
        assertThat(score("8.00", List.of("TAP"), List.of("TV")).pointsA()).isEqualTo(40 + 10 + 15 + 5);
        assertThat(score("0", List.of("TAP"), List.of("TV")).deprivations()).containsExactly("i0");
    }

    @Test
    void countsTheLastBandWithoutAnEnd() {
        assertThat(score("19.99", List.of("TAP"), List.of("TV")).pointsA()).isEqualTo(40 + 10 + 15 + 5);
        assertThat(score("20", List.of("TAP"), List.of("TV")).pointsA()).isEqualTo(40 + 25 + 15 + 5);
        assertThat(score("999999999.99", List.of("TAP"), List.of("TV")).pointsA())
                .isEqualTo(85);
    }

    @Test
    void lacksWhatTheTickedOptionOrTheTickingOfNoneSays() {
        assertThat(score("30", List.of("RIVER"), List.of()).deprivations()).containsExactlyInAnyOrder("i1", "i2");
    }

    @Test
    void namesEveryAnswerThatIsMissingOrOfAnotherKind() {
        assertThat(refusal(() -> form(AREA, WATER, MEANS)
                        .score(List.of(number("water", "1"), new Answer("means", null, List.of("TV", "TV", "CAR"))))))
                .containsExactly("ANSWER_MISSING", "ANSWER_OF_ANOTHER_KIND", "NAMED_TWICE", "OPTION_UNKNOWN");
    }

    @Test
    void takesExactlyOneOptionWhereOneIsAsked() {
        assertThat(refusal(() -> form(WATER).score(List.of(ticked("water", List.of())))))
                .containsExactly("ANSWER_OF_ANOTHER_KIND");
        assertThat(refusal(() -> form(WATER).score(List.of(ticked("water", List.of("TAP", "RIVER"))))))
                .containsExactly("ANSWER_OF_ANOTHER_KIND");
    }

    @Test
    void leavesTheQuestionsOfAnotherFormToThatForm() {
        assertThat(form(WATER)
                        .score(List.of(ticked("water", List.of("TAP")), number("waste", "3")))
                        .pointsA())
                .isEqualTo(55);
    }

    @Test
    void refusesAFormThatContradictsItselfOrItsStandardAndTellsAllAtOnce() {
        var descending = new Question(
                "a", "vi", "en", QuestionKind.NUMBER, null, List.of(band("8", 0), band("8", 1), band("9", 1)), null);
        var unknown = new Question(
                "a", "vi", "en", QuestionKind.ONE, List.of(option("x", 0, "noSuch"), option("x", 0)), null, null);
        var empty = new Question("b", "vi", "en", QuestionKind.MANY, null, null, null);
        assertThat(refusal(() -> form(descending, unknown, empty)))
                .containsExactly(
                        "BANDS_NOT_ASCENDING",
                        "BANDS_NOT_ASCENDING",
                        "NAMED_TWICE",
                        "NAMED_TWICE",
                        "INDICATOR_UNKNOWN",
                        "QUESTION_WITHOUT_ANSWERS");
    }

    @Test
    void rivalsAFormOfTheSameAreaPlaceAndDay() {
        var day = LocalDate.of(2022, 1, 1);
        var place = UUID.randomUUID();
        assertThat(form(WATER).rivals(form(AREA))).isTrue();
        assertThat(form(WATER).rivals(form(null, day.plusDays(1), WATER))).isFalse();
        assertThat(form(WATER).rivals(form(List.of(place), day, WATER))).isFalse();
        assertThat(form(List.of(place), day, WATER).rivals(form(List.of(UUID.randomUUID(), place), day, WATER)))
                .isTrue();
    }
}
