package vn.gnbv.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Refusals;

class HeadcountTest {

    @Test
    void followsFromItsClassesOnlyWhenAllOfThemAreStated() {
        assertThat(classes(null, 20, 9, 4, 0).total()).isEqualTo(33);
        assertThat(classes(null, 20, 9, 4, null).total()).isNull();
        assertThat(classes(null, null, null, null, null).total()).isNull();
        assertThat(classes(null, 0, 0, 0, 0).total()).isZero();
    }

    @Test
    void keepsTheTotalThatIsStatedAloneAndGuessesNoClass() {
        var two = classes(2000, null, null, null, null);
        assertGood(two);
        assertThat(two.poor()).isNull();
        assertThat(two.of(Headcount.Group.OTHER)).isNull();
    }

    @Test
    void takesPartsUpToTheTotalAndNotOneMore() {
        assertGood(classes(33, 20, 9, null, null));
        assertGood(classes(29, 20, 9, null, null));
        assertBad(classes(28, 20, 9, null, null));
    }

    @Test
    void takesAllClassesOnlyWhenTheyAreTheTotal() {
        assertGood(classes(33, 20, 9, 4, 0));
        assertBad(classes(34, 20, 9, 4, 0));
        assertBad(classes(32, 20, 9, 4, 0));
    }

    @Test
    void takesGroupsThatCutAcrossEachUpToTheTotal() {
        assertGood(across(33, 33, 33, 33));
        assertBad(across(33, 34, 0, 0));
        assertBad(across(33, 0, 34, 0));
        assertBad(across(33, 0, 0, 34));
        assertGood(across(null, 34, 1, 1));
    }

    @Test
    void findsEachGroupByItsName() {
        var count = new Headcount(null, 1, 2, 3, 4, 5, 6, 7);
        assertThat(count.of(Headcount.Group.POOR)).isEqualTo(1);
        assertThat(count.of(Headcount.Group.NEAR_POOR)).isEqualTo(2);
        assertThat(count.of(Headcount.Group.NEWLY_ESCAPED)).isEqualTo(3);
        assertThat(count.of(Headcount.Group.OTHER)).isEqualTo(4);
        assertThat(count.of(Headcount.Group.WOMEN)).isEqualTo(5);
        assertThat(count.of(Headcount.Group.ETHNIC_MINORITY)).isEqualTo(6);
        assertThat(count.of(Headcount.Group.DISABLED)).isEqualTo(7);
    }

    private static Headcount classes(
            @Nullable Integer total,
            @Nullable Integer poor,
            @Nullable Integer nearPoor,
            @Nullable Integer newlyEscaped,
            @Nullable Integer other) {
        return new Headcount(total, poor, nearPoor, newlyEscaped, other, null, null, null);
    }

    private static Headcount across(@Nullable Integer total, int women, int minority, int disabled) {
        return new Headcount(total, null, null, null, null, women, minority, disabled);
    }

    private static void assertGood(Headcount count) {
        var refusals = new Refusals();
        count.check("/x", refusals);
        assertThat(refusals.isEmpty()).isTrue();
    }

    private static void assertBad(Headcount count) {
        var refusals = new Refusals();
        count.check("/x", refusals);
        assertThatThrownBy(refusals::throwIfAny).hasMessage("INVALID_REQUEST");
    }
}
