package vn.gnbv.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.form.Exact;
import vn.gnbv.reporting.form.Units;

/**
 * What figures of units that are no more come to in a unit that they became, or a part of them (<i>tính lại theo địa giới mới</i>):
 * counts by the weight of each, shares from their numerators and denominators. What was published stays as it was.
 */
record Restatement(String measureUnit, List<Part> parts) {

    private static final int PLACES = 6;

    /**
     * A unit that the new one came from.
     *
     * @param weight how much of it went there, from 0 to 1; null where the succession does not say
     * @param figure what was published of it; null where nothing was
     */
    record Part(
            UUID unitId,
            String unitName,
            @Nullable BigDecimal weight,
            @Nullable PublishedFigure figure) {}

    /** One figure that a restated one is made of. */
    @Schema(name = "FigurePart")
    record PartView(UUID figureId, int version, UUID unitId, BigDecimal value, BigDecimal weight) {}

    /** Everything that keeps it from being known. */
    Refusals refusals() {
        var refusals = new Refusals();
        refusals.addIf(parts.isEmpty(), "/unitId", ReportingProblems.RESTATED_FROM_NOTHING);
        for (var part : parts) {
            refusals.addIf(
                    part.weight() == null, "/unitId", ReportingProblems.RESTATED_WITHOUT_WEIGHT, part.unitName());
            refusals.addIf(
                    part.figure() == null, "/unitId", ReportingProblems.RESTATED_WITHOUT_FIGURE, part.unitName());
            refusals.addIf(
                    part.figure() != null && !adds(part.figure()),
                    "/measureUnit",
                    ReportingProblems.RESTATED_BARE_SHARE,
                    part.unitName());
        }
        return refusals;
    }

    private boolean adds(PublishedFigure figure) {
        return Units.isCounted(measureUnit)
                || Units.isShare(measureUnit) && figure.numerator() != null && figure.denominator() != null;
    }

    Measured measured() {
        if (Units.isCounted(measureUnit)) {
            var sum = sum(PublishedFigure::value);
            return new Measured(
                    measureUnit,
                    Units.isWhole(measureUnit) ? sum.setScale(0, RoundingMode.HALF_UP) : scaled(sum),
                    null,
                    null);
        }
        return new Measured(
                measureUnit, null, scaled(sum(PublishedFigure::numerator)), scaled(sum(PublishedFigure::denominator)));
    }

    /** As firm as the least firm of its parts; where a unit was divided, by a weight, it is an estimate. */
    PublishedStatus status() {
        var divided =
                parts.stream().anyMatch(p -> p.weight() != null && p.weight().compareTo(BigDecimal.ONE) != 0);
        return divided
                ? PublishedStatus.ESTIMATE
                : parts.stream()
                        .map(p -> p.figure() == null
                                ? PublishedStatus.ESTIMATE
                                : p.figure().status())
                        .min(Enum::compareTo)
                        .orElse(PublishedStatus.ESTIMATE);
    }

    private BigDecimal sum(Function<PublishedFigure, @Nullable BigDecimal> of) {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            var number = part.figure() == null ? null : of.apply(part.figure());
            if (number != null && part.weight() != null) {
                sum = sum.add(number.multiply(part.weight()));
            }
        }
        return sum;
    }

    private static BigDecimal scaled(BigDecimal number) {
        return Exact.plain(number.setScale(PLACES, RoundingMode.HALF_UP));
    }
}
