package vn.gnbv.budget.line;

import static vn.gnbv.budget.line.BudgetLineFixture.aChild;
import static vn.gnbv.budget.line.BudgetLineFixture.aLine;
import static vn.gnbv.budget.line.BudgetLineFixture.applies;
import static vn.gnbv.budget.line.BudgetLineFixture.doesNotApply;
import static vn.gnbv.budget.line.BudgetLineFixture.yearAfter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import vn.gnbv.platform.problem.Problem;

/**
 * Whatever is tried with lines, in whatever order, allowed or not, 100,000 acts in all: after each of them no line is
 * overdrawn, no đồng has come or gone or changed its fund, what was refused has changed nothing, and what is closed
 * stays as it was.
 */
class BudgetLinePropertyTest {

    private static final int ACTS = 500;
    private static final long ASSIGNED = 1_000;
    private static final LocalDate LONG_AFTER = LocalDate.of(2027, 1, 1);

    /** What is never mixed, whatever the budget year in which it is spent. */
    private record Money(Source source, CapitalType type, int originYear) {

        static Money of(BudgetLine line) {
            return new Money(line.source, line.capitalType, line.originYear);
        }
    }

    private final Map<UUID, BudgetLine> lines = new HashMap<>();
    private final List<BudgetLine> inOrder = new ArrayList<>();
    private final Map<UUID, Amounts> closed = new HashMap<>();

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void keepsEveryRuleAfterEveryAct(@ForAll Random random) {
        lines.clear();
        inOrder.clear();
        closed.clear();
        for (int i = 0; i < 2; i++) {
            add(aLine(ASSIGNED));
            add(aLine(ASSIGNED, Source.CENTRAL, CapitalType.INVESTMENT, 2024));
            add(aLine(ASSIGNED, Source.COUNTERPART, CapitalType.NOT_STATED, 2024));
            add(aLine(ASSIGNED, Source.CENTRAL, CapitalType.RECURRENT, 2023));
        }
        for (int i = 0; i < ACTS; i++) {
            var line = any(random);
            var other = any(random);
            var amounts = line.amounts;
            var otherAmounts = other.amounts;
            try {
                act(random, line, other);
            } catch (Problem refused) {
                require(
                        line.amounts.equals(amounts) && other.amounts.equals(otherAmounts),
                        "a refused act changed " + line.amounts);
            }
            check();
        }
    }

    private void act(Random random, BudgetLine line, BudgetLine other) {
        long vnd = 1 + random.nextInt(400);
        switch (random.nextInt(16)) {
            case 0 -> {
                var child = aChild(line, vnd);
                line.allocate(child);
                add(child);
            }
            case 1 ->
                line.allocate(aChild(other, vnd).fund().equals(line.fund()) ? refusedChild(line) : aChild(other, vnd));
            case 2, 3 -> exchange(line, other, vnd);
            case 4 -> line.spend(Spending.committed(vnd), line.capitalType);
            case 5 -> line.spend(Spending.advanced(vnd, random.nextBoolean()), line.capitalType);
            case 6, 7 -> line.spend(Spending.disbursed(vnd), any(CapitalType.values(), random));
            case 8 -> line.spend(Spending.drawn(vnd), line.capitalType);
            case 9 -> line.spend(Spending.cleared(vnd), line.capitalType);
            case 10 -> line.spend(back(vnd, random), line.capitalType);
            case 11 -> carryOver(line, vnd);
            case 12 -> line.cancel(random.nextInt(20) == 0 ? vnd : line.amounts.availableVnd() + vnd);
            case 13 -> line.judge(random.nextInt(3) == 0 ? doesNotApply() : applies());
            case 14 -> line.expire(random.nextInt(40) == 0 ? LONG_AFTER : LocalDate.of(2024, 2, 1));
            default -> {
                if (random.nextInt(20) == 0) {
                    line.close();
                    closed.put(line.id, line.amounts);
                } else if (line.unconfirmed == 0) {
                    line.awaitConfirmation();
                } else {
                    line.confirm();
                }
            }
        }
    }

    private static BudgetLine refusedChild(BudgetLine parent) {
        return aChild(parent, parent.amounts.availableVnd() + 1);
    }

    private static Spending back(long vnd, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Spending.released(vnd, "x");
            case 1 -> Spending.returned(vnd, "x");
            case 2 -> Spending.refunded(vnd, "x");
            case 3 -> Spending.reversed(vnd, "x");
            case 4 -> Spending.reversedToCommitment(vnd, "x");
            default -> Spending.reversedToAdvance(vnd, "x");
        };
    }

    private static void exchange(BudgetLine from, BudgetLine to, long vnd) {
        if (from == to) {
            return;
        }
        from.requireSameMoneyAs(to);
        to.requireOpen();
        from.adjust(-vnd, "officer");
        to.adjust(vnd, "officer");
    }

    private void carryOver(BudgetLine from, long vnd) {
        var next = yearAfter(from.year);
        from.requireCarriedBy(next);
        from.carryOut(vnd);
        add(BudgetLine.carriedOver(
                next,
                from,
                new LineEndService.CarryOver(from.id, UUID.randomUUID(), vnd, LocalDate.of(from.year + 1, 12, 31))));
    }

    private void check() {
        var held = new HashMap<Money, Long>();
        var passedOn = new HashMap<UUID, Long>();
        long carriedIn = 0;
        long carriedOut = 0;
        for (var line : inOrder) {
            var a = line.amounts;
            require(
                    a.availableVnd() >= 0
                            && a.committedVnd() >= 0
                            && a.advancedVnd() >= 0
                            && a.disbursedVnd() >= 0
                            && a.cancelledVnd() >= 0
                            && a.carriedOutVnd() >= 0,
                    "overdrawn " + a);
            require(line.originYear < line.year || a.ownVnd() >= 0, "passed on more than its own " + a);
            held.merge(
                    Money.of(line),
                    a.availableVnd() + a.committedVnd() + a.advancedVnd() + a.disbursedVnd() + a.cancelledVnd(),
                    Long::sum);
            if (line.parentLineId != null) {
                require(line.fund().equals(lines.get(line.parentLineId).fund()), "a child of another fund");
                passedOn.merge(line.parentLineId, a.assignedVnd() + a.adjustedVnd(), Long::sum);
            }
            carriedIn += a.carriedInVnd() == null ? 0 : a.carriedInVnd();
            carriedOut += a.carriedOutVnd();
            require(!closed.containsKey(line.id) || closed.get(line.id).equals(a), "a closed line changed " + a);
        }
        held.forEach((money, vnd) -> require(vnd == 2 * ASSIGNED, money + " holds " + vnd));
        require(carriedIn == carriedOut, "carried in " + carriedIn + ", out " + carriedOut);
        for (var line : inOrder) {
            require(
                    passedOn.getOrDefault(line.id, 0L) == line.amounts.allocatedVnd(),
                    "children do not have what was passed on");
        }
    }

    private void add(BudgetLine line) {
        lines.put(line.id, line);
        inOrder.add(line);
    }

    private BudgetLine any(Random random) {
        return inOrder.get(random.nextInt(inOrder.size()));
    }

    private static CapitalType any(CapitalType[] types, Random random) {
        return types[random.nextInt(types.length)];
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
