package vn.gnbv.plans.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure as it was entered for a target. */
@Schema(name = "TargetMeasurement")
record MeasurementView(
        UUID id,
        UUID targetId,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable Decimal value,
        @Nullable String unit,
        @Nullable Decimal numerator,
        @Nullable Decimal denominator,
        @Nullable Decimal comparedValue,
        @Nullable Assessment assessment,
        @Nullable String statement,
        FigureStatus status,
        String source,
        @Nullable UUID corrects,

        @Schema(description = "The measurement that has replaced this one.") @Nullable
        UUID correctedBy,

        @Schema(description = "When it was entered, whatever period it is of.")
        Instant recordedAt) {

    Judgement.Figure figure() {
        return new Judgement.Figure(
                value == null ? null : value.value(),
                unit,
                comparedValue == null ? null : comparedValue.value(),
                comparedValue == null ? null : unit,
                assessment);
    }
}
