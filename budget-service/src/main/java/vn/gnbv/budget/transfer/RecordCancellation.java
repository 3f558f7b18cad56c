package vn.gnbv.budget.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.gnbv.budget.line.LineEndService.Cancellation;
import vn.gnbv.budget.year.Authority;

/** A paper that cancels money of lines, as it is entered. */
record RecordCancellation(
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 300) String issuer,
        @Nullable @Valid Signer signer,
        @Nullable Authority authority,
        @NotNull UUID programmeId,
        @NotNull UUID unitId,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotBlank @Size(max = 1000) String reason,

        @Schema(description = "Whether it is an example and no real paper.") @Nullable
        Boolean sample,

        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines) {

    /** What one line loses. */
    @Schema(name = "CancelledLine")
    record Line(
            @NotNull UUID lineId,
            @NotNull @Positive @Max(1_000_000_000_000_000L) Long amountVnd) {

        Cancellation cancellation() {
            return new Cancellation(lineId, amountVnd);
        }
    }
}
