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
import vn.gnbv.budget.year.Authority;

/** A paper that carries money over into the next year, as it is entered. */
record RecordCarryOver(
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 300) String issuer,
        @Nullable @Valid Signer signer,
        @Nullable Authority authority,
        @NotNull UUID programmeId,
        @NotNull UUID unitId,

        @Schema(description = "The budget year that the money leaves.") @NotNull @Min(2000) @Max(2100)
        Integer fromYear,

        @Schema(description = "The law or resolution that allows it.") @NotBlank @Size(max = 1000)
        String basis,

        @Schema(description = "One of the year's classes, where the year has any.") @Nullable @Size(max = 30)
        String classCode,

        @Schema(description = "The last day on which it may be spent.") @NotNull
        LocalDate expiresOn,

        @Schema(description = "Whether it is an example and no real paper.") @Nullable
        Boolean sample,

        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines) {

    /** What one line carries over. */
    @Schema(name = "CarriedLine")
    record Line(
            @NotNull UUID fromLineId,
            @NotNull @Positive @Max(1_000_000_000_000_000L) Long amountVnd) {}

    int toYear() {
        return fromYear + 1;
    }
}
