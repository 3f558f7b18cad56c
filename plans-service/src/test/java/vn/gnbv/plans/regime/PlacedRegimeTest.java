package vn.gnbv.plans.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gnbv.plans.regime.RecurrenceTest.before;
import static vn.gnbv.plans.regime.RecurrenceTest.every;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Remark;
import vn.gnbv.plans.calendar.CalendarFixture;
import vn.gnbv.plans.calendar.WorkingDays;
import vn.gnbv.plans.directory.UnitLevel;
import vn.gnbv.plans.regime.Recurrence.Coverage;
import vn.gnbv.plans.regime.Recurrence.DueRule;
import vn.gnbv.plans.regime.Recurrence.Every;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

class PlacedRegimeTest {

    private static final UUID RECEIVER = RegimeFixture.RECEIVER;
    private static final UUID REPORTER = RegimeFixture.REPORTER;
    private static final UUID UNIT = new UUID(0, 77);

    @Test
    void aggregatesWithinTwentyFiveDays() {
        var placed = place(parts(before(11, 15)), aggregate(before(12, 10)));
        assertThat(placed.getLast().remarks()).isEmpty();
        assertThat(placed.getLast().periods().getFirst().deadline().lastDay()).isEqualTo("2024-12-09");
    }

    @Test
    void refusesAnAggregateThatIsDueBeforeItsParts() {
        assertRefused(() -> place(parts(before(11, 15)), aggregate(before(11, 10))), "AGGREGATE_DUE_FIRST");
    }

    @Test
    void remarksOnAnAggregateThatIsDueOnTheDayOfItsParts() {
        var placed = place(parts(before(11, 15)), aggregate(before(11, 15)));
        assertThat(placed.getLast().remarks()).extracting(Remark::code).containsExactly("AGGREGATE_DUE_WITH_PARTS");
    }

    @Test
    void refusesALowerLevelThatIsDueAfterTheHigherOne() {
        assertRefused(() -> place(levels(11, 5, 15)), "LEVEL_DUE_AFTER_SUPERIOR");
        assertThat(place(levels(11, 15, 15)).getFirst().remarks())
                .extracting(Remark::code)
                .containsExactly("LEVELS_DUE_TOGETHER");
        assertThat(place(levels(11, 15, 10)).getFirst().remarks()).isEmpty();
    }

    @Test
    void remarksWhereNoWorkingDayLiesBetweenCutOffAndDeadline() {
        assertThat(cutOff("2024-04-26", "2024-05-01")).containsExactly("NO_WORKING_DAY_AFTER_CUT_OFF");
        assertThat(cutOff("2024-04-26", "2024-05-02")).isEmpty();
        assertThat(cutOff("2025-04-30", "2025-05-01"))
                .as("the calendar of 2025 is not entered")
                .isEmpty();
    }

    @Test
    void refusesACutOffThatTheDecreePutsAfterTheDeadline() {
        var recurrence =
                new Recurrence(Every.YEARLY, null, null, 2024, null, Coverage.DECREE_09_2019, List.of(before(11, 15)));
        assertRefused(() -> place(regime("Năm", recurrence, 2024)), "CUT_OFF_AFTER_DEADLINE");
    }

    @Test
    void remarksOnAPeriodWithoutADayAndInventsNone() {
        var period = new Period("2025", "Sơ kết", 2025, null, null, null, null, null);
        var placed = place(new StateRegime(
                null,
                "Sơ kết",
                RegimeKind.PERIODIC,
                "F",
                RECEIVER,
                reporters(),
                List.of(period),
                null,
                null,
                null,
                null,
                null,
                null));
        assertThat(placed.getFirst().periods()).containsExactly(period);
        assertThat(placed.getFirst().remarks()).extracting(Remark::code).containsExactly("NO_DEADLINE");
    }

