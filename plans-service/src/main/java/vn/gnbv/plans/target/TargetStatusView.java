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

        @Schema(description = "What decides; null while nothing was measured.") @Nullable
        MeasuredFrom measuredFrom,

        @Schema(description = "The published figure that weighs most.") @Nullable
        TargetFigureView figure,

        @Schema(description = "The published figure of the same period of the series that it is compared with.")
        @Nullable
        TargetFigureView comparedFigure,

        @Schema(description = "The figure entered here that weighs most.") @Nullable
        MeasurementView measurement,

        @Schema(description = "Its own activities; they decide where no figure says anything.") @Nullable
        TargetActivitiesView activities,

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

    private static final Comparator<TargetFigureView> WEIGHT_OF_FIGURES = Comparator.comparing(
                    TargetFigureView::periodTo)
            .thenComparing(TargetFigureView::status)
            .thenComparing(TargetFigureView::toldAt);

    static TargetStatusView of(
            TargetQueries.Kept kept,
            List<MeasurementView> measurements,
            List<TargetFigureView> figures,
            List<TargetFigureView> compared,
            @Nullable TargetActivitiesView activities,
            @Nullable ResolutionView resolution,
            boolean withoutFundedComponent,
            LocalDate asOf) {
        var target = kept.target().stated();
        var entered = measurements.stream()
                .filter(m -> m.correctedBy() == null && !m.periodFrom().isAfter(asOf))
                .max(WEIGHT)
                .orElse(null);
        var figure = figures.stream()
                .filter(f -> !f.periodFrom().isAfter(asOf))
                .max(WEIGHT_OF_FIGURES)
                .orElse(null);
        var deciding = Deciding.of(figure, entered, activities, asOf);
        var other = deciding == null
                ? null
                : compared.stream()
                        .filter(deciding::isOfThePeriodOf)
                        .max(WEIGHT_OF_FIGURES)
                        .orElse(null);
        var measured = deciding == null ? null : deciding.figure().against(other);
        var end = end(target, kept.year(), deciding == null ? asOf : deciding.day());
        var over = asOf.isAfter(end);
        var reading = resolution == null ? null : resolution.reading();
        return new TargetStatusView(
                kept.target().id(),
                kept.target().planId(),
                target.code(),
                asOf,
                Judgement.of(target, measured, target.isAmbiguous() ? reading : null, over),
                end,
                deciding != null && deciding.provisional() || other != null && other.status() != FigureStatus.OFFICIAL,
                deciding == null ? null : deciding.from(),
                figure,
                other,
                entered,
                activities,
                target.candidates().stream()
                        .map(each -> new Candidate(each, Judgement.of(target, measured, each, over)))
                        .toList(),
                resolution,
                withoutFundedComponent);
    }

    /** What the outcome rests on. */
    private record Deciding(
            MeasuredFrom from,
            Judgement.Figure figure,
            @Nullable LocalDate since,
            LocalDate day,
            boolean provisional) {

        /** What is compared must be of one time. */
        boolean isOfThePeriodOf(TargetFigureView other) {
            return other.periodFrom().equals(since) && other.periodTo().equals(day);
        }

        /** The newest period decides; of one period the published figure. Activities speak where no figure does. */
        static @Nullable Deciding of(
                @Nullable TargetFigureView figure,
                @Nullable MeasurementView entered,
                @Nullable TargetActivitiesView activities,
                LocalDate asOf) {
            if (figure != null && (entered == null || !figure.periodTo().isBefore(entered.periodTo()))) {
                return new Deciding(
                        MeasuredFrom.FIGURE,
                        figure.figure(),
                        figure.periodFrom(),
                        figure.periodTo(),
                        figure.status() != FigureStatus.OFFICIAL);
            }
            if (entered != null) {
                return new Deciding(
                        MeasuredFrom.MEASUREMENT,
                        entered.figure(),
                        entered.periodFrom(),
                        entered.periodTo(),
                        entered.status() != FigureStatus.OFFICIAL);
            }
            var counted = activities == null ? null : activities.figure();
            return counted == null ? null : new Deciding(MeasuredFrom.ACTIVITIES, counted, null, asOf, true);
        }
    }

    private static LocalDate end(StateTarget target, int year, LocalDate day) {
        return target.period() == null
                ? LocalDate.of(year, 12, 31)
                : target.period().endFor(day);
    }
}
