package vn.gnbv.budget.recovery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money that came back, as it is shown; recorded once, never changed. */
@Schema(name = "Recovery")
record RecoveryView(
        UUID id,
        RecoveryKind kind,
        UUID lineId,

        @Schema(description = "The contract or advance that it came from.") @Nullable
        UUID obligationId,

        @Schema(description = "The payment that was taken back.") @Nullable
        UUID disbursementId,

        long amountVnd,
        LocalDate recoveredOn,
        String reason,
        @Nullable String treasuryReference,

        @Schema(description = "BUDGET where the line had been closed.")
        Destination destination,

        boolean sample,
        Instant recordedAt,
        String recordedBy) {}
