package vn.gnbv.budget.line;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
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

    Amounts allocate(long vnd) {
        requireUpTo(movableVnd(), vnd);
        return with(adjustedVnd, allocatedVnd + vnd, disbursedVnd);
    }

    Amounts adjust(long difference) {
        if (difference < 0) {
            requireUpTo(movableVnd(), -difference);
        }
        return with(adjustedVnd + difference, allocatedVnd, disbursedVnd);
    }

    Amounts disburse(long vnd) {
        requireUpTo(availableVnd(), vnd);
        return with(adjustedVnd, allocatedVnd, disbursedVnd + vnd);
    }

    private Amounts with(long adjusted, long allocated, long disbursed) {
        return new Amounts(
                assignedVnd,
                adjusted,
                allocated,
                carriedInVnd,
                carriedOutVnd,
                committedVnd,
                advancedVnd,
                disbursed,
                cancelledVnd);
    }

    private static void requireUpTo(long left, long asked) {
        if (asked > left) {
            throw Problem.of(BudgetProblems.OVER_AVAILABLE, left, asked);
        }
    }
}
