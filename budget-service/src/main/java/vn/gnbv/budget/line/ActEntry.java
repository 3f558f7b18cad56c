package vn.gnbv.budget.line;

import org.jspecify.annotations.Nullable;

/**
 * What an act of spending is written down as, in the statement that moves the money.
 *
 * @param statement from {@link #writing}, made once
 * @param arguments those of the act itself
 */
public record ActEntry(String statement, @Nullable Object... arguments) {

    /** The act is written down apart from it. */
    static final ActEntry APART = new ActEntry(writing("select null::timestamptz as recorded_at, false as awaited"));

    /**
     * @param entry an insert that selects from {@code moved m}, which is the line after the act and the act's
     *     {@code act_flags}, and returns {@code recorded_at} and {@code awaited}; it adds one row, or none where nothing was moved
     */
    public static String writing(String entry) {
        return BudgetLineQueries.SPEND.formatted(entry);
    }
}
