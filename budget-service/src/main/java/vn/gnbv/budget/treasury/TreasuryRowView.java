package vn.gnbv.budget.treasury;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One payment as the treasury has it, and what became of it here. */
@Schema(name = "TreasuryRow")
record TreasuryRowView(
        UUID id,
        int version,
        UUID statementId,
        UUID unitId,

        @Schema(description = "Where its reference stands in the file.")
        String cell,

        String reference,
        LocalDate paidOn,
        long amountVnd,
        @Nullable String budgetCode,
        @Nullable String content,
        State state,
        @Nullable UUID disbursementId,

        @Schema(description = "Why it was dismissed.") @Nullable
        String reason,

        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    /** Whether it has its payment. */
    @Schema(name = "TreasuryRowState")
    enum State {
        UNMATCHED,
        /** A payment recorded before is the same. */
        MATCHED,
        /** A payment was recorded from it. */
        BOOKED,
        /** It is no payment of ours. */
        DISMISSED
    }

    /** A payment recorded here that the treasury's rows do not have, or that may be the one of a row. */
    @Schema(name = "UnreconciledDisbursement")
    record Payment(
            UUID disbursementId,
            UUID lineId,

            @Schema(description = "What was not reversed of it.")
            long amountVnd,

            LocalDate paidOn,
            @Nullable String treasuryReference,

            @Schema(description = "Of the line's component.") @Nullable
            String componentCode) {}

    /** Those that may be the payment of a row, the likeliest first. */
    @Schema(name = "TreasuryProposals")
    record Proposals(List<Payment> items) {}
}
