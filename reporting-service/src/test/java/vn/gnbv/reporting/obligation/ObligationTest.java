package vn.gnbv.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gnbv.reporting.obligation.ObligationFixture.asNamed;
import static vn.gnbv.reporting.obligation.ObligationFixture.duty;
import static vn.gnbv.reporting.obligation.ObligationFixture.opened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.reporting.regime.Regime;

class ObligationTest {

    private static final Instant NOON_OF_9_MAY = Instant.parse("2024-05-09T05:00:00Z");

    @Test
    void openedOnItsLastDayItIsNotRetrospective() {
        assertThat(opened(duty(1, "2024-05-10"), NOON_OF_9_MAY).retrospective).isFalse();
    }

    @Test
    void openedOneDayLaterItIs() {
        assertThat(opened(duty(1, "2024-05-09"), NOON_OF_9_MAY).retrospective).isTrue();
    }

    @Test
    void theLegalDayDecidesAndNotTheDayOfUtc() {
        var eveningOfUtc = Instant.parse("2024-05-09T17:00:00Z");
        assertThat(opened(duty(1, "2024-05-10"), eveningOfUtc).retrospective)
                .as("in Viet Nam it is the tenth")
                .isTrue();
    }

    @Test
    void aMovedDateIsNamedBesideTheNewOneWithBothEditions() {
        var obligation = opened(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        assertThat(follow(obligation, duty(2, "2024-05-20"))).isEqualTo(Obligation.Change.DUE_DATE_MOVED);
        assertThat(obligation.dueDate).isEqualTo("2024-05-19");
        assertThat(obligation.previousDueDate).isEqualTo("2024-05-09");
        assertThat(obligation.edition).isEqualTo(2);
        assertThat(obligation.previousEdition).isEqualTo(1);
    }

    @Test
    void anEditionThatChangesNothingChangesNothing() {
        var obligation = opened(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        assertThat(follow(obligation, duty(2, "2024-05-10"))).isNull();
        assertThat(obligation.edition).isEqualTo(1);
    }

    @Test
    void whatIsFulfilledStaysAsItWasJudged() {
        var obligation = opened(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        obligation.fulfil(Timeliness.LATE, NOON_OF_9_MAY);
        assertThat(follow(obligation, duty(2, "2024-05-20"))).isNull();
        assertThat(obligation.withdraw(null)).isNull();
        assertThat(obligation.dueDate).isEqualTo("2024-05-09");
        assertThatThrownBy(() -> obligation.fulfil(Timeliness.ON_TIME, NOON_OF_9_MAY))
                .isInstanceOf(Problem.class)
                .hasMessage("OBLIGATION_NOT_OPEN");
    }

    @Test
    void whatIsWithdrawnIsNotFulfilledButMayComeBack() {
        var obligation = opened(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        assertThat(obligation.withdraw(null)).isEqualTo(Obligation.Change.WITHDRAWN);
        assertThat(obligation.withdraw(null)).isNull();
        assertThatThrownBy(() -> obligation.fulfil(Timeliness.ON_TIME, NOON_OF_9_MAY))
                .hasMessage("OBLIGATION_NOT_OPEN");
        assertThat(follow(obligation, duty(2, "2024-05-10"))).isEqualTo(Obligation.Change.OPENED);
        assertThat(obligation.state).isEqualTo(Obligation.State.OPEN);
    }

    @Test
    void withoutADayItIsNeverRetrospectiveAndTakesADayThatIsStatedLater() {
        var obligation = opened(duty(1, null), NOON_OF_9_MAY);
        assertThat(obligation.dueDate).isNull();
        assertThat(obligation.deadlineKind).isNull();
        assertThat(obligation.retrospective).isFalse();
        assertThat(follow(obligation, duty(2, null))).isNull();
        assertThat(follow(obligation, duty(3, "2024-05-10"))).isEqualTo(Obligation.Change.DUE_DATE_MOVED);
        assertThat(obligation.dueDate).isEqualTo("2024-05-09");
        assertThat(obligation.previousDueDate).isNull();
    }

    @Test
    void moreTimeIsKeptBesideTheStatedDayWithWhyAndByWhom() {
        var obligation = opened(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        obligation.extend(until("2024-05-20", "2024-05-09"), LocalDate.parse("2024-05-09"));
        assertThat(obligation.dueDate).isEqualTo("2024-05-20");
        assertThat(obligation.deadlineKind).isEqualTo(DueKind.BY);
        assertThat(obligation.statedDueDate).isEqualTo("2024-05-09");
        assertThat(obligation.previousDueDate).isEqualTo("2024-05-09");
        assertThat(obligation.extensionAuthority).isEqualTo("UBND huyện, 12/CV");
    }

    @Test
    void anEndedTermIsNotExtendedAndEveryFaultIsTold() {
        var obligation = opened(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        assertThatThrownBy(() -> obligation.extend(until("2024-05-09", "2024-05-10"), LocalDate.parse("2024-05-09")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.codes())
                        .containsExactly("EXTENSION_NOT_LATER", "DATE_IN_FUTURE", "EXTENSION_TOO_LATE"));
        assertThat(obligation.dueDate).isEqualTo("2024-05-09");
    }

    @Test
    void whereNoDayIsStatedNothingIsExtended() {
        var obligation = opened(duty(1, null), NOON_OF_9_MAY);
        assertThatThrownBy(() -> obligation.extend(until("2024-05-20", "2024-05-09"), LocalDate.parse("2024-05-09")))
                .hasMessage("NOTHING_TO_EXTEND");
    }

    @Test
    void anAmendmentBeforeTheExtendedDayLeavesTheExtensionAndALaterOneTakesItsPlace() {
        var obligation = opened(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        obligation.extend(until("2024-05-20", "2024-05-09"), LocalDate.parse("2024-05-09"));
        assertThat(follow(obligation, duty(2, "2024-05-15"))).isEqualTo(Obligation.Change.AMENDED);
        assertThat(obligation.dueDate).isEqualTo("2024-05-20");
        assertThat(obligation.statedDueDate).isEqualTo("2024-05-14");
        assertThat(follow(obligation, duty(3, "2024-06-01"))).isEqualTo(Obligation.Change.DUE_DATE_MOVED);
        assertThat(obligation.dueDate).isEqualTo("2024-05-31");
        assertThat(obligation.deadlineKind).isEqualTo(DueKind.BEFORE);
        assertThat(obligation.previousDueDate).isEqualTo("2024-05-20");
    }

    @Test
    void becomeOneWithAnotherItIsWithdrawnAndStaysSo() {
        var obligation = opened(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        var other = UUID.randomUUID();
        var duty = duty(1, "2024-05-10");
        assertThat(obligation.follow(duty, asNamed(duty), other)).isEqualTo(Obligation.Change.WITHDRAWN);
        assertThat(obligation.mergedIntoId).isEqualTo(other);
        assertThat(obligation.follow(duty, asNamed(duty), other)).isNull();
        assertThat(follow(obligation, duty)).isEqualTo(Obligation.Change.OPENED);
        assertThat(obligation.mergedIntoId).isNull();
    }

    private static Obligation.Change follow(Obligation obligation, Regime.Duty duty) {
        return obligation.follow(duty, asNamed(duty), null);
    }

    private static ExtendObligation until(String day, String decidedOn) {
        return new ExtendObligation(LocalDate.parse(day), "Mưa lũ", "UBND huyện, 12/CV", LocalDate.parse(decidedOn));
    }
}
