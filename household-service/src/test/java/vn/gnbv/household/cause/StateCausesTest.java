package vn.gnbv.household.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.household.HouseholdService.Residence;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

class StateCausesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 10, 1);
    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
    private static final Residence LIVES = new Residence(UUID.randomUUID(), SINCE, TODAY.plusYears(1));
    private static final PovertyCause ILLNESS = new PovertyCause("ILLNESS", 7, null, "vi", "en", "basis");
    private static final PovertyCause ACCIDENT = new PovertyCause("ACCIDENT", null, "ILLNESS", "vi", "en", "basis");

    @Test
    void takesSeveralCausesOfOneHousehold() {
        var refusals = new Refusals();
        new StateCauses(TODAY, List.of("LAND", "ILLNESS"), null)
                .check(TODAY, LIVES, Set.of("LAND", "ILLNESS"), refusals);
        assertThat(refusals.isEmpty()).isTrue();
    }

    @Test
    void namesEachCauseThatThereIsNotOrThatStandsTwice() {
        var refusals = new Refusals();
        new StateCauses(TODAY, List.of("LAND", "LUCK", "LAND"), null).check(TODAY, LIVES, Set.of("LAND"), refusals);
        assertThat(catchThrowableOfType(Problem.class, refusals::throwIfAny).codes())
                .containsExactly("CAUSE_UNKNOWN", "NAMED_TWICE");
    }

    @Test
    void refusesADayInTheFutureAndOneBeforeTheHouseholdLivedHere() {
        var tomorrow = new Refusals();
        new StateCauses(TODAY.plusDays(1), List.of("LAND"), null).check(TODAY, LIVES, Set.of("LAND"), tomorrow);
        assertThatThrownBy(tomorrow::throwIfAny).hasMessage("INVALID_REQUEST");
        var tooEarly = new Refusals();
        new StateCauses(SINCE.minusDays(1), List.of("LAND"), null).check(TODAY, LIVES, Set.of("LAND"), tooEarly);
        assertThatThrownBy(tooEarly::throwIfAny).hasMessage("BEFORE_RESIDENCE");
        var tooLate = new Refusals();
        var ended = new Residence(UUID.randomUUID(), SINCE, TODAY.minusDays(1));
        new StateCauses(TODAY, List.of("LAND"), null).check(TODAY, ended, Set.of("LAND"), tooLate);
        assertThatThrownBy(tooLate::throwIfAny).hasMessage("HOUSEHOLD_ENDED");
    }

    @Test
    void aFinerCauseBelongsToOneWithANumberAndToNoFinerOne() {
        assertThat(refusedCodes(new PovertyCause("FALL", null, "ILLNESS", "vi", "en", "b")))
                .isEmpty();
        assertThat(refusedCodes(new PovertyCause("FALL", null, "ACCIDENT", "vi", "en", "b")))
                .containsExactly("CAUSE_OF_CAUSE");
        assertThat(refusedCodes(new PovertyCause("FALL", null, "NOTHING", "vi", "en", "b")))
                .containsExactly("CAUSE_UNKNOWN");
    }

    @Test
    void aCauseHasANumberOrAParentNeverBothNorNeither() {
        assertThat(refusedCodes(new PovertyCause("FALL", 9, "ILLNESS", "vi", "en", "b")))
                .containsExactly("CAUSE_PLACE");
        assertThat(refusedCodes(new PovertyCause("FALL", null, null, "vi", "en", "b")))
                .containsExactly("CAUSE_PLACE");
    }

    private static List<String> refusedCodes(PovertyCause cause) {
        var refusals = new Refusals();
        cause.check(
                code -> Optional.ofNullable(
                        code.equals("ILLNESS") ? ILLNESS : code.equals("ACCIDENT") ? ACCIDENT : null),
                refusals);
        return refusals.isEmpty()
                ? List.of()
                : catchThrowableOfType(Problem.class, refusals::throwIfAny).codes();
    }
}
