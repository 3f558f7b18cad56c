package vn.gnbv.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.form.Units;

/**
 * A value with its numerator and denominator, each as the source gives it. A share is never worked out from other shares;
 * percent, percentage points and a relative change are three units.
 *
 * @param value null where only numerator and denominator are given
 */
record Measured(
        String unit,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 6;

    void check(Refusals refusals) {
        var share = Units.isShare(unit);
        refusals.addIf(numerator != null && !share, "/numerator", ReportingProblems.RATIO_OF_SHARES_ONLY, unit);
        refusals.addIf(denominator != null && !share, "/denominator", ReportingProblems.RATIO_OF_SHARES_ONLY, unit);
        refusals.addIf(numerator == null && denominator != null, "/numerator", ReportingProblems.RATIO_INCOMPLETE);
        refusals.addIf(denominator == null && numerator != null, "/denominator", ReportingProblems.RATIO_INCOMPLETE);
        refusals.addIf(numerator != null && numerator.signum() < 0, "/numerator", ReportingProblems.NUMERATOR_NEGATIVE);
        refusals.addIf(
                denominator != null && denominator.signum() <= 0,
                "/denominator",
                ReportingProblems.DENOMINATOR_NOT_POSITIVE);
        refusals.addIf(number() == null, "/value", ReportingProblems.FIGURE_VALUE_REQUIRED);
        refusals.addIf(
                value != null
                        && unit.equals(Units.VND)
                        && value.stripTrailingZeros().scale() > 0,
                "/value",
                ReportingProblems.NOT_A_WHOLE_NUMBER);
        var quotient = share ? quotient() : null;
        if (value != null && quotient != null) {
            // A source rounds to as many places as it writes.
            var rounded = quotient.setScale(Math.max(value.scale(), 0), RoundingMode.HALF_UP);
            refusals.addIf(
                    rounded.compareTo(value) != 0,
                    "/value",
                    ReportingProblems.VALUE_CONTRADICTS_RATIO,
                    quotient.toPlainString());
        }
    }

    /** The value as given, or else the quotient. */
    @Nullable
    BigDecimal number() {
        return value == null ? quotient() : value;
    }

    private @Nullable BigDecimal quotient() {
        if (numerator == null || denominator == null || denominator.signum() <= 0) {
            return null;
        }
        var times = unit.equals(Units.PERCENT) ? numerator.multiply(HUNDRED) : numerator;
        var quotient = times.divide(denominator, PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }
}
