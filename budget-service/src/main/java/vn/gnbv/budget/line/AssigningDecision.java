package vn.gnbv.budget.line;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Document;

/**
 * The decision by which lines come into being, as far as the lines need it.
 *
 * @param settledBy the last day of settling its year, where that is stated
 * @param awaitsConfirmation whether a second officer has to confirm it before its money is spent
 * @param recordedBy the officer who recorded it
 */
public record AssigningDecision(
        UUID id,
        String number,
        LocalDate issuedOn,
        UUID programmeId,
        UUID unitId,
        int year,
        @Nullable LocalDate settledBy,
        boolean awaitsConfirmation,
        String recordedBy) {

    public Document document() {
        return new Document(Document.Kind.BUDGET_DECISION, id, number, issuedOn);
    }
}
