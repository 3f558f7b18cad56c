package vn.gnbv.reporting.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.platform.time.LegalTime;

class DeadlinePropertyTest {

    /** From 1970 to 2243. */
    private static final long DAYS = 100_000;

    @Property
    void beforeADayIsByTheDayBefore(@ForAll @LongRange(max = DAYS) long day) {
        var date = LocalDate.ofEpochDay(day);
        assertThat(new Deadline(DueKind.BEFORE, date).dueDate())
                .isEqualTo(new Deadline(DueKind.BY, date.minusDays(1)).dueDate());
    }

    @Property
    void anInstantIsInTimeExactlyWhenItsLegalDayIs(
            @ForAll DueKind kind,
            @ForAll @LongRange(min = 2, max = DAYS) long day,
            @ForAll @LongRange(min = -172_800, max = 172_800) long seconds) {
        var dueDate = new Deadline(kind, LocalDate.ofEpochDay(day)).dueDate();
        Instant instant = LegalTime.endOf(dueDate).plusSeconds(seconds);
        assertThat(!LegalTime.dayOf(instant).isAfter(dueDate)).isEqualTo(seconds < 0);
    }

    @Property
    void theDayEndsAtFiveInTheAfternoonOfUtc(@ForAll @LongRange(min = 2000, max = DAYS) long day) {
        var dueDate = LocalDate.ofEpochDay(day);
        var utcNoon = Instant.ofEpochSecond(day * 86_400 + 43_200);
        // Before June 1975 the south had UTC+8; since then the whole country has UTC+7 without summer time.
        assertThat(Duration.between(utcNoon, LegalTime.endOf(dueDate))).isEqualTo(Duration.ofHours(5));
    }
}
