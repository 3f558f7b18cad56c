package vn.gnbv.budget.recovery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is taken back of a payment, as it is entered. */
record TakeBack(
        @Schema(description = "REVERSAL: the payment had been recorded wrongly.") @NotNull
        Kind kind,

        @NotNull @Positive @Max(1_000_000_000_000_000L) Long amountVnd,
        @NotNull LocalDate recoveredOn,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Size(max = 100) String treasuryReference,

        @Schema(description = "Whether it is an example.") @Nullable
        Boolean sample) {

    /** Why a payment is taken back. */
    @Schema(name = "TakeBackKind")
    enum Kind {
        REFUND,
        RECOVERY,
        REVERSAL
    }

    GiveBack terms() {
        return new GiveBack(amountVnd, recoveredOn, reason, treasuryReference, sample);
    }
}
