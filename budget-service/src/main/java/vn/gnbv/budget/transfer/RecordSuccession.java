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
import vn.gnbv.budget.line.LineEndService.Inheritance;
import vn.gnbv.budget.year.Authority;

/** A paper that passes lines of a unit or organisation that is no more to its successors, as it is entered. */
record RecordSuccession(
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 300) String issuer,
        @Nullable @Valid Signer signer,
        @Nullable Authority authority,
        @NotNull UUID programmeId,

        @Schema(description = "The unit in which the successors lie.") @NotNull
        UUID unitId,

        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotBlank @Size(max = 1000) String basis,

        @Schema(description = "Whether it is an example and no real paper.") @Nullable
        Boolean sample,

        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines) {

    /** What one successor gets of one line, in exact VND. */
    @Schema(name = "InheritedLine")
    record Line(
            @NotNull UUID fromLineId,
            @NotNull UUID unitId,
            @Nullable UUID holderOrganisationId,
            @Nullable @Size(max = 20) List<@NotNull UUID> leadOrganisationIds,
            @NotNull @Positive @Max(1_000_000_000_000_000L) Long amountVnd) {

        Inheritance inheritance() {
            return new Inheritance(
                    fromLineId,
                    unitId,
                    holderOrganisationId,
                    leadOrganisationIds == null ? List.of() : leadOrganisationIds,
                    amountVnd);
        }
    }
}
