package vn.gnbv.budget.recovery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is released of a contract, or comes back of an advance, as it is entered. */
record GiveBack(
        @NotNull @Positive @Max(1_000_000_000_000_000L) Long amountVnd,
        @NotNull LocalDate recoveredOn,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Size(max = 100) String treasuryReference,

        @Schema(description = "Whether it is an example.") @Nullable
        Boolean sample) {}
