package vn.gnbv.budget.counterpart;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ratio as a paper sets it. */
record StateCounterpartRatio(
        @NotNull UUID programmeId,

        @Schema(description = "It holds for the unit and all below it that have none of their own.") @NotNull
        UUID unitId,

        @NotNull @Min(2000) @Max(2100) Integer firstYear,
        @Nullable @Min(2000) @Max(2100) Integer lastYear,

        @Schema(description = "Of the central money.")
        @NotNull
        @Positive
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal percent,

        @Schema(examples = "Quyết định 02/2022/QĐ-TTg") @NotBlank @Size(max = 500)
        String basis) {}
