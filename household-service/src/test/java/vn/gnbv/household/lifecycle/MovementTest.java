package vn.gnbv.household.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.household.standard.PovertyClass.NEAR_POOR;
import static vn.gnbv.household.standard.PovertyClass.NOT_POOR;
import static vn.gnbv.household.standard.PovertyClass.POOR;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.standard.PovertyClass;

class MovementTest {

    private static final LocalDate DECIDED = LocalDate.of(2024, 12, 14);

    private static Movement of(@Nullable PovertyClass previous, PovertyClass now) {
        return Movement.of(previous, now, null, DECIDED, null);
    }

    private static Movement after(LocalDate escapedOn, @Nullable Integer lookBack) {
        return Movement.of(NOT_POOR, POOR, escapedOn, DECIDED, lookBack);
    }

    @Test
    void whoWasNeverRecognisedAndIsPoorIsNew() {
        assertThat(of(null, POOR)).isEqualTo(Movement.NEW_POOR);
        assertThat(of(null, NEAR_POOR)).isEqualTo(Movement.NEW_NEAR_POOR);
    }

    @Test
    void whoWasNotPoorAndNeverEscapedIsNew() {
        assertThat(of(NOT_POOR, POOR)).isEqualTo(Movement.NEW_POOR);
        assertThat(of(NOT_POOR, NEAR_POOR)).isEqualTo(Movement.NEW_NEAR_POOR);
    }

    @Test
    void whoStaysInItsClassContinues() {
        assertThat(of(POOR, POOR)).isEqualTo(Movement.CONTINUING_POOR);
        assertThat(of(NEAR_POOR, NEAR_POOR)).isEqualTo(Movement.CONTINUING_NEAR_POOR);
    }

    @Test
    void aPoorHouseholdBecomesNearPoorOrRisesAboveBoth() {
        assertThat(of(POOR, NEAR_POOR)).isEqualTo(Movement.POOR_TO_NEAR_POOR);
        assertThat(of(POOR, NOT_POOR)).isEqualTo(Movement.POOR_TO_NOT_POOR);
    }

    @Test
    void aNearPoorHouseholdFallsOrRisesAboveBoth() {
        assertThat(of(NEAR_POOR, POOR)).isEqualTo(Movement.NEAR_POOR_TO_POOR);
        assertThat(of(NEAR_POOR, NOT_POOR)).isEqualTo(Movement.NEAR_POOR_TO_NOT_POOR);
    }

    @Test
    void whoIsNotPoorBeforeAndNowDoesNotMove() {
        assertThat(of(NOT_POOR, NOT_POOR)).isEqualTo(Movement.NONE);
        assertThat(of(null, NOT_POOR)).isEqualTo(Movement.NONE);
    }

    @Test
    void whoFallsBackAfterAnyEscapeIsARelapseWhereNoLookBackIsStated() {
        assertThat(after(LocalDate.of(2001, 1, 1), null)).isEqualTo(Movement.RELAPSE_POOR);
        assertThat(Movement.of(NOT_POOR, NEAR_POOR, LocalDate.of(2001, 1, 1), DECIDED, null))
                .isEqualTo(Movement.RELAPSE_NEAR_POOR);
    }

    @Test
    void whoFallsBackOnTheLastDayOfTheLookBackIsARelapseAndOneDayLaterNew() {
        assertThat(after(LocalDate.of(2021, 12, 14), 36)).isEqualTo(Movement.RELAPSE_POOR);
        assertThat(after(LocalDate.of(2021, 12, 13), 36)).isEqualTo(Movement.NEW_POOR);
    }

    @Test
    void anEscapeDoesNotMakeARelapseOfWhoIsStillOnAList() {
        assertThat(Movement.of(NEAR_POOR, POOR, LocalDate.of(2023, 12, 14), DECIDED, null))
                .isEqualTo(Movement.NEAR_POOR_TO_POOR);
        assertThat(Movement.of(POOR, POOR, LocalDate.of(2023, 12, 14), DECIDED, null))
                .isEqualTo(Movement.CONTINUING_POOR);
    }
}
