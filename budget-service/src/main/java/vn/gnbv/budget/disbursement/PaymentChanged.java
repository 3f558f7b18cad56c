package vn.gnbv.budget.disbursement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment was recorded that the treasury had stated before, or one turned out to have been recorded wrongly.
 *
 * @param reversed whether less of it stands than before
 */
public record PaymentChanged(UUID id, @Nullable String treasuryReference, boolean reversed) {}
