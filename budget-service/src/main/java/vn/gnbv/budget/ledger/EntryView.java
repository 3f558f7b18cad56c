package vn.gnbv.budget.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger as it is shown. */
@Schema(name = "BudgetEntry")
public record EntryView(
        @Schema(description = "Grows with time; unique.") long sequence,
        UUID lineId,
        int lineVersion,
        Account account,

        @Schema(description = "By how much the account rose; negative where it fell.")
        long changeVnd,

        @Schema(description = "What the line had left once the document had taken effect.")
        long availableVnd,

        @Nullable UUID counterLineId,
        Document.Kind documentKind,
        UUID documentId,
        @Nullable String documentNumber,
        LocalDate documentDate,
        Instant recordedAt,
        String recordedBy) {}
