package vn.gnbv.household.form;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What numbers from the band before up to this one count. */
public record Band(
        @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 9, fraction = 2)
        @Schema(description = "Numbers less than this one; null in the last band, which has no end.")
        BigDecimal below,

        @NotNull @Schema(description = "Points A; may be negative.")
        Integer points,

        @Nullable
        @Size(max = 60)
        @Schema(description = "Codes of the standard's indicators that such a number makes lacking.")
        List<@NotBlank @Size(max = 50) String> deprives) {}