    @Test
    void remarksOnARecurrenceThatNobodyHasWorkedOut() {
        assertThat(place(regime("Năm", every(Every.YEARLY, 2024, before(11, 15)), null))
                        .getFirst()
                        .remarks())
                .extracting(Remark::code)
                .containsExactly("NOT_EXPANDED");
    }

    @Test
    void refusesAStatedPeriodThatIsAlsoWorkedOut() {
        var period = new Period("2024", "x", 2024, null, null, null, null, null);
        var both = new StateRegime(
                null,
                "Năm",
                RegimeKind.PERIODIC,
                "F",
                RECEIVER,
                reporters(),
                List.of(period),
                null,
                null,
                every(Every.YEARLY, 2024, before(11, 15)),
                2024,
                null,
                null);
        assertRefused(() -> place(both), "DUPLICATE");
    }

    @Test
    void knowsTheLevelOfEachReporter() {
        assertThat(place(parts(before(11, 15))).getFirst().reporters())
                .containsExactly(new Reporter(REPORTER, UNIT, ReporterMode.REQUIRED, UnitLevel.COMMUNE));
    }

    @Test
    void refusesDueRulesThatDoNotSayADay() {
        refuses(new DueRule(null, null, DueKind.BY, null, null, null, null), "DUE_RULE_UNCLEAR");
        refuses(new DueRule(null, null, DueKind.BY, null, null, 5, 5), "DUE_RULE_UNCLEAR", "PERIOD_END_NOT_STATED");
        refuses(new DueRule(null, null, DueKind.BY, 5, 1, 5, null), "DUE_RULE_UNCLEAR");
        refuses(new DueRule(null, null, DueKind.BY, 2, null, 29, null), "DAY_NOT_IN_EVERY_YEAR");
        refuses(new DueRule(null, null, DueKind.BY, null, null, 31, null), "DAY_NOT_IN_EVERY_YEAR");
        refuses(new DueRule(null, null, DueKind.BY, null, null, null, 15), "PERIOD_END_NOT_STATED");
        refuses(new DueRule(null, 2, DueKind.BY, 5, null, 5, null), "RECURRENCE_CONTRADICTED");
    }

    @Test
    void refusesRecurrencesThatContradictThemselves() {
        refuses(new Recurrence(Every.YEARLY, 2, 9, 2024, null, null, null), 2024, "RECURRENCE_CONTRADICTED");
        refuses(new Recurrence(Every.MONTHLY, 9, 2, 2024, null, null, null), 2024, "VALIDITY_REVERSED");
        refuses(new Recurrence(Every.YEARLY, null, null, 2024, 2023, null, null), 2024, "VALIDITY_REVERSED");
        refuses(new Recurrence(Every.AD_HOC, null, null, null, null, null, null), null, "RECURRENCE_CONTRADICTED");
        refuses(every(Every.UNSPECIFIED, 2024, before(11, 15)), null, "RECURRENCE_CONTRADICTED");
        refuses(every(Every.YEARLY, 2024, before(11, 15), before(12, 15)), 2024, "DUPLICATE");
        refuses(new Recurrence(Every.YEARLY, null, null, null, null, null, null), 2024, "FIRST_YEAR_REQUIRED");
        refuses(every(Every.MONTHLY, 2024, before(11, 15)), 2040, "HORIZON_TOO_FAR");
        refuses(every(Every.CONTINUOUS, 2024), 2024, "RECURRENCE_CONTRADICTED");
        refuses(every(Every.ONE_OFF, 2024), null, "PERIODS_REQUIRED");
    }

    @Test
    void refusesReportsByWayOfTheirReceiverAndUnknownParts() {
        var stated = new StateRegime(
                null,
                "Năm",
                RegimeKind.AD_HOC,
                "F",
                RECEIVER,
                reporters(),
                null,
                RECEIVER,
                List.of("Năm", "Không có"),
                null,
                null,
                null,
                null);
        assertRefused(() -> check(stated), "RECEIVER_FORWARDS", "UNKNOWN_REGIME", "UNKNOWN_REGIME");
    }

