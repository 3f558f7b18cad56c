package vn.gnbv.household.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.platform.problem.Problem;

class IncomeClassTest {

    private static final LocalDate APPLIED = LocalDate.of(2023, 10, 16);
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 30);

    private static IncomeClass rural(@Nullable Long above, long upTo) {
        return rural(above, upTo, 15, 10);
    }

    private static IncomeClass rural(
            @Nullable Long above, long upTo, @Nullable Integer fromDayOfMonth, @Nullable Integer answerWithinDays) {
        return new IncomeClass(new RegisterIncomeClass(
                null,
                above == null ? IncomeClassKind.LOW_INCOME_WORKER : IncomeClassKind.AVERAGE_FARM_HOUSEHOLD,
                AreaType.RURAL,
                above,
                upTo,
                12,
                fromDayOfMonth,
                answerWithinDays,
                "NĐ 07/2021/NĐ-CP",
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2026, 12, 31)));
    }

    private final IncomeClass farm = rural(1_500_000L, 2_250_000L);

    @Test
    void holdsAnIncomeAboveTheLowerBoundAndUpToTheUpperOne() {
        assertThat(farm.holds(4 * 12 * 1_500_000L, 4)).isFalse();
        assertThat(farm.holds(4 * 12 * 1_500_000L + 1, 4)).isTrue();
        assertThat(farm.holds(4 * 12 * 2_250_000L, 4)).isTrue();
        assertThat(farm.holds(4 * 12 * 2_250_000L + 1, 4)).isFalse();
    }

    @Test
    void holdsAWorkerWithoutALowerBound() {
        var worker = rural(null, 2_250_000L);
        assertThat(worker.holds(0, 1)).isTrue();
        assertThat(worker.holds(27_000_000L, 1)).isTrue();
        assertThat(worker.holds(27_000_001L, 1)).isFalse();
    }

    @Test
    void isInForceFromItsFirstToItsLastDay() {
        assertThat(farm.inForce(LocalDate.of(2021, 12, 31))).isFalse();
        assertThat(farm.inForce(LocalDate.of(2022, 1, 1))).isTrue();
        assertThat(farm.inForce(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(farm.inForce(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void isAnsweredWithinItsDaysOfWhenTheApplicationsOfAMonthAreTakenUp() {
        assertThat(farm.dueOn(LocalDate.of(2023, 10, 1))).isEqualTo("2023-10-25");
        assertThat(farm.dueOn(LocalDate.of(2023, 10, 15))).isEqualTo("2023-10-25");
        assertThat(farm.dueOn(LocalDate.of(2023, 10, 25))).isEqualTo("2023-11-04");
        assertThat(rural(1L, 2L, null, 10).dueOn(LocalDate.of(2023, 10, 1))).isEqualTo("2023-10-11");
        assertThat(rural(1L, 2L, 15, null).dueOn(LocalDate.of(2023, 10, 1))).isNull();
    }

    @Test
    void refusesBoundsThatLeaveNothingBetweenThem() {
        assertThatThrownBy(() -> rural(2_250_000L, 2_250_000L))
                .asInstanceOf(type(Problem.class))
                .satisfies(p -> assertThat(p.codes()).containsExactly("BOUNDS_REVERSED"));
    }

    @Test
    void namesAWorkerOrTheLivelihoodOfAHousehold() {
        var decision = new DecideIncome("1/XN", LocalDate.of(2023, 1, 1), "x", null);
        var command = new ConfirmIncome(
                IncomeClassKind.AVERAGE_FARM_HOUSEHOLD,
                UUID.randomUUID(),
                null,
                LocalDate.of(2023, 1, 2),
                1L,
                1,
                decision);
        assertThatThrownBy(() ->
                        new IncomeConfirmation(UUID.randomUUID(), command, farm, "officer", LocalDate.of(2022, 12, 31)))
                .asInstanceOf(type(Problem.class))
                .satisfies(p -> assertThat(p.codes())
                        .containsExactly(
                                "WORKER_OR_HOUSEHOLD",
                                "WORKER_OR_HOUSEHOLD",
                                "DATE_IN_FUTURE",
                                "DATE_IN_FUTURE",
                                "DECISION_BEFORE_APPLICATION"));
    }

    @Test
    void waitsForAnAnswerWhichTheIncomeDecides() {
        var pending = applied(4 * 12 * 2_250_000L);
        assertThat(pending.confirmed).isNull();
        assertThat(pending.decidedOn).isNull();
        assertThat(pending.dueOn).isEqualTo("2023-10-26");
        pending.decide(decision(APPLIED, null), farm, TODAY);
        assertThat(pending.confirmed).isTrue();
        assertThat(pending.decidedOn).isEqualTo(APPLIED);
        var richer = applied(4 * 12 * 2_250_000L + 1);
        richer.decide(decision(APPLIED, null), farm, TODAY);
        assertThat(richer.confirmed).isFalse();
        assertThat(richer.refusedFor).isNull();
    }

    @Test
    void isRefusedForAnotherReasonWhateverTheIncome() {
        var pending = applied(4 * 12 * 2_250_000L);
        pending.decide(decision(APPLIED, "Không cư trú tại xã"), farm, TODAY);
        assertThat(pending.confirmed).isFalse();
        assertThat(pending.refusedFor).isEqualTo("Không cư trú tại xã");
    }

    @Test
    void isAnsweredOnceAfterTheApplicationAndNotInTheFuture() {
        var pending = applied(1L);
        assertRefused(pending, APPLIED.minusDays(1), "DECISION_BEFORE_APPLICATION");
        assertRefused(pending, TODAY.plusDays(1), "DATE_IN_FUTURE");
        assertThat(pending.confirmed).isNull();
        pending.decide(decision(TODAY, null), farm, TODAY);
        assertThatThrownBy(() -> pending.decide(decision(TODAY, null), farm, TODAY))
                .asInstanceOf(type(Problem.class))
                .satisfies(p -> assertThat(p.type()).isEqualTo(HouseholdProblems.INCOME_DECIDED));
    }

    private void assertRefused(IncomeConfirmation pending, LocalDate decidedOn, String code) {
        assertThatThrownBy(() -> pending.decide(decision(decidedOn, null), farm, TODAY))
                .asInstanceOf(type(Problem.class))
                .satisfies(p -> assertThat(p.codes()).containsExactly(code));
    }

    private IncomeConfirmation applied(long incomeVnd) {
        var command = new ConfirmIncome(
                IncomeClassKind.AVERAGE_FARM_HOUSEHOLD, null, Livelihood.SALT, APPLIED, incomeVnd, 4, null);
        return new IncomeConfirmation(UUID.randomUUID(), command, farm, "officer", TODAY);
    }

    private static DecideIncome decision(LocalDate on, @Nullable String refusedFor) {
        return new DecideIncome("1/XN", on, "x", refusedFor);
    }
}
