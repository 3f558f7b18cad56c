package vn.gnbv.plans.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeakerTargetTest {

    @ParameterizedTest
    @CsvSource({
        "EQ, 80, EQ, 80, INCREASE, false", "EQ, 70, EQ, 80, INCREASE, true", "EQ, 90, EQ, 80, INCREASE, false",
        "EQ, 18, EQ, 16, DECREASE, true", "LT, 18, LT, 16, DECREASE, true", "LE, 16, LT, 16, DECREASE, true",
        "LT, 16, LE, 16, DECREASE, false", "GE, 10, GT, 10, INCREASE, true", "EQ, 12, GT, 10, INCREASE, false"
    })
    void promisesLessWhenItsValueIsLowerInTheGoodDirection(
            Operator operator, String value, Operator above, String valueAbove, Direction direction, boolean weaker) {
        assertThat(TargetFixture.of(operator, value, "PERCENT", direction)
                        .isWeakerThan(TargetFixture.of(above, valueAbove, "PERCENT", direction)))
                .isEqualTo(weaker);
    }

    @Test
    void promisesLessWhenItReducesByFewerPoints() {
        var above = TargetFixture.of(Operator.GT, "3", "PERCENTAGE_POINT", Direction.DECREASE);
        assertThat(TargetFixture.of(Operator.EQ, "2", "PERCENTAGE_POINT", Direction.DECREASE)
                        .isWeakerThan(above))
                .isTrue();
        assertThat(TargetFixture.of(Operator.EQ, "5", "PERCENTAGE_POINT", Direction.DECREASE)
                        .isWeakerThan(above))
                .isFalse();
    }

    @Test
    void isNotComparedAcrossUnitsWordsAmbiguitiesAndPlainNumbers() {
        var above = TargetFixture.of(Operator.GE, "80", "PERCENT", Direction.INCREASE);
        assertThat(TargetFixture.of(Operator.GE, "80", "PERCENTAGE_POINT", Direction.INCREASE)
                        .isWeakerThan(above))
                .isNull();
        assertThat(TargetFixture.inWords("Cơ bản").isWeakerThan(above)).isNull();
        assertThat(TargetFixture.ambiguous("5")
                        .isWeakerThan(TargetFixture.of(Operator.EQ, "5", "PERCENT", Direction.DECREASE)))
                .isNull();
        var persons = TargetFixture.of(Operator.EQ, "150", "PERSON", Direction.INCREASE);
        assertThat(persons.isWeakerThan(TargetFixture.of(Operator.EQ, "2000", "PERSON", Direction.INCREASE)))
                .isNull();
    }
}