    @Test
    void asksForTheYearOfEveryPeriodOfADocument() {
        var period = new Period("1", "x", null, null, null, null, null, null);
        var stated = regime(period, null);
        var refusals = new Refusals();
        StateRegime.checkYears(List.of(stated), refusals);
        assertRefused(refusals::throwIfAny, "PERIOD_YEAR_REQUIRED");
    }

    @Test
    void movesNoLastDayUnlessTheRegimeSaysSo() {
        assertThat(lastDay("2024-11-10", null)).as("a Saturday").isEqualTo("2024-11-09");
        assertThat(lastDay("2023-12-10", null)).as("a Saturday").isEqualTo("2023-12-09");
        assertThat(lastDay("2024-05-01", null)).as("a holiday").isEqualTo("2024-04-30");
    }

    @Test
    void movesTheLastDayToTheWorkingDayThatTheRegimeSays() {
        assertThat(lastDay("2024-11-10", LastDayMoves.TO_NEXT_WORKING_DAY)).isEqualTo("2024-11-11");
        assertThat(lastDay("2024-11-10", LastDayMoves.TO_PREVIOUS_WORKING_DAY)).isEqualTo("2024-11-08");
        assertThat(lastDay("2024-05-01", LastDayMoves.TO_NEXT_WORKING_DAY))
                .as("over two holidays")
                .isEqualTo("2024-05-02");
        assertThat(lastDay("2024-05-01", LastDayMoves.TO_PREVIOUS_WORKING_DAY))
                .as("over a swapped Monday and a weekend")
                .isEqualTo("2024-04-26");
        assertThat(lastDay("2024-05-05", LastDayMoves.TO_NEXT_WORKING_DAY))
                .as("a Saturday that is worked on")
                .isEqualTo("2024-05-04");
        assertThat(lastDay("2024-11-09", LastDayMoves.TO_NEXT_WORKING_DAY))
                .as("a Friday")
                .isEqualTo("2024-11-08");
    }

    @Test
    void leavesTheLastDayWhereNoCalendarTellsAndSaysSo() {
        var placed =
                place(moving("2023-12-10", LastDayMoves.TO_NEXT_WORKING_DAY)).getFirst();
        assertThat(placed.periods().getFirst().deadline().movedTo()).isNull();
        assertThat(placed.remarks()).extracting(Remark::code).containsExactly("CALENDAR_MISSING");
        assertThat(placed.remarks().getFirst().messageVi()).contains("2023");
    }

    @Test
    void refusesACutOffAfterTheDayToWhichTheLastOneMoves() {
        var day = LocalDate.parse("2024-11-09");
        var period = new Period("1", "x", 2024, null, null, day, before10November(), null);
        assertThat(place(regime(period, null)).getFirst().remarks()).isNotEmpty();
        assertRefused(() -> place(regime(period, LastDayMoves.TO_PREVIOUS_WORKING_DAY)), "CUT_OFF_AFTER_DEADLINE");
    }

    @Test
    void movesTheDaysOfLevelsTooAndTakesNoDayThatIsSent() {
        var sent = LocalDate.parse("2024-12-24");
        var own = new Period.LevelDeadline(UnitLevel.COMMUNE, DueKind.BEFORE, LocalDate.parse("2024-11-04"), sent);
        var deadline = new Period.Deadline(DueKind.BEFORE, LocalDate.parse("2024-11-10"), sent);
        var period = new Period("1", "x", 2024, null, null, null, deadline, List.of(own));
        var moved = place(regime(period, LastDayMoves.TO_NEXT_WORKING_DAY))
                .getFirst()
                .periods()
                .getFirst();
        assertThat(moved.deadlines())
                .extracting(Period.Deadline::lastDay)
                .containsExactly(LocalDate.parse("2024-11-11"), LocalDate.parse("2024-11-04"));
        var stays = place(regime(period, null)).getFirst().periods().getFirst();
        assertThat(stays.deadlines()).extracting(Period.Deadline::movedTo).containsExactly(null, null);
    }

