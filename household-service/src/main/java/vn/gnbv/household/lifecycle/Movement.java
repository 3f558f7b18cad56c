package vn.gnbv.household.lifecycle;

import static vn.gnbv.household.standard.PovertyClass.NEAR_POOR;
import static vn.gnbv.household.standard.PovertyClass.NOT_POOR;
import static vn.gnbv.household.standard.PovertyClass.POOR;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/**
 * What became of a household from one recognition to the next (<i>diễn biến hộ nghèo, hộ cận nghèo</i>): the columns of
 * official tables 2 and 3. The function {@code movement} of the database says the same in sets.
 */
public enum Movement {
    CONTINUING_POOR(POOR, POOR),
    CONTINUING_NEAR_POOR(NEAR_POOR, NEAR_POOR),
    POOR_TO_NEAR_POOR(POOR, NEAR_POOR),
    NEAR_POOR_TO_POOR(NEAR_POOR, POOR),
    POOR_TO_NOT_POOR(POOR, NOT_POOR),
    NEAR_POOR_TO_NOT_POOR(NEAR_POOR, NOT_POOR),
    /** <i>Tái nghèo.</i> */
    RELAPSE_POOR(NOT_POOR, POOR),
    /** <i>Tái cận nghèo.</i> */
    RELAPSE_NEAR_POOR(NOT_POOR, NEAR_POOR),
    /** <i>Phát sinh mới.</i> */
    NEW_POOR(NOT_POOR, POOR),
    NEW_NEAR_POOR(NOT_POOR, NEAR_POOR),
    /** On no list before and on none now. */
    NONE(NOT_POOR, NOT_POOR);

    private final PovertyClass outOf;
    private final PovertyClass into;

    Movement(PovertyClass outOf, PovertyClass into) {
        this.outOf = outOf;
        this.into = into;
    }

    /**
     * A household that was never recognised counts as not poor before. Who falls back is a relapse when an earlier escape
     * is not longer ago than the look-back.
     *
     * @param previous what it was recognised as before
     * @param escapedOn when it was last recognised to have left both lists
     * @param lookBackMonths to the end of the same day so many months later; null for any time
     */
    public static Movement of(
            @Nullable PovertyClass previous,
            PovertyClass now,
            @Nullable LocalDate escapedOn,
            LocalDate decidedOn,
            @Nullable Integer lookBackMonths) {
        var before = previous == null ? NOT_POOR : previous;
        if (before == NOT_POOR && now != NOT_POOR) {
            var relapse = escapedOn != null
                    && (lookBackMonths == null || !decidedOn.isAfter(escapedOn.plusMonths(lookBackMonths)));
            return valueOf((relapse ? "RELAPSE_" : "NEW_") + now);
        }
        if (before == now) {
            return now == NOT_POOR ? NONE : valueOf("CONTINUING_" + now);
        }
        return valueOf(before + "_TO_" + now);
    }

    /** The class that one household more has left; the same as {@link #into()} where it has stayed. */
    public PovertyClass outOf() {
        return outOf;
    }

    public PovertyClass into() {
        return into;
    }
}
