package vn.gnbv.household.form;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a household answered to one question. */
public record Answer(
        @NotBlank @Size(max = 50) String question,

        @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 2) @Schema(description = "Where a number is asked.")
        BigDecimal number,

        @Nullable
        @Size(max = 62)
        @Schema(description = "Codes of the options: one, or any; an empty list says that none applies.")
        List<@NotBlank @Size(max = 50) String> options) {}
