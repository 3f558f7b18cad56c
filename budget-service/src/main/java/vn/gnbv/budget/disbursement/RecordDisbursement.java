package vn.gnbv.budget.disbursement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Spending;

/** A payment through the State Treasury as it is entered. */
public record RecordDisbursement(
        @NotNull UUID lineId,

        @Schema(description = "The contract that it is paid on, which then binds so much less.") @Nullable
        UUID commitmentId,

        @Schema(description = "The advance that it clears.") @Nullable
        UUID advanceId,

        @NotNull @Positive @Max(1_000_000_000_000_000L) Long amountVnd,
        @NotNull LocalDate paidOn,

        @Schema(description = "As what the money is paid; must be what the line is.") @NotNull
        CapitalType capitalType,

        @Nullable @Size(max = 100) String treasuryReference,
        @NotBlank @Size(max = 1000) String content,
        @Nullable UUID projectId,
        @Nullable UUID activityId,

        @Schema(description = "Whether it is an example and no real payment.") @Nullable
        Boolean sample) {

    @Nullable
    UUID obligationId() {
        return commitmentId == null ? advanceId : commitmentId;
    }

    Spending spending() {
        return commitmentId != null
                ? Spending.drawn(amountVnd)
                : advanceId != null ? Spending.cleared(amountVnd) : Spending.disbursed(amountVnd);
    }
}
