package vn.gnbv.plans.target;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a target has come on a day, and how that is known. */
@Schema(name = "TargetStatus")
record TargetStatusView(
        UUID targetId,
        UUID planId,
        String code,
        LocalDate asOf,
        @JsonUnwrapped Judgement judgement,

        @Schema(description = "The last day of the time for which the target is set.")
        LocalDate periodEnd,

        @Schema(description = "Whether the outcome rests on an estimate or a preliminary figure.")
        boolean provisional,

        @Nullable MeasurementView measurement,

        @Schema(description = "For an ambiguous target: the outcome under each reading of it.")
        List<Candidate> readings,

        @Nullable ResolutionView resolution,

        @Schema(
                description =
                        "Whether the plan warns that none of the target's components applies to the unit: no money.")
        boolean withoutFundedComponent) {

    /** The outcome if the target meant this. */
    @Schema(name = "TargetReading")
    record Candidate(Reading reading, @JsonUnwrapped Judgement judgement) {}

    /** The newest period decides, in it the firmest figure, of equally firm ones the one entered last. */
    private static final Comparator<MeasurementView> WEIGHT = Comparator.comparing(MeasurementView::periodTo)
            .thenComparing(MeasurementView::status)
            .thenComparing(MeasurementView::recordedAt);

    static TargetStatusView of(
            TargetQueries.Kept kept,
            List<MeasurementView> measurements,
            @Nullable ResolutionView resolution,
            boolean withoutFundedComponent,
            LocalDate asOf) {
        var target = kept.target().stated();
        var figure = measurements.stream()
                .filter(m -> m.correctedBy() == null && !m.periodFrom().isAfter(asOf))
                .max(WEIGHT)
                .orElse(null);
        var end = end(target, kept.year(), figure == null ? asOf : figure.periodTo());
        var over = asOf.isAfter(end);
        var measured = figure == null ? null : figure.figure();
        var reading = resolution == null ? null : resolution.reading();
        return new TargetStatusView(
                kept.target().id(),
                kept.target().planId(),
                target.code(),
                asOf,
                Judgement.of(target, measured, target.isAmbiguous() ? reading : null, over),
                end,
                figure != null && figure.status() != FigureStatus.OFFICIAL,
                figure,
                target.candidates().stream()
                        .map(each -> new Candidate(each, Judgement.of(target, measured, each, over)))
                        .toList(),
                resolution,
                withoutFundedComponent);
    }

    private static LocalDate end(StateTarget target, int year, LocalDate day) {
        return target.period() == null
                ? LocalDate.of(year, 12, 31)
                : target.period().endFor(day);
    }
}
