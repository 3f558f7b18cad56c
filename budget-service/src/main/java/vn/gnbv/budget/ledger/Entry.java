package vn.gnbv.budget.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one movement of money did to one account of one line (<i>bút toán</i>).
 *
 * @param position of the movement within its document
 * @param lineVersion the line's version once the document had taken effect
 * @param changeVnd by how much the account rose; negative where it fell
 * @param availableVnd what the line then had left
 * @param counterLineId the other line, where the money came from one or went to one
 */
public record Entry(
        UUID lineId,
        int lineVersion,
        Account account,
        long changeVnd,
        long availableVnd,
        @Nullable UUID counterLineId,
        Document document,
        int position) {}
