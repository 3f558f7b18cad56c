package vn.gnbv.budget.treasury;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement that was brought. */
@Schema(name = "TreasuryStatement")
record TreasuryStatementView(
        UUID id,
        UUID unitId,
        String fileSha256,
        int rows,

        @Schema(description = "Rows that no statement had brought before.")
        int newRows,

        @Schema(description = "Of the new rows, those without a payment as yet.")
        int unmatchedRows,

        Instant importedAt,
        String importedBy) {}
