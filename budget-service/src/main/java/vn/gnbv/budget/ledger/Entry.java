package vn.gnbv.budget.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money on one line (<i>bút toán</i>).
 *
 * @param position of the movement within its document
 * @param lineVersion the line's version once the document had taken effect
 * @param availableVnd what the line then had left
 * @param counterLineId the other line, where the money came from one or went to one
 */
public record Entry(
        UUID lineId,
        int lineVersion,
        Kind kind,
        long amountVnd,
        long availableVnd,
        @Nullable UUID counterLineId,
        Document document,
        int position) {

    /** What the movement did to the line. */
    public enum Kind {
        ASSIGNED,
        CARRIED_IN,
        ALLOCATED,
        ADJUSTED_IN,
        ADJUSTED_OUT,
        DISBURSED
    }
}
