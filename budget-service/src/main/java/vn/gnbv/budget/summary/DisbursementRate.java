package vn.gnbv.budget.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of the money has been paid (<i>tỷ lệ giải ngân</i>); no rate where there is nothing, or not all is known. */
@Schema(name = "DisbursementRate")
record DisbursementRate(
        long numeratorVnd,
        @Nullable Long denominatorVnd,

        @Schema(description = "In percent, with two decimals; null when the denominator is 0 or unknown.") @Nullable
        BigDecimal percent) {

    static DisbursementRate of(long disbursedVnd, @Nullable Long moneyVnd) {
        return new DisbursementRate(
                disbursedVnd,
                moneyVnd,
                moneyVnd == null || moneyVnd == 0
                        ? null
                        : BigDecimal.valueOf(disbursedVnd)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(moneyVnd), 2, RoundingMode.HALF_UP));
    }
}
