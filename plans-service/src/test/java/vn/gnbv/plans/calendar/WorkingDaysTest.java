package vn.gnbv.plans.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.plans.calendar.WorkingDays.Worked.OFF;
import static vn.gnbv.plans.calendar.WorkingDays.Worked.UNKNOWN;
import static vn.gnbv.plans.calendar.WorkingDays.Worked.WORKING;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final WorkingDays OF_2024 = CalendarFixture.of2024();

    @Test
    void knowsHolidaysWeekendsAndDaysThatAreWorkedInstead() {
        assertThat(OF_2024.on(day("2024-04-26"))).as("a Friday").isEqualTo(WORKING);
        assertThat(OF_2024.on(day("2024-04-27"))).as("a Saturday").isEqualTo(OFF);
        assertThat(OF_2024.on(day("2024-04-29"))).as("a Monday, swapped").isEqualTo(OFF);
        assertThat(OF_2024.on(day("2024-04-30"))).as("a holiday").isEqualTo(OFF);
        assertThat(OF_2024.on(day("2024-05-04"))).as("a Saturday, worked").isEqualTo(WORKING);
        assertThat(OF_2024.on(day("2024-05-05"))).as("a Sunday").isEqualTo(OFF);
    }

    @Test
    void knowsNothingOfAYearThatIsNotEnteredNotEvenOfASunday() {
        assertThat(OF_2024.on(day("2025-01-05"))).isEqualTo(UNKNOWN);
        assertThat(OF_2024.on(day("2025-01-06"))).isEqualTo(UNKNOWN);
        assertThat(WorkingDays.NONE.on(day("2024-01-02"))).isEqualTo(UNKNOWN);
    }

    @Test
    void countsOverHolidaysAndOntoTheSaturdayThatIsWorked() {
        assertThat(OF_2024.after(1, day("2024-04-26")).date()).isEqualTo("2024-05-02");
        assertThat(OF_2024.after(2, day("2024-04-26")).date()).isEqualTo("2024-05-03");
        assertThat(OF_2024.after(3, day("2024-04-26")).date()).isEqualTo("2024-05-04");
        assertThat(OF_2024.after(4, day("2024-04-26")).date()).isEqualTo("2024-05-06");
    }

    @Test
    void countsFifteenWorkingDaysAfterTheHalfYear() {
        assertThat(OF_2024.after(15, day("2024-06-30")).date()).isEqualTo("2024-07-19");
    }

    @Test
    void stopsWhereTheCalendarEndsAndNamesTheYear() {
        var count = OF_2024.after(15, day("2024-12-31"));
        assertThat(count.date()).isNull();
        assertThat(count.missingYear()).isEqualTo(2025);
        assertThat(OF_2024.after(1, day("2024-12-30")).date()).isEqualTo("2024-12-31");
    }

    @Property(tries = 300)
    void theDayCountedToIsWorkedOnAndJustSoManyLieBetween(
            @ForAll @IntRange(max = 300) int start, @ForAll @IntRange(min = 1, max = 30) int n) {
        var from = LocalDate.of(2024, 1, 1).plusDays(start);
        var to = OF_2024.after(n, from).date();
        assertThat(to).isNotNull();
        assertThat(OF_2024.on(to)).isEqualTo(WORKING);
        assertThat(from.plusDays(1).datesUntil(to.plusDays(1)).filter(d -> OF_2024.on(d) == WORKING))
                .hasSize(n);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
