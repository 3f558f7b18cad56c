package vn.gnbv.household.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.household.household.HouseholdService.Residence;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.household.lifecycle.Standing;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

class ExitRegistrationTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 31);
    private static final LocalDate REGISTERED = LocalDate.of(2024, 2, 1);
    private static final LocalDate DECIDED = LocalDate.of(2024, 12, 10);

    @ParameterizedTest
    @CsvSource({
        "POOR, NEWLY_ESCAPED, ESCAPED",
        "POOR, NOT_POOR, ESCAPED",
        "POOR, NEAR_POOR, NEAR_POOR",
        "POOR, POOR, NOT_ESCAPED",
        "NEAR_POOR, NEWLY_ESCAPED, ESCAPED",
        "NEAR_POOR, NEAR_POOR, NOT_ESCAPED",
        "NEAR_POOR, POOR, NOT_ESCAPED"
    })
    void whatCameOfItIsReadOffWhatTheDecisionsMadeOfTheHousehold(
            LifecycleStatus before, LifecycleStatus after, ExitOutcome outcome) {
        var registration = registration(before);
        registration.conclude(new ConcludeExit(DECIDED), standing(after, DECIDED), TODAY);
        assertThat(registration.outcome).isEqualTo(outcome);
        assertThat(registration.endedOn).isEqualTo(DECIDED);
    }

    @ParameterizedTest
    @CsvSource({"NEWLY_ESCAPED", "NOT_POOR"})
    void onlyWhoIsOnAListMeansToLeaveIt(LifecycleStatus status) {
        assertThatThrownBy(() -> registration(status)).hasMessage("NOT_ON_THE_LISTS");
        assertThatThrownBy(() -> new ExitRegistration(said(2024, REGISTERED), UUID.randomUUID(), null, "a"))
                .hasMessage("NOT_ON_THE_LISTS");
    }

    @Test
    void withoutADecisionSinceItRegisteredNothingCameOfItYet() {
        var before = standing(LifecycleStatus.POOR, REGISTERED.minusDays(1));
        assertThatThrownBy(() -> registration(LifecycleStatus.POOR).conclude(new ConcludeExit(DECIDED), before, TODAY))
                .hasMessage("NOT_REVIEWED_SINCE");
        registration(LifecycleStatus.POOR)
                .conclude(new ConcludeExit(DECIDED), standing(LifecycleStatus.POOR, REGISTERED), TODAY);
    }

    @Test
    void endsOnceNotBeforeItBeganAndNotInTheFuture() {
        var registration = registration(LifecycleStatus.POOR);
        assertThatThrownBy(() -> registration.withdraw(new WithdrawExit(REGISTERED.minusDays(1), "r"), TODAY))
                .hasMessage("BEFORE_REGISTRATION");
        assertThatThrownBy(() -> registration.withdraw(new WithdrawExit(TODAY.plusDays(1), "r"), TODAY))
                .hasMessage("DATE_IN_FUTURE");
        registration.withdraw(new WithdrawExit(REGISTERED, "r"), TODAY);
        assertThat(registration.outcome).isEqualTo(ExitOutcome.WITHDRAWN);
        assertThatThrownBy(() -> registration.withdraw(new WithdrawExit(TODAY, "r"), TODAY))
                .hasMessage("REGISTRATION_ENDED");
    }

    @Test
    void registersForAYearInItOrInTheYearBefore() {
        assertThat(codes(said(2024, REGISTERED), null)).isEmpty();
        assertThat(codes(said(2025, LocalDate.of(2024, 12, 20)), null)).isEmpty();
        assertThat(codes(said(2025, LocalDate.of(2023, 12, 31)), null)).containsExactly("REGISTRATION_YEAR");
        assertThat(codes(said(2023, REGISTERED), null)).containsExactly("REGISTRATION_YEAR");
    }

    @Test
    void putsRightWhatTheLatestAssessmentFoundLackingAndIsPromisedWhatThereIs() {
        assertThat(codes(said(2024, REGISTERED), Set.of("cleanWater"))).isEmpty();
        assertThat(codes(said(2024, REGISTERED), Set.of("employment"))).containsExactly("DEPRIVATION_NOT_FOUND");
        var refusals = new Refusals();
        said(2024, REGISTERED).check(TODAY, lives(), null, Set.of(), refusals);
        assertThat(catchThrowableOfType(Problem.class, refusals::throwIfAny).codes())
                .containsExactly("CONTENT_UNKNOWN");
    }

    private static List<String> codes(RegisterExit said, @Nullable Set<String> found) {
        var refusals = new Refusals();
        said.check(TODAY, lives(), found, Set.of("WATER"), refusals);
        return refusals.isEmpty()
                ? List.of()
                : catchThrowableOfType(Problem.class, refusals::throwIfAny).codes();
    }

    private static Residence lives() {
        return new Residence(UUID.randomUUID(), LocalDate.of(2015, 1, 1), null);
    }

    private static ExitRegistration registration(LifecycleStatus status) {
        return new ExitRegistration(
                said(2024, REGISTERED), UUID.randomUUID(), standing(status, REGISTERED.minusMonths(2)), "a");
    }

    private static RegisterExit said(int year, LocalDate on) {
        return new RegisterExit(
                UUID.randomUUID(),
                year,
                on,
                List.of("cleanWater"),
                List.of(new RegisterExit.HouseholdPromise("keeps two cows", null)),
                List.of(new RegisterExit.StatePromise("WATER", null)));
    }

    private static Standing standing(LifecycleStatus status, LocalDate since) {
        return new Standing(status, PovertyClass.POOR, since, null, null, null, UUID.randomUUID(), UUID.randomUUID());
    }
}
