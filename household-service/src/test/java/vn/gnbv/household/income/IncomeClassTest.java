package vn.gnbv.household.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.platform.problem.Problem;

class IncomeClassTest {

    private static IncomeClass rural(@Nullable Long above, long upTo) {
        return new IncomeClass(new RegisterIncomeClass(
                null,
                above == null ? IncomeClassKind.LOW_INCOME_WORKER : IncomeClassKind.AVERAGE_FARM_HOUSEHOLD,
                AreaType.RURAL,
                above,
                upTo,
                12,
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
    void refusesBoundsThatLeaveNothingBetweenThem() {
        assertThatThrownBy(() -> rural(2_250_000L, 2_250_000L))
                .asInstanceOf(type(Problem.class))
                .satisfies(p -> assertThat(p.codes()).containsExactly("BOUNDS_REVERSED"));
    }

    @Test
    void namesAWorkerOrTheLivelihoodOfAHousehold() {
        var decision = new ConfirmIncome.Decision("1/XN", LocalDate.of(2023, 1, 1), "x");
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
                                "DECISION_BEFORE_APPLICATION"));
    }
}
