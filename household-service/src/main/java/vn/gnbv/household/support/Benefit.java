package vn.gnbv.household.support;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A support as far as repetition asks: who was given what, when, and for which days.
 *
 * @param member null where the household as a whole was given it
 */
record Benefit(
        UUID supportId,
        UUID household,
        @Nullable UUID member,
        String content,
        LocalDate on,
        LocalDate from,
        LocalDate to,
        @Nullable Long amountVnd,
        @Nullable Long normVnd) {

    /** For a text that says so where it is not stated. */
    static long orNotStated(@Nullable Long vnd) {
        return vnd == null ? -1 : vnd;
    }
}
