package vn.gnbv.budget.line;

import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.budget.ledger.Document;

/** The decision by which lines come into being, as far as the lines need it. */
public record AssigningDecision(UUID id, String number, LocalDate issuedOn, UUID programmeId, UUID unitId, int year) {

    Document document() {
        return new Document(Document.Kind.BUDGET_DECISION, id, number, issuedOn);
    }
}
