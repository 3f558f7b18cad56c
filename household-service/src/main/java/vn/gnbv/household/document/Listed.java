package vn.gnbv.household.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/**
 * A household as papers list it.
 *
 * @param head name of its head; null while it has none
 * @param before what it was recognised as before; null for never
 * @param now what the review found, or the decision recognised; null while it has not been assessed
 */
public record Listed(
        UUID id,
        @Nullable String head,
        String village,
        int persons,
        @Nullable PovertyClass before,
        @Nullable PovertyClass now,
        boolean sample) {

    boolean poor() {
        return now == PovertyClass.POOR;
    }

    boolean nearPoor() {
        return now == PovertyClass.NEAR_POOR;
    }

    /** It was poor or near-poor and is neither any more (<i>thoát nghèo, thoát cận nghèo</i>). */
    boolean left() {
        return now == PovertyClass.NOT_POOR && before != null && before != PovertyClass.NOT_POOR;
    }

    /** It was poor and is on neither list any more (<i>thoát nghèo</i>). Who became near-poor has left one list for the other. */
    boolean escapedPoor() {
        return left() && before == PovertyClass.POOR;
    }

    /** <i>Thoát cận nghèo.</i> */
    boolean escapedNearPoor() {
        return left() && before == PovertyClass.NEAR_POOR;
    }

    /** What the law has posted: those who are on a list, and those who leave one. */
    boolean posted() {
        return poor() || nearPoor() || left();
    }
}
