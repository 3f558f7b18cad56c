package vn.gnbv.budget.confirmation;

import java.util.UUID;
import vn.gnbv.budget.ledger.Document;

/** A second officer has confirmed a contract or an advance, which are not papers on a whole line. */
public record PaperConfirmed(Document.Kind kind, UUID id) {}
