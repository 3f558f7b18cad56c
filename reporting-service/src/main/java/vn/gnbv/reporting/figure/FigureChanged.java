package vn.gnbv.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;

/** The whole state of a published figure, as {@code gnbv.figure} carries it; nobody is named. */
record FigureChanged(
        UUID id,
        int version,
        Change change,
        String indicator,
        UUID unitId,
        @Nullable Integer unitVersion,
        LocalDate periodFrom,
        LocalDate periodTo,
        String measureUnit,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        PublishedStatus status,
        FigureSource source) {

    /** What happened to it. */
    enum Change {
        ENTERED,
        CORRECTED,
        AGGREGATED,
        RESTATED
    }

    static AggregateChange of(PublishedFigure figure) {
        var change =
                switch (figure.source().kind()) {
                    case AGGREGATE -> Change.AGGREGATED;
                    case RESTATED -> Change.RESTATED;
                    case EXTERNAL, ENTERED -> figure.version() == 0 ? Change.ENTERED : Change.CORRECTED;
                };
        var state = new FigureChanged(
                figure.id(),
                figure.version(),
                change,
                figure.indicator(),
                figure.unitId(),
                figure.unitVersion(),
                figure.periodFrom(),
                figure.periodTo(),
                figure.measureUnit(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.status(),
                figure.source());
        return AggregateChange.of("gnbv.figure", "vn.gnbv.figure.v1", figure.id(), figure.version(), state)
                .because(figure.reason());
    }
}
