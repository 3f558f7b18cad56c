package vn.gnbv.plans.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published figure of the target's indicator and unit, as reporting-service told of it last. */
@Schema(name = "TargetFigure")
record TargetFigureView(
        UUID id,
        int version,
        String indicator,
        UUID unitId,
        LocalDate periodFrom,
        LocalDate periodTo,
        String measureUnit,
        Decimal value,
        @Nullable Decimal numerator,
        @Nullable Decimal denominator,
        FigureStatus status,
        Source source,
        Instant toldAt) {

    /** Who says so: a body outside, a paper, or an aggregate of reports. */
    @Schema(name = "TargetFigureSource")
    record Source(
            Kind kind,
            @Nullable String producer,
            @Nullable LocalDate producedOn,
            @Nullable UUID documentId,
            @Nullable UUID aggregateId) {}

    /** Where a published figure comes from. */
    @Schema(name = "TargetFigureSourceKind")
    enum Kind {
        EXTERNAL,
        ENTERED,
        AGGREGATE
    }

    Judgement.Figure figure() {
        return new Judgement.Figure(value.value(), measureUnit, null, null, null);
    }
}
