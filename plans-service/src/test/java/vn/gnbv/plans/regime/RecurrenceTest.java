package vn.gnbv.plans.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Remark;
import vn.gnbv.plans.calendar.CalendarFixture;
import vn.gnbv.plans.calendar.WorkingDays;
import vn.gnbv.plans.directory.UnitLevel;
import vn.gnbv.plans.regime.Recurrence.Coverage;
import vn.gnbv.plans.regime.Recurrence.DueRule;
import vn.gnbv.plans.regime.Recurrence.Every;
import vn.gnbv.platform.time.DueKind;

class RecurrenceTest {

    @Test
    void reportsEveryYearBeforeTheFifteenthOfNovember() {
        var periods = through(every(Every.YEARLY, 2022, before(11, 15)), 2024);
        assertThat(periods).extracting(Period::key).containsExactly("2022", "2023", "2024");
        assertThat(periods)
                .extracting(RecurrenceTest::lastDay)
                .containsExactly(day("2022-11-14"), day("2023-11-14"), day("2024-11-14"));
        assertThat(periods).extracting(Period::year).containsExactly(2022, 2023, 2024);
        assertThat(periods.getFirst().label()).isEqualTo("Năm 2022");
        assertThat(periods.getFirst().periodFrom()).as("not stated").isNull();
        assertThat(periods.getFirst().dataCutOff()).isNull();
    }

    @Test
    void reportsOnTheMonthsFromFebruaryToSeptemberOnly() {
        var monthly = new Recurrence(
                Every.MONTHLY,
                2,
                9,
                2024,
                null,
                null,
                List.of(new DueRule(null, null, DueKind.BEFORE, null, 0, 14, null)));
        var periods = through(monthly, 2024);
        assertThat(periods).hasSize(8);
        assertThat(periods.getFirst().key()).isEqualTo("2024-02");
        assertThat(periods.getFirst().label()).isEqualTo("Tháng 2/2024");
        assertThat(lastDay(periods.getFirst())).isEqualTo("2024-02-13");
        assertThat(lastDay(periods.getLast())).isEqualTo("2024-09-13");
    }

    @Test
    void coversWhatTheDecreeOnReportingSays() {
        assertThat(covered(Every.MONTHLY, 0)).isEqualTo("2023-12-15..2024-01-14");
        assertThat(covered(Every.MONTHLY, 11)).isEqualTo("2024-11-15..2024-12-14");
        assertThat(covered(Every.QUARTERLY, 0)).isEqualTo("2023-12-15..2024-03-14");
        assertThat(covered(Every.HALF_YEARLY, 0)).isEqualTo("2023-12-15..2024-06-14");
        assertThat(covered(Every.HALF_YEARLY, 1)).isEqualTo("2024-06-15..2024-12-14");
        assertThat(covered(Every.YEARLY, 0)).isEqualTo("2023-12-15..2024-12-14");
    }

    @Test
    void isDueOnADayOfTheLastMonthOfThePeriod() {
        var rule = new DueRule(null, null, DueKind.BY, null, null, 25, null);
        var quarterly = new Recurrence(Every.QUARTERLY, null, null, 2024, null, Coverage.DECREE_09_2019, List.of(rule));
        assertThat(through(quarterly, 2024))
                .extracting(RecurrenceTest::lastDay)
                .containsExactly(day("2024-03-25"), day("2024-06-25"), day("2024-09-25"), day("2024-12-25"));
        assertThat(through(quarterly, 2024)).extracting(Period::label).startsWith("Quý I/2024", "Quý II/2024");
        var later = new DueRule(null, null, DueKind.BY, null, 1, 5, null);
        assertThat(lastDay(through(every(Every.YEARLY, 2024, later), 2024).getFirst()))
                .as("in January of the next year")
                .isEqualTo("2025-01-05");
    }

    @Test
    void givesEachHalfOfTheYearADayOfItsOwn() {
        var first = new DueRule(null, 1, DueKind.BEFORE, 5, null, 10, null);
        var second = new DueRule(null, 2, DueKind.BEFORE, 11, null, 10, null);
        var periods = through(every(Every.HALF_YEARLY, 2024, first, second), 2024);
        assertThat(periods).extracting(Period::key).containsExactly("2024-H1", "2024-H2");
        assertThat(periods).extracting(RecurrenceTest::lastDay).containsExactly(day("2024-05-09"), day("2024-11-09"));
        assertThat(periods.getFirst().label()).isEqualTo("6 tháng đầu năm 2024");
    }

    @Test
    void givesEachLevelADayOfItsOwn() {
        var communes = new DueRule(UnitLevel.COMMUNE, null, DueKind.BEFORE, 11, null, 10, null);
        var period = through(every(Every.YEARLY, 2024, before(11, 15), communes), 2024)
                .getFirst();
        assertThat(lastDay(period)).isEqualTo("2024-11-14");
        assertThat(period.levelDeadlines())
                .containsExactly(new Period.LevelDeadline(UnitLevel.COMMUNE, DueKind.BEFORE, day("2024-11-10")));
    }

