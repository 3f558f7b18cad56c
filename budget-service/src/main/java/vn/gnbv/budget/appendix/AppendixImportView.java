package vn.gnbv.budget.appendix;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appendix on its way to become a decision. */
@Schema(name = "BudgetDecisionImport")
record AppendixImportView(
        UUID id,
        int version,
        State state,
        StateAppendix paper,

        @Schema(description = "SHA-256 of the file.") @Nullable
        String fileSha256,

        @Schema(description = "Amounts in the tables; null before a file was brought.") @Nullable
        Integer lines,

        @Schema(description = "What they come to; null before a file was brought.") @Nullable
        Long totalVnd,

        @Schema(description = "To be read at its errors; null before a file was brought.") @Nullable
        Integer errors,

        @Schema(description = "What it became.") @Nullable UUID decisionId,

        Instant enteredAt,
        String enteredBy) {

    /** How far it is. */
    @Schema(name = "AppendixImportState")
    enum State {
        AWAITING_FILE,
        REFUSED,
        CHECKED,
        CONFIRMED
    }

    /** What is wrong, and with which cell; or with which field of the paper. */
    @Schema(name = "BudgetDecisionImportError")
    record Error(
            int position,
            @Nullable String sheet,
            @Schema(examples = "D12") @Nullable String cell,

            @Schema(description = "What stands there.") @Nullable
            String value,

            @Schema(description = "JSON Pointer into the paper, where it is not a cell.") @Nullable
            String pointer,

            String code,
            String message) {}
}
