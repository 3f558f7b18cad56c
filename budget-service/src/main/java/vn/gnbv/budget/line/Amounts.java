package vn.gnbv.budget.line;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.ledger.Account;
import vn.gnbv.platform.problem.Problem;

/**
 * The amounts of a line, in whole VND, and what may be done with them: never more than is there.
 *
 * @param assignedVnd what the decision gave (<i>giao</i>)
 * @param adjustedVnd by how much later papers raised or lowered it (<i>điều chỉnh</i>)
 * @param allocatedVnd what was passed on to lines below (<i>phân bổ</i>)
 * @param carriedInVnd what came from the year before (<i>chuyển nguồn</i>); null when no paper states it
 */
@Embeddable
record Amounts(
        long assignedVnd,
        long adjustedVnd,
        long allocatedVnd,
        @Nullable Long carriedInVnd,
        long carriedOutVnd,
        long committedVnd,
        long advancedVnd,
        long disbursedVnd,
        long cancelledVnd) {

    static Amounts assigned(long vnd, @Nullable Long carriedInVnd) {
        return new Amounts(vnd, 0, 0, carriedInVnd, 0, 0, 0, 0, 0);
    }

    /** What may still be spent. */
    long availableVnd() {
        var carried = carriedInVnd == null ? 0 : carriedInVnd;
        return assignedVnd
                + adjustedVnd
                + carried
                - carriedOutVnd
                - allocatedVnd
                - committedVnd
                - advancedVnd
                - disbursedVnd
                - cancelledVnd;
    }

    /** What of the year's money stands on this line and on none below; summed over all lines, each đồng counts once. */
    long ownVnd() {
        return assignedVnd + adjustedVnd - allocatedVnd;
    }

    /** What may leave the line: money of the year that is neither spent nor bound. */
    long movableVnd() {
        return Math.min(availableVnd(), ownVnd());
    }

    Amounts allocate(long vnd, boolean carriedOver) {
        requireUpTo(carriedOver ? availableVnd() : movableVnd(), vnd);
        return plus(Account.ALLOCATED, vnd);
    }

    Amounts adjust(long difference, boolean carriedOver) {
        requireUpTo(carriedOver ? availableVnd() : movableVnd(), -difference);
        return plus(Account.ADJUSTED, difference);
    }

    /** New money on top. */
    Amounts raise(long vnd) {
        return plus(Account.ASSIGNED, vnd);
    }

    /** Money of another line of the same fund instead of newly assigned money. */
    Amounts received(long vnd) {
        return plus(Account.ASSIGNED, -vnd).plus(Account.ADJUSTED, vnd);
    }

    Amounts carryOut(long vnd) {
        requireUpTo(availableVnd(), vnd);
        return plus(Account.CARRIED_OUT, vnd);
    }

    Amounts cancel(long vnd) {
        requireUpTo(availableVnd(), vnd);
        return plus(Account.CANCELLED, vnd);
    }

    /** What is bound by contracts or advanced, and so not paid for good. */
    long openVnd() {
        return committedVnd + advancedVnd;
    }

    Amounts spend(Spending spending) {
        requireUpTo(availableVnd(), spending.takenVnd());
        requireUpTo(committedVnd, -spending.committedVnd());
        requireUpTo(advancedVnd, -spending.advancedVnd());
        requireUpTo(disbursedVnd, -spending.disbursedVnd());
        var amounts = this;
        for (var change : spending.changes().entrySet()) {
            amounts = amounts.plus(change.getKey(), change.getValue());
        }
        return amounts;
    }

    private Amounts plus(Account account, long vnd) {
        return new Amounts(
                assignedVnd + (account == Account.ASSIGNED ? vnd : 0),
                adjustedVnd + (account == Account.ADJUSTED ? vnd : 0),
                allocatedVnd + (account == Account.ALLOCATED ? vnd : 0),
                account == Account.CARRIED_IN
                        ? Long.valueOf((carriedInVnd == null ? 0 : carriedInVnd) + vnd)
                        : carriedInVnd,
                carriedOutVnd + (account == Account.CARRIED_OUT ? vnd : 0),
                committedVnd + (account == Account.COMMITTED ? vnd : 0),
                advancedVnd + (account == Account.ADVANCED ? vnd : 0),
                disbursedVnd + (account == Account.DISBURSED ? vnd : 0),
                cancelledVnd + (account == Account.CANCELLED ? vnd : 0));
    }

    private static void requireUpTo(long left, long asked) {
        if (asked > 0 && asked > left) {
            throw Problem.of(BudgetProblems.OVER_AVAILABLE, left, asked);
        }
    }
}
