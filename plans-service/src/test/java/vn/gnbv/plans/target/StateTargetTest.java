package vn.gnbv.plans.target;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

class StateTargetTest {

    private static final UUID COMPONENT = new UUID(0, 43);

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"RANGE", "QUALITATIVE", "RELATIVE_TO_SERIES"},
            mode = EnumSource.Mode.EXCLUDE)
    void takesOneValueWithItsUnit(Operator operator) {
        assertGood(target("1", operator, "5", null, "PERCENTAGE_POINT", null, null));
        assertBad(target("1", operator, null, null, "PERCENTAGE_POINT", null, null));
        assertBad(target("1", operator, "5", null, null, null, null));
        assertBad(target("1", operator, "5", "6", "PERCENTAGE_POINT", null, null));
    }

    @Test
    void takesARangeThatRises() {
        assertGood(target("1", Operator.RANGE, "0.7", "1", "PERCENTAGE_POINT", null, null));
        assertBad(target("1", Operator.RANGE, "1", "0.7", "PERCENTAGE_POINT", null, null));
        assertBad(target("1", Operator.RANGE, "1", "1.0", "PERCENTAGE_POINT", null, null));
        assertBad(target("1", Operator.RANGE, "1", null, "PERCENTAGE_POINT", null, null));
    }

    @Test
    void takesWordsForAQualitativeTargetAndNoValue() {
        assertGood(target("6f", Operator.QUALITATIVE, null, null, null, "Cơ bản xóa nhà tạm", null));
        assertBad(target("6f", Operator.QUALITATIVE, null, null, null, null, null));
        assertBad(target("6f", Operator.QUALITATIVE, "1", null, null, "Cơ bản xóa nhà tạm", null));
    }

    @Test
    void takesAPartOfAnotherTargetButNoCircle() {
        var whole = target("3a", Operator.APPROX, "2000", null, "PERSON", null, null);
        assertGood(whole, target("3b", Operator.GT, "10", null, "PERCENT", null, "3a"));
        assertBad(whole, target("3b", Operator.GT, "10", null, "PERCENT", null, "3c"));
        assertBad(target("3b", Operator.GT, "10", null, "PERCENT", null, "3b"));
        assertBad(
                target("3a", Operator.GT, "10", null, "PERCENT", null, "3b"),
                target("3b", Operator.GT, "10", null, "PERCENT", null, "3a"));
    }

    @Test
    void comparesWithAnotherSeriesThatIsNamedInADirection() {
        assertGood(TargetFixture.belowSeries(Direction.DECREASE, "Tỷ lệ chung của cả nước"));
        assertBad(TargetFixture.belowSeries(Direction.DECREASE, null));
        assertBad(TargetFixture.belowSeries(null, "Tỷ lệ chung của cả nước"));
        assertBad(TargetFixture.belowSeries(Direction.REACH, "Tỷ lệ chung của cả nước"));
        assertBad(TargetFixture.a(
                "1", Operator.GE, "5", null, "PERCENT", null, Direction.DECREASE, "Cả nước", null, List.of()));
    }

    @Test
    void isAmbiguousBetweenTwoReadingsOfAPercentage() {
        assertGood(TargetFixture.ambiguous("5"));
        var both = List.of(Reading.POINTS, Reading.RELATIVE);
        assertBad(TargetFixture.a(
                "1", Operator.EQ, "5", null, "PERCENT", null, null, null, null, List.of(Reading.POINTS)));
        assertBad(TargetFixture.a("1", Operator.EQ, "5", null, "PERSON", null, null, null, null, both));
        assertBad(TargetFixture.a("1", Operator.QUALITATIVE, null, null, null, "x", null, null, null, both));
    }

    @Test
    void takesACodeOnce() {
        var target = target("1", Operator.GE, "5", null, "PERCENT", null, null);
        assertBad(target, target);
    }

    @Test
    void takesComponentsOfTheProgrammeOnly() {
        var known = TargetFixture.aTarget("1", COMPONENT);
        var unknown = TargetFixture.aTarget("1", new UUID(0, 99));
        assertGood(known);
        assertBad(unknown);
    }

    private static void assertGood(StateTarget... targets) {
        assertThatCode(() -> check(targets)).doesNotThrowAnyException();
    }

    private static void assertBad(StateTarget... targets) {
        assertThatThrownBy(() -> check(targets)).isInstanceOf(Problem.class).hasMessage("INVALID_REQUEST");
    }

    private static void check(StateTarget... targets) {
        var refusals = new Refusals();
        StateTarget.check(List.of(targets), Set.of(COMPONENT), refusals);
        refusals.throwIfAny();
    }

    private static StateTarget target(
            String code,
            Operator operator,
            @Nullable String value,
            @Nullable String valueTo,
            @Nullable String unit,
            @Nullable String statement,
            @Nullable String parent) {
        return TargetFixture.a(code, operator, value, valueTo, unit, statement, null, null, parent, List.of());
    }
}