    @Test
    void countsFifteenWorkingDaysAfterThePeriodWhereTheCalendarIsKnown() {
        var rule = new DueRule(null, null, DueKind.BY, null, null, null, 15);
        var halves = new Recurrence(Every.HALF_YEARLY, null, null, 2024, null, Coverage.CALENDAR, List.of(rule));
        var remarks = new ArrayList<Remark>();
        var periods = halves.through(2024, CalendarFixture.of2024(), remarks);
        assertThat(lastDay(periods.getFirst())).isEqualTo("2024-07-19");
        assertThat(periods.getLast().deadline())
                .as("needs the calendar of 2025")
                .isNull();
        assertThat(remarks).extracting(Remark::code).containsExactly("CALENDAR_MISSING");
        assertThat(remarks.getFirst().subject()).isEqualTo("2024-H2");
        assertThat(remarks.getFirst().messageEn()).contains("2025");
    }

    @Test
    void hasNoPeriodsWithoutAnIntervalOrAYearToBeginWith() {
        for (var every : Every.values()) {
            if (!every.makesPeriods()) {
                assertThat(through(new Recurrence(every, null, null, 2024, null, null, null), 2030))
                        .isEmpty();
            }
        }
        assertThat(through(new Recurrence(Every.YEARLY, null, null, null, null, null, null), 2030))
                .isEmpty();
    }

    @Test
    void endsWithItsLastYear() {
        var until2025 = new Recurrence(Every.YEARLY, null, null, 2022, 2025, null, List.of(before(11, 15)));
        assertThat(through(until2025, 2030)).hasSize(4);
        assertThat(until2025.count(2030)).isEqualTo(4);
    }

    @Property(tries = 300)
    void makesJustThePeriodsOfTheYearsThatAreNamedInTheirOrder(
            @ForAll("recurrences") Recurrence recurrence, @ForAll @IntRange(min = 2000, max = 2035) int until) {
        var periods = through(recurrence, until);
        assertThat(periods).hasSize((int) recurrence.count(until));
        assertThat(periods).extracting(Period::key).doesNotHaveDuplicates().isSorted();
        assertThat(periods).allSatisfy(p -> {
            assertThat(p.year()).isBetween(recurrence.firstYear(), Math.min(until, 2100));
            assertThat(p.deadline()).isNotNull();
        });
        assertThat(through(recurrence, until)).as("the same again").isEqualTo(periods);
        assertThat(through(recurrence, until + 1).subList(0, periods.size()))
                .as("a later horizon only adds")
                .isEqualTo(periods);
    }

    @Property(tries = 300)
    void coversEveryDayOnceWithoutAGap(@ForAll("recurrences") Recurrence recurrence) {
        var periods = through(recurrence, recurrence.firstYear() + 3);
        for (int i = 1; i < periods.size(); i++) {
            var before = periods.get(i - 1).periodTo();
            var next = periods.get(i).periodFrom();
            if (before != null && next != null && recurrence.firstMonth() == null) {
                assertThat(next).isEqualTo(before.plusDays(1));
            }
        }
        assertThat(periods).allSatisfy(p -> assertThat(p.dataCutOff()).isEqualTo(p.periodTo()));
    }

    @Property(tries = 200)
    void beforeADayEndsJustADayEarlierThanByIt(
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 1, max = 28) int day) {
        var before =
                through(every(Every.YEARLY, 2024, before(month, day)), 2024).getFirst();
        var by = through(every(Every.YEARLY, 2024, new DueRule(null, null, DueKind.BY, month, null, day, null)), 2024)
                .getFirst();
        assertThat(lastDay(before)).isEqualTo(lastDay(by).minusDays(1));
        assertThat(YearMonth.from(lastDay(by))).isEqualTo(YearMonth.of(2024, month));
    }

    @Provide
    Arbitrary<Recurrence> recurrences() {
        var every = Arbitraries.of(Every.MONTHLY, Every.QUARTERLY, Every.HALF_YEARLY, Every.YEARLY);
        var first = Arbitraries.integers().between(2000, 2030);
        var coverage = Arbitraries.of(Coverage.values()).injectNull(0.3);
        var rule = Arbitraries.integers()
                .between(1, 28)
                .map(day -> new DueRule(null, null, DueKind.BEFORE, null, 1, day, null));
        return net.jqwik.api.Combinators.combine(every, first, coverage, rule)
                .as((e, year, covers, due) -> new Recurrence(e, null, null, year, null, covers, List.of(due)));
    }

    private static String covered(Every every, int index) {
        var period = through(new Recurrence(every, null, null, 2024, null, Coverage.DECREE_09_2019, null), 2024)
                .get(index);
        assertThat(period.dataCutOff()).isEqualTo(period.periodTo());
        return period.periodFrom() + ".." + period.periodTo();
    }

    static Recurrence every(Every every, int firstYear, DueRule... due) {
        return new Recurrence(every, null, null, firstYear, null, null, List.of(due));
    }

    static DueRule before(int month, int day) {
        return new DueRule(null, null, DueKind.BEFORE, month, null, day, null);
    }

    static List<Period> through(Recurrence recurrence, int year) {
        return recurrence.through(year, WorkingDays.NONE, new ArrayList<>());
    }

    private static LocalDate lastDay(Period period) {
        return period.deadline().lastDay();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
