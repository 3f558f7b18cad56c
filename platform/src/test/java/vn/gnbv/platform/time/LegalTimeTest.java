package vn.gnbv.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalTimeTest {

    private static final LocalDate NINTH = LocalDate.parse("2024-05-09");
    private static final Instant MIDNIGHT = Instant.parse("2024-05-09T17:00:00Z");

    @Test
    void aDayEndsAtMidnightInVietNam() {
        assertThat(LegalTime.endOf(NINTH)).isEqualTo(MIDNIGHT);
    }

    @Test
    void theLastInstantBelongsToTheDayAndTheNextToTheNextDay() {
        assertThat(LegalTime.dayOf(MIDNIGHT.minusNanos(1))).isEqualTo(NINTH);
        assertThat(LegalTime.dayOf(MIDNIGHT)).isEqualTo(NINTH.plusDays(1));
    }

    @Test
    void tomorrowCannotBeRecordedUntilItHasBegunInVietNam() {
        var tomorrow = NINTH.plusDays(1);
        assertThatThrownBy(() -> LegalTime.requirePast(tomorrow, at(MIDNIGHT.minusNanos(1))))
                .hasMessage("DATE_IN_FUTURE");
        assertThatCode(() -> LegalTime.requirePast(tomorrow, at(MIDNIGHT))).doesNotThrowAnyException();
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, LegalTime.ZONE);
    }
}
