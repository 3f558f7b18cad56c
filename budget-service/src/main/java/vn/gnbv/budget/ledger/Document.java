package vn.gnbv.budget.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The paper by which money moves (<i>văn bản</i>).
 *
 * @param number as printed on it; null where the paper has none, such as a payment without a treasury reference
 */
public record Document(Kind kind, UUID id, @Nullable String number, LocalDate date) {

    /** What the paper is. */
    @Schema(name = "BudgetDocumentKind")
    public enum Kind {
        BUDGET_DECISION,
        ADJUSTMENT,
        DISBURSEMENT,
        COMMITMENT,
        ADVANCE,
        RECOVERY,
        YEAR_CLOSURE,
        EXPIRY
    }
}
