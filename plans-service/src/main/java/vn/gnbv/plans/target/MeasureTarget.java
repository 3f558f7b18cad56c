package vn.gnbv.plans.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Refusals;

/** A figure for a target: value, numerator and denominator as the source gives them, each null where it does not. */
record MeasureTarget(
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,

        @Schema(description = "Absent with both numerator and denominator: their share in percent.") @Nullable
        Decimal value,

        @Schema(
                description = "The target's unit where absent. A target that says by how much a share changes takes the"
                        + " change, or the share itself in PERCENT.")
        @Nullable
        @Size(min = 1, max = 40)
        String unit,

        @Nullable Decimal numerator,
        @Nullable Decimal denominator,

        @Schema(description = "The other series at the same time, for RELATIVE_TO_SERIES.") @Nullable
        Decimal comparedValue,

        @Schema(description = "For QUALITATIVE, in place of a value.") @Nullable
        Assessment assessment,

        @Nullable @Size(max = 2000) String statement,
        @NotNull FigureStatus status,

        @Schema(description = "Which paper, table or register says so.") @NotBlank @Size(max = 500)
        String source,

        @Schema(description = "The measurement that this one replaces because it was wrong.") @Nullable
        UUID corrects) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 6;

    /** All that is wrong with it as a figure for the target. */
    Refusals refusals(StateTarget target, LocalDate today) {
        var refusals = new Refusals();
        refusals.addIf(periodTo.isBefore(periodFrom), "/periodTo", PlansProblems.VALIDITY_REVERSED);
        var qualitative = target.operator() == Operator.QUALITATIVE;
        refusals.addIf(qualitative && assessment == null, "/assessment", PlansProblems.ASSESSMENT_REQUIRED);
        refusals.addIf(!qualitative && assessment != null, "/assessment", PlansProblems.ASSESSMENT_NOT_ALLOWED);
        var relative = target.operator() == Operator.RELATIVE_TO_SERIES;
        refusals.addIf(comparedValue != null && !relative, "/comparedValue", PlansProblems.SERIES_NOT_ALLOWED);
        refusals.addIf(
                status == FigureStatus.OFFICIAL && periodTo.isAfter(today),
                "/status",
                PlansProblems.OFFICIAL_BEFORE_END);
        if (qualitative) {
            refusals.addIf(value != null, "/value", PlansProblems.VALUE_NOT_ALLOWED, target.operator());
        } else {
            refusals.addIf(number(target) == null, "/value", PlansProblems.VALUE_REQUIRED, target.operator());
            refusals.addIf(!isUnitOf(target), "/unit", PlansProblems.UNIT_DIFFERS, String.valueOf(target.unit()));
        }
        checkRatio(target, refusals);
        return refusals;
    }

    private void checkRatio(StateTarget target, Refusals refusals) {
        refusals.addIf(numerator != null && numerator.value().signum() < 0, "/numerator", PlansProblems.COUNT_NEGATIVE);
        refusals.addIf(
                denominator != null && denominator.value().signum() <= 0,
                "/denominator",
                PlansProblems.DENOMINATOR_NOT_POSITIVE);
        var share = share();
        if (share == null || value == null || !Units.PERCENT.equals(unitFor(target))) {
            return;
        }
        var written = value.value();
        var rounded = share.setScale(Math.max(written.scale(), 0), RoundingMode.HALF_UP);
        refusals.addIf(
                rounded.subtract(written).abs().compareTo(BigDecimal.ONE.movePointLeft(Math.max(written.scale(), 0)))
                        >= 0,
                "/value",
                PlansProblems.VALUE_CONTRADICTS_RATIO,
                share.stripTrailingZeros().toPlainString());
    }

    /** The value as given, or else the share that numerator and denominator make. */
    @Nullable
    Decimal number(StateTarget target) {
        if (value != null) {
            return value;
        }
        var share = Units.PERCENT.equals(unitFor(target)) ? share() : null;
        return share == null ? null : new Decimal(share);
    }

    @Nullable
    String unitFor(StateTarget target) {
        return unit == null ? target.unit() : unit;
    }

    private boolean isUnitOf(StateTarget target) {
        var own = String.valueOf(unitFor(target));
        if (own.equals(target.unit())) {
            return true;
        }
        if (target.isAmbiguous()) {
            return Units.isChange(own);
        }
        return switch (String.valueOf(target.unit())) {
            case Units.PERCENTAGE_POINT -> own.equals(Units.PERCENT);
            case Units.PERCENT_CHANGE -> !Units.isChange(own);
            default -> false;
        };
    }

    private @Nullable BigDecimal share() {
        return numerator == null || denominator == null || denominator.value().signum() <= 0
                ? null
                : numerator.value().multiply(HUNDRED).divide(denominator.value(), PLACES, RoundingMode.HALF_UP);
    }
}
