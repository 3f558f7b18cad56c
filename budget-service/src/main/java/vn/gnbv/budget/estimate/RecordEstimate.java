package vn.gnbv.budget.estimate;

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
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Source;

/** A paper by which a unit asks for the money of a year (<i>tờ trình, báo cáo dự toán</i>), as it is entered. */
record RecordEstimate(
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 300) String issuer,
        @Nullable @Valid Signer signer,
        @NotNull UUID programmeId,

        @Schema(description = "The unit that asks; a later paper of it takes the place of the one before.") @NotNull
        UUID unitId,

        @NotNull @Min(2000) @Max(2100) Integer year,

        @Schema(description = "Whether it is an example and no real paper.") @Nullable
        Boolean sample,

        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Item> items) {

    /** What is asked for one thing. */
    @Schema(name = "EstimateItem")
    record Item(
            @NotNull UUID componentId,

            @Schema(description = "The unit that asks, or one below it.") @NotNull
            UUID unitId,

            @Schema(description = "Who would spend it.") @Nullable
            UUID holderOrganisationId,

            @NotNull Source source,
            @NotNull CapitalType capitalType,

            @NotNull @Positive @Max(1_000_000_000_000_000L) Long amountVnd) {}
}