    private static LocalDate lastDay(String before, @Nullable LastDayMoves moves) {
        return place(moving(before, moves))
                .getFirst()
                .periods()
                .getFirst()
                .deadline()
                .lastDay();
    }

    private static StateRegime moving(String before, @Nullable LastDayMoves moves) {
        var deadline = new Period.Deadline(DueKind.BEFORE, LocalDate.parse(before));
        return regime(new Period("1", "x", 2024, null, null, null, deadline, null), moves);
    }

    private static Period.Deadline before10November() {
        return new Period.Deadline(DueKind.BEFORE, LocalDate.parse("2024-11-10"));
    }

    private static StateRegime regime(Period period, @Nullable LastDayMoves moves) {
        return new StateRegime(
                null,
                "x",
                RegimeKind.PERIODIC,
                "F",
                RECEIVER,
                reporters(),
                List.of(period),
                null,
                null,
                null,
                null,
                null,
                moves);
    }

    private static List<String> cutOff(String cutOff, String due) {
        var deadline = new Period.Deadline(DueKind.BY, LocalDate.parse(due));
        var period = new Period("1", "x", 2024, null, null, LocalDate.parse(cutOff), deadline, null);
        var stated = regime(period, null);
        return place(stated).getFirst().remarks().stream().map(Remark::code).toList();
    }

    private static StateRegime levels(int month, int district, int commune) {
        return regime(
                "Năm",
                every(
                        Every.YEARLY,
                        2024,
                        new DueRule(UnitLevel.DISTRICT, null, DueKind.BEFORE, month, null, district, null),
                        new DueRule(UnitLevel.COMMUNE, null, DueKind.BEFORE, month, null, commune, null)),
                2024);
    }

    private static StateRegime parts(DueRule due) {
        return regime("Năm", every(Every.YEARLY, 2024, due), 2024);
    }

    private static StateRegime aggregate(DueRule due) {
        return new StateRegime(
                null,
                "Tổng hợp",
                RegimeKind.PERIODIC,
                "F",
                RECEIVER,
                reporters(),
                null,
                null,
                List.of("Năm"),
                every(Every.YEARLY, 2024, due),
                2024,
                null,
                null);
    }

    private static StateRegime regime(String name, Recurrence recurrence, @Nullable Integer through) {
        return new StateRegime(
                null,
                name,
                RegimeKind.PERIODIC,
                "F",
                RECEIVER,
                reporters(),
                null,
                null,
                null,
                recurrence,
                through,
                null,
                null);
    }

    private static List<StateRegime.NamedReporter> reporters() {
        return List.of(new StateRegime.NamedReporter(REPORTER, ReporterMode.REQUIRED));
    }

    private static List<PlacedRegime> place(StateRegime... regimes) {
        return place(CalendarFixture.of2024(), regimes);
    }

    private static List<PlacedRegime> place(WorkingDays calendar, StateRegime... regimes) {
        var refusals = new Refusals();
        var placed = PlacedRegime.all(
                List.of(regimes), Map.of(REPORTER, UNIT), Map.of(UNIT, UnitLevel.COMMUNE), calendar, refusals);
        refusals.throwIfAny();
        return placed;
    }

    private static void refuses(DueRule rule, String... codes) {
        refuses(every(Every.YEARLY, 2024, rule), 2024, codes);
    }

    private static void refuses(Recurrence recurrence, @Nullable Integer through, String... codes) {
        assertRefused(() -> check(regime("x", recurrence, through)), codes);
    }

    private static void check(StateRegime... regimes) {
        var refusals = new Refusals();
        StateRegime.check(List.of(regimes), Set.of(RECEIVER, REPORTER), refusals);
        refusals.throwIfAny();
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String... codes) {
        return assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.codes())
                .containsExactlyInAnyOrder(codes));
    }
}
