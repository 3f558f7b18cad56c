package vn.gnbv.plans.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementTest {

    @ParameterizedTest
    @CsvSource({
        "GT, 10, 10.01, MET",
        "GT, 10, 10, NOT_MET",
        "GE, 50, 50, MET",
        "GE, 50, 49.99, NOT_MET",
        "GE, 50, 60, MET",
        "LT, 16, 15.9, MET",
        "LT, 16, 16, NOT_MET",
        "LE, 16, 16, MET",
        "LE, 16, 16.1, NOT_MET"
    })
    void keepsABoundAsItIsWrittenWhateverTheDirection(Operator operator, String goal, String figure, Outcome outcome) {
        assertThat(level(TargetFixture.of(operator, goal, "PERCENT", null), figure)
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "EQ, INCREASE, 80, 80, MET",
        "EQ, INCREASE, 80, 81, EXCEEDED",
        "EQ, INCREASE, 80, 79.9, NOT_MET",
        "EQ, REACH, 100, 100, MET",
        "EQ, REACH, 100, 99, NOT_MET",
        "EQ, DECREASE, 0, 0, MET",
        "EQ, DECREASE, 0, 1, NOT_MET",
        "EQ, DECREASE, 16, 15, EXCEEDED",
        "APPROX, INCREASE, 2000, 2000, MET",
        "APPROX, INCREASE, 2000, 2100, EXCEEDED",
        "APPROX, INCREASE, 2000, 1950, NOT_MET"
    })
    void takesANamedValueAsAtLeastInTheGoodDirection(
            Operator operator, Direction direction, String goal, String figure, Outcome outcome) {
        assertThat(level(TargetFixture.of(operator, goal, "PERCENT", direction), figure)
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"80, MET,", "81, UNKNOWN, DIRECTION_NOT_STATED", "79, UNKNOWN, DIRECTION_NOT_STATED"})
    void doesNotGuessWhichWayIsGood(String figure, Outcome outcome, Judgement.@Nullable Reason reason) {
        var judgement = level(TargetFixture.of(Operator.EQ, "80", "PERCENT", null), figure);
        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"0.69, NOT_MET", "0.7, MET", "0.85, MET", "1, MET", "1.2, EXCEEDED"})
    void mayExceedARangeOfAReduction(String points, Outcome outcome) {
        var target = TargetFixture.range("0.7", "1", "PERCENTAGE_POINT", Direction.DECREASE);
        assertThat(judged(target, figure(points, "PERCENTAGE_POINT")).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"DECREASE, 9, EXCEEDED", "DECREASE, 21, NOT_MET", "INCREASE, 21, EXCEEDED", "INCREASE, 9, NOT_MET"})
    void mayExceedARangeOfALevelOnItsGoodSide(Direction direction, String figure, Outcome outcome) {
        assertThat(level(TargetFixture.range("10", "20", "PERCENT", direction), figure)
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void readsARatioInPercentAndShowsHow() {
        var target = TargetFixture.of(Operator.GE, "25", "PERCENT", Direction.INCREASE);
        var judgement = judged(target, figure("0.254", "RATIO"));
        assertThat(judgement.outcome()).isEqualTo(Outcome.MET);
        assertThat(judgement.arithmetic()).containsExactly("0.254 × 100 = 25.4", "25.4 > 25");
    }

    @Test
    void countsPointsFromTheBaselineAndShowsHow() {
        var target =
                TargetFixture.from("22.5", TargetFixture.of(Operator.GE, "5", "PERCENTAGE_POINT", Direction.DECREASE));
        var judgement = level(target, "17.2");
        assertThat(judgement.outcome()).isEqualTo(Outcome.MET);
        assertThat(judgement.reached()).isEqualTo(Decimal.of("5.3"));
        assertThat(judgement.arithmetic()).containsExactly("22.5 − 17.2 = 5.3", "5.3 > 5");
    }

    @Test
    void countsARiseFromTheBaselineAsWell() {
        var target =
                TargetFixture.from("60", TargetFixture.of(Operator.GE, "5", "PERCENTAGE_POINT", Direction.INCREASE));
        assertThat(level(target, "64").arithmetic()).containsExactly("64 − 60 = 4", "4 < 5");
        assertThat(level(target, "66").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void countsARelativeChangeAsAShareOfTheBaseline() {
        var target =
                TargetFixture.from("22.5", TargetFixture.of(Operator.GE, "25", "PERCENT_CHANGE", Direction.DECREASE));
        var judgement = level(target, "17.1");
        assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(judgement.arithmetic()).containsExactly("22.5 − 17.1 = 5.4", "5.4 / 22.5 × 100 = 24", "24 < 25");
    }

    @Test
    void saysWhyAChangeCannotBeTold() {
        var points = TargetFixture.of(Operator.GE, "5", "PERCENTAGE_POINT", Direction.DECREASE);
        assertThat(level(points, "17").reason()).isEqualTo(Judgement.Reason.BASELINE_NOT_STATED);
        assertThat(level(TargetFixture.from(null, points), "17").reason())
                .isEqualTo(Judgement.Reason.BASELINE_NOT_STATED);
        assertThat(level(TargetFixture.from("20", TargetFixture.of(Operator.GE, "5", "PERCENTAGE_POINT", null)), "17")
                        .reason())
                .isEqualTo(Judgement.Reason.DIRECTION_NOT_STATED);
        assertThat(level(
                                TargetFixture.from(
                                        "0", TargetFixture.of(Operator.GE, "5", "PERCENT_CHANGE", Direction.INCREASE)),
                                "17")
                        .reason())
                .isEqualTo(Judgement.Reason.BASELINE_ZERO);
        assertThat(judged(points, figure("5", "PERCENT_CHANGE")).reason()).isEqualTo(Judgement.Reason.UNIT_DIFFERS);
    }

    @Test
    void neverTakesPointsForPercent() {
        var share = TargetFixture.of(Operator.GE, "5", "PERCENT", Direction.INCREASE);
        assertThat(judged(share, figure("6", "PERCENTAGE_POINT")).reason()).isEqualTo(Judgement.Reason.UNIT_DIFFERS);
    }

    @Test
    void leavesAnAmbiguousTargetOpenUntilItsReadingIsDecided() {
        var target = TargetFixture.from("20", TargetFixture.ambiguous("5"));
        var figure = figure("18", "PERCENT");
        assertThat(Judgement.of(target, figure, null, true).reason()).isEqualTo(Judgement.Reason.MEANING_AMBIGUOUS);
        var points = Judgement.of(target, figure, Reading.POINTS, true);
        assertThat(points.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(points.arithmetic()).containsExactly("20 − 18 = 2", "2 < 5");
        var relative = Judgement.of(target, figure, Reading.RELATIVE, true);
        assertThat(relative.outcome()).isEqualTo(Outcome.EXCEEDED);
        assertThat(relative.arithmetic()).containsExactly("20 − 18 = 2", "2 / 20 × 100 = 10", "10 > 5");
    }

    @ParameterizedTest
    @CsvSource({"1.9, 2.0, MET", "2.0, 2.0, NOT_MET", "2.1, 2.0, NOT_MET"})
    void isBelowAnotherSeriesOnlyWhenItIsLower(String own, String other, Outcome outcome) {
        var target = TargetFixture.belowSeries(Direction.DECREASE, "Cả nước");
        assertThat(judged(target, new Judgement.Figure(decimal(own), "PERCENT", decimal(other), "PERCENT", null))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void doesNotKnowWhetherItIsBelowASeriesThatNobodyHasMeasured() {
        assertThat(level(TargetFixture.belowSeries(Direction.DECREASE, "Cả nước"), "1.9")
                        .reason())
                .isEqualTo(Judgement.Reason.SERIES_NOT_NAMED);
    }

    @Test
    void comparesARatioWithARateInPercentAndNothingElse() {
        var target = TargetFixture.belowSeries(Direction.DECREASE, "Cả nước");
        var ratio = judged(target, new Judgement.Figure(decimal("0.019"), "RATIO", decimal("0.021"), "RATIO", null));
        assertThat(ratio.outcome()).isEqualTo(Outcome.MET);
        assertThat(ratio.arithmetic()).containsExactly("0.019 × 100 = 1.9", "0.021 × 100 = 2.1", "1.9 < 2.1");
        assertThat(judged(target, new Judgement.Figure(decimal("1.9"), "PERCENT", decimal("2.1"), "HOUSEHOLD", null))
                        .reason())
                .isEqualTo(Judgement.Reason.UNIT_DIFFERS);
    }

    @ParameterizedTest
    @EnumSource(Assessment.class)
    void takesTheAssessmentOfWords(Assessment assessment) {
        var target = TargetFixture.inWords("Cơ bản xóa");
        assertThat(judged(target, new Judgement.Figure(null, null, null, null, assessment))
                        .outcome())
                .isEqualTo(assessment.outcome);
        assertThat(Judgement.of(target, null, null, true).reason()).isEqualTo(Judgement.Reason.NOT_ASSESSED);
    }

    @Test
    void isUnknownWhileNothingWasMeasured() {
        var target = TargetFixture.of(Operator.GE, "5", "PERSON", null);
        assertThat(Judgement.of(target, null, null, true).reason()).isEqualTo(Judgement.Reason.NOT_MEASURED);
    }

    @Test
    void isNoFailureWhileItsTimeIsNotOver() {
        var target = TargetFixture.of(Operator.EQ, "150", "PERSON", Direction.INCREASE);
        assertThat(Judgement.of(target, figure("90", "PERSON"), null, false).outcome())
                .isEqualTo(Outcome.NOT_YET);
        assertThat(Judgement.of(target, figure("90", "PERSON"), null, true).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(Judgement.of(target, figure("150", "PERSON"), null, false).outcome())
                .isEqualTo(Outcome.MET);
    }

    @Property
    void aBetterFigureNeverMakesAWorseOutcome(
            @ForAll Direction direction,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal goal,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal figure,
            @ForAll @BigRange(min = "0.01", max = "50") @Scale(2) BigDecimal better) {
        Assume.that(better.signum() > 0);
        var target = TargetFixture.of(Operator.EQ, goal.toPlainString(), "PERCENT", direction);
        var best = List.of(Outcome.NOT_MET, Outcome.MET, Outcome.EXCEEDED);
        var step = direction == Direction.DECREASE ? better.negate() : better;
        var first = best.indexOf(level(target, figure.toPlainString()).outcome());
        var second =
                best.indexOf(level(target, figure.add(step).toPlainString()).outcome());
        assertThat(first).isNotNegative();
        assertThat(second).isGreaterThanOrEqualTo(first);
    }

    @Property
    void aLevelAndTheChangeThatItMakesAreJudgedAlike(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal level,
            @ForAll @BigRange(min = "0", max = "10") @Scale(2) BigDecimal goal) {
        var target = TargetFixture.from(
                baseline.toPlainString(),
                TargetFixture.of(Operator.GT, goal.toPlainString(), "PERCENTAGE_POINT", Direction.DECREASE));
        var change = new Judgement.Figure(baseline.subtract(level), "PERCENTAGE_POINT", null, null, null);
        assertThat(level(target, level.toPlainString()).outcome())
                .isEqualTo(judged(target, change).outcome());
    }

    private static Judgement level(StateTarget target, String value) {
        return judged(target, figure(value, "PERCENT"));
    }

    private static Judgement judged(StateTarget target, Judgement.Figure figure) {
        return Judgement.of(target, figure, null, true);
    }

    private static Judgement.Figure figure(String value, String unit) {
        return new Judgement.Figure(decimal(value), unit, null, null, null);
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
