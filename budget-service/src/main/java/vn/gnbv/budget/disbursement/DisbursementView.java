package vn.gnbv.budget.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;

/** A payment as it is shown (<i>giải ngân</i>); recorded once, never changed. */
@Schema(name = "Disbursement")
record DisbursementView(
        UUID id,
        UUID lineId,

        @Schema(description = "The line's version once this was paid.")
        int lineVersion,

        long amountVnd,
        LocalDate paidOn,
        CapitalType capitalType,
        @Nullable String treasuryReference,
        String content,

        @Schema(description = "The contract or advance that it was paid on.") @Nullable
        UUID obligationId,

        @Nullable UUID projectId,
        @Nullable UUID activityId,

        @Schema(description = "Has come back since, or had been recorded wrongly.")
        long takenBackVnd,

        boolean sample,

        @Schema(
                description =
                        "RECORDED_BY_ALLOCATOR: the same officer recorded a paper that gave the line money. PROJECT_UNKNOWN, ACTIVITY_UNKNOWN: has not arrived here yet.")
        List<String> flags,

        @Schema(description = "What the line had left once this was paid.")
        long availableVnd,

        Instant recordedAt,
        String recordedBy) {}
