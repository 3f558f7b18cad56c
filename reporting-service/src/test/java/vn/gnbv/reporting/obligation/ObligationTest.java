package vn.gnbv.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gnbv.reporting.obligation.ObligationFixture.duty;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.problem.Problem;

class ObligationTest {

    private static final Instant NOON_OF_9_MAY = Instant.parse("2024-05-09T05:00:00Z");

    @Test
    void openedOnItsLastDayItIsNotRetrospective() {
        assertThat(new Obligation(duty(1, "2024-05-10"), NOON_OF_9_MAY).retrospective)
                .isFalse();
    }

    @Test
    void openedOneDayLaterItIs() {
        assertThat(new Obligation(duty(1, "2024-05-09"), NOON_OF_9_MAY).retrospective)
                .isTrue();
    }

    @Test
    void theLegalDayDecidesAndNotTheDayOfUtc() {
        var eveningOfUtc = Instant.parse("2024-05-09T17:00:00Z");
        assertThat(new Obligation(duty(1, "2024-05-10"), eveningOfUtc).retrospective)
                .as("in Viet Nam it is the tenth")
                .isTrue();
    }

    @Test
    void aMovedDateIsNamedBesideTheNewOneWithBothEditions() {
        var obligation = new Obligation(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        assertThat(obligation.follow(duty(2, "2024-05-20"))).isEqualTo(Obligation.Change.DUE_DATE_MOVED);
        assertThat(obligation.dueDate).isEqualTo("2024-05-19");
        assertThat(obligation.previousDueDate).isEqualTo("2024-05-09");
        assertThat(obligation.edition).isEqualTo(2);
        assertThat(obligation.previousEdition).isEqualTo(1);
    }

    @Test
    void anEditionThatChangesNothingChangesNothing() {
        var obligation = new Obligation(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        assertThat(obligation.follow(duty(2, "2024-05-10"))).isNull();
        assertThat(obligation.edition).isEqualTo(1);
    }

    @Test
    void whatIsFulfilledStaysAsItWasJudged() {
        var obligation = new Obligation(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        obligation.fulfil(Timeliness.LATE, NOON_OF_9_MAY);
        assertThat(obligation.follow(duty(2, "2024-05-20"))).isNull();
        assertThat(obligation.withdraw()).isNull();
        assertThat(obligation.dueDate).isEqualTo("2024-05-09");
        assertThatThrownBy(() -> obligation.fulfil(Timeliness.ON_TIME, NOON_OF_9_MAY))
                .isInstanceOf(Problem.class)
                .hasMessage("OBLIGATION_NOT_OPEN");
    }

    @Test
    void whatIsWithdrawnIsNotFulfilledButMayComeBack() {
        var obligation = new Obligation(duty(1, "2024-05-10"), NOON_OF_9_MAY);
        assertThat(obligation.withdraw()).isEqualTo(Obligation.Change.WITHDRAWN);
        assertThat(obligation.withdraw()).isNull();
        assertThatThrownBy(() -> obligation.fulfil(Timeliness.ON_TIME, NOON_OF_9_MAY))
                .hasMessage("OBLIGATION_NOT_OPEN");
        assertThat(obligation.follow(duty(2, "2024-05-10"))).isEqualTo(Obligation.Change.OPENED);
        assertThat(obligation.state).isEqualTo(Obligation.State.OPEN);
    }

    @Test
    void withoutADayItIsNeverRetrospectiveAndTakesADayThatIsStatedLater() {
        var obligation = new Obligation(duty(1, null), NOON_OF_9_MAY);
        assertThat(obligation.dueDate).isNull();
        assertThat(obligation.deadlineKind).isNull();
        assertThat(obligation.retrospective).isFalse();
        assertThat(obligation.follow(duty(2, null))).isNull();
        assertThat(obligation.follow(duty(3, "2024-05-10"))).isEqualTo(Obligation.Change.DUE_DATE_MOVED);
        assertThat(obligation.dueDate).isEqualTo("2024-05-09");
        assertThat(obligation.previousDueDate).isNull();
    }
}
