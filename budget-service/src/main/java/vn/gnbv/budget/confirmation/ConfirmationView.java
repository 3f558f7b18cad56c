package vn.gnbv.budget.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Document;

/** A paper that waits, or waited, for a second officer. */
@Schema(name = "Confirmation")
record ConfirmationView(
        UUID documentId,
        Document.Kind documentKind,
        @Nullable String number,
        LocalDate issuedOn,

        @Schema(
                description =
                        "Nothing is spent of them until it is confirmed; of the line of a contract or advance, nothing on that.")
        List<UUID> lineIds,

        Instant recordedAt,
        String recordedBy,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy) {}
