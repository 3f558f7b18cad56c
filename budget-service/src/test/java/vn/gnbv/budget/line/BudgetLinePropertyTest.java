package vn.gnbv.budget.line;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gnbv.budget.line.BudgetLineFixture.aChild;
import static vn.gnbv.budget.line.BudgetLineFixture.aLine;
import static vn.gnbv.budget.line.BudgetLineFixture.applies;
import static vn.gnbv.budget.line.BudgetLineFixture.doesNotApply;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.gnbv.platform.problem.Problem;

/** Whatever is tried with lines, in whatever order, allowed or not: no line is overdrawn and no đồng comes or goes. */
class BudgetLinePropertyTest {

    enum Act {
        ALLOCATE,
        ADJUST,
        DISBURSE,
        DISBURSE_AS_INVESTMENT,
        FREEZE,
        UNFREEZE
    }

    record Step(Act act, int line, int other, long vnd) {}

    private static final long ASSIGNED = 1_000;

    @Property(tries = 500)
    void keepsEveryLineAboveZeroAndTheSumConstant(@ForAll("steps") List<Step> steps) {
        var lines = new ArrayList<>(List.of(aLine(ASSIGNED), aLine(ASSIGNED)));
        long paid = 0;
        for (var step : steps) {
            var line = lines.get(step.line() % lines.size());
            var other = lines.get(step.other() % lines.size());
            try {
                switch (step.act()) {
                    case ALLOCATE -> {
                        var child = aChild(line, step.vnd());
                        line.allocate(child);
                        lines.add(child);
                    }
                    case ADJUST -> exchange(line, other, step.vnd());
                    case DISBURSE -> {
                        line.spend(Spending.disbursed(step.vnd()), CapitalType.RECURRENT);
                        paid += step.vnd();
                    }
                    case DISBURSE_AS_INVESTMENT -> line.spend(Spending.disbursed(step.vnd()), CapitalType.INVESTMENT);
                    case FREEZE -> line.judge(doesNotApply());
                    case UNFREEZE -> line.judge(applies());
                }
            } catch (Problem refused) {
                // Refusals are part of the sequence; they must leave everything as it was.
            }
            assertThat(lines).allSatisfy(BudgetLinePropertyTest::isSound);
            assertThat(lines.stream().mapToLong(l -> l.amounts.ownVnd()).sum()).isEqualTo(2 * ASSIGNED);
            assertThat(lines.stream().mapToLong(l -> l.amounts.availableVnd()).sum() + paid)
                    .isEqualTo(2 * ASSIGNED);
        }
        assertThat(lines).allSatisfy(line -> childrenTogetherHaveWhatItPassedOn(line, lines));
    }

    private static void exchange(BudgetLine from, BudgetLine to, long vnd) {
        if (from == to) {
            return;
        }
        from.requireSameMoneyAs(to);
        to.requireOpen();
        from.adjust(-vnd);
        to.adjust(vnd);
    }

    private static void isSound(BudgetLine line) {
        assertThat(line.amounts.availableVnd()).isNotNegative();
        assertThat(line.amounts.ownVnd()).isNotNegative();
    }

    private static void childrenTogetherHaveWhatItPassedOn(BudgetLine line, List<BudgetLine> lines) {
        var children = lines.stream()
                .filter(l -> line.id.equals(l.parentLineId))
                .mapToLong(l -> l.amounts.assignedVnd() + l.amounts.adjustedVnd())
                .sum();
        assertThat(children).isEqualTo(line.amounts.allocatedVnd());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.longs().between(1, 600))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }
}
