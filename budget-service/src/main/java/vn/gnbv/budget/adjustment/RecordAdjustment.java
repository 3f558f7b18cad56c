package vn.gnbv.budget.adjustment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.Movement;
import vn.gnbv.budget.year.Authority;

/** An adjusting document as it is entered. */
record RecordAdjustment(
        @Nullable UUID id,
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 300) String issuer,
        @Nullable @Valid Signer signer,

        @Schema(description = "Who decided; has to be one of those whom a rule of the year names.") @Nullable
        Authority authority,

        @NotBlank @Size(max = 1000) String reason,

        @Schema(description = "Whether it is an example and no real paper.") @Nullable
        Boolean sample,

        @NotEmpty @Size(max = 500) List<@NotNull @Valid Step> movements) {

    /** Money that passes from one line to another. */
    @Schema(name = "AdjustmentStep")
    record Step(
            @NotNull UUID fromLineId,
            @NotNull UUID toLineId,
            @NotNull @Positive @Max(1_000_000_000_000_000L) Long amountVnd) {

        Movement movement() {
            return new Movement(fromLineId, toLineId, amountVnd);
        }
    }
}
