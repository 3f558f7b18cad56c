package vn.gnbv.budget.summary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line's money will be spent by the year's end if payments go on as they have gone so far
 * (<i>dự báo giải ngân</i>).
 *
 * @param spendableVnd what may be spent from the line, as far as papers state it
 */
@Schema(name = "SpendingOutlook")
record SpendingOutlook(
        @Schema(description = "The first day of the year, or that of the decision when it is later.")
        LocalDate from,

        LocalDate asOf,
        LocalDate yearEnd,
        int daysElapsed,
        int daysLeft,
        long spendableVnd,
        long spentVnd,
        long remainingVnd,

        @Schema(description = "Spent on a day on average so far; null before the first day.") @Nullable
        Long paceSoFarVnd,

        @Schema(description = "To be spent on each day that is left; null when none is.") @Nullable
        Long paceNeededVnd,

        @Schema(description = "What will have been spent at the year's end at the pace so far.")
        long expectedVnd,

        @Schema(description = "What will be left of the money then.")
        long expectedShortfallVnd) {

    static SpendingOutlook of(int year, LocalDate decidedOn, LocalDate asOf, long spendableVnd, long spentVnd) {
        var first = LocalDate.of(year, 1, 1);
        var from = decidedOn.isAfter(first) ? decidedOn : first;
        var last = LocalDate.of(year, 12, 31);
        var until = asOf.isAfter(last) ? last : asOf;
        var elapsed = (int) Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
        var left = (int) ChronoUnit.DAYS.between(from.isAfter(until) ? from.minusDays(1) : until, last);
        var remaining = spendableVnd - spentVnd;
        var more = elapsed == 0 ? 0 : Math.multiplyExact(spentVnd, (long) left) / elapsed;
        var expected = Math.min(spendableVnd, spentVnd + more);
        return new SpendingOutlook(
                from,
                asOf,
                last,
                elapsed,
                left,
                spendableVnd,
                spentVnd,
                remaining,
                elapsed == 0 ? null : Long.valueOf(spentVnd / elapsed),
                left == 0 ? null : Long.valueOf(Math.ceilDiv(remaining, (long) left)),
                expected,
                spendableVnd - expected);
    }

    /** Too early nothing can be told; later, whether less than the share that is looked for will have been spent. */
    boolean fallsShortOf(WarningRule rule) {
        return daysElapsed >= rule.afterDays()
                && spendableVnd > 0
                && Math.multiplyExact(expectedVnd, 100L)
                        < Math.multiplyExact(spendableVnd, (long) rule.minimumPercent());
    }
}
