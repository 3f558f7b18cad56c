package vn.gnbv.budget.credit;

import org.jspecify.annotations.Nullable;

/**
 * What happened in a month and how things stood at its end; not stated is null, never 0.
 *
 * @param lentVnd in the month (<i>doanh số cho vay</i>)
 * @param repaidVnd in the month (<i>doanh số thu nợ</i>)
 * @param outstandingVnd at the month's end (<i>dư nợ</i>)
 * @param overdueVnd of it (<i>nợ quá hạn</i>)
 * @param households that owe at the month's end (<i>số hộ còn dư nợ</i>)
 */
record CreditFigures(
        CreditStatus status,
        @Nullable Long lentVnd,
        @Nullable Long repaidVnd,
        long outstandingVnd,
        @Nullable Long overdueVnd,
        @Nullable Integer households) {

    boolean overdueFits() {
        return overdueVnd == null || overdueVnd <= outstandingVnd;
    }

    /** Whether these go on from what was outstanding at the end of the month before; null where that is not known. */
    @Nullable
    Boolean goOnFrom(@Nullable Long outstandingBefore) {
        return outstandingBefore == null || lentVnd == null || repaidVnd == null
                ? null
                : Boolean.valueOf(outstandingBefore + lentVnd - repaidVnd == outstandingVnd);
    }
}
