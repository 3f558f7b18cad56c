package vn.gnbv.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.plan.Plans;
import vn.gnbv.reporting.regime.Regime;
import vn.gnbv.reporting.regime.Regimes;

/** Publishes figures, and shows those of a unit to callers whose area covers it. */
@ApplicationScoped
class FigureService {

    /** Fifty units in thirty years, each with a few figures a year. */
    private static final int MOST_COMPARED = 20_000;

    private final Figures figures;
    private final PublishedFigures published;
    private final AnsweredQueries answers;
    private final Boundaries boundaries;
    private final Directory directory;
    private final Plans plans;
    private final Regimes regimes;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    FigureService(
            Figures figures,
            PublishedFigures published,
            AnsweredQueries answers,
            Boundaries boundaries,
            Directory directory,
            Plans plans,
            Regimes regimes,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.figures = figures;
        this.published = published;
        this.answers = answers;
        this.boundaries = boundaries;
        this.directory = directory;
        this.plans = plans;
        this.regimes = regimes;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    List<Figure> live(UUID planId, UUID unitId, @Nullable String periodKey) {
        areas.requireDirectory();
        var plan = plans.find(planId);
        if (plan == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        areas.require(caller.area(), unitId, Regime.boundariesOf(plan.year()));
        if (periodKey != null && !regimes.planHasPeriod(planId, periodKey)) {
            throw Problem.of(ReportingProblems.UNKNOWN_PERIOD, periodKey).at("?periodKey");
        }
        return List.copyOf(
                figures.ofUnit(unitId, plan.programmeId(), plan.year()).values());
    }

    @Transactional
    @Idempotent
    Answer enter(EnterFigure command) {
        areas.require(caller.area(), command.unitId(), command.periodTo());
        command.refusals(LocalDate.now(clock)).throwIfAny();
        var figure = published.enter(command, caller.id());
        if (figure == null) {
            throw Problem.of(ReportingProblems.FIGURE_EXISTS, published.find(command.series()));
        }
        return Answer.created("/v1/figures/" + figure.id(), figure.version(), figure);
    }

    @Transactional
    @Idempotent
    Answer correct(UUID id, @Nullable IfMatch ifMatch, CorrectFigure command) {
        var figure = seen(published.hold(id));
        IfMatch.check(ifMatch, figure.version());
        if (figure.source().kind() == FigureSource.Kind.AGGREGATE) {
            throw Problem.of(ReportingProblems.FIGURE_OF_AGGREGATE);
        }
        if (figure.source().kind() == FigureSource.Kind.RESTATED) {
            throw Problem.of(ReportingProblems.FIGURE_RESTATED);
        }
        command.refusals(figure, LocalDate.now(clock)).throwIfAny();
        var corrected = published.correct(figure, command, caller.id());
        return Answer.ok(corrected.version(), corrected);
    }

    /** The figure of a time before a unit was there as it is now, beside what was published on the old boundaries. */
    @Transactional
    @Idempotent
    Answer restate(RestateFigure command) {
        areas.require(caller.area(), command.unitId(), LocalDate.now(clock));
        var before = boundaries.before(command.unitId(), command.periodTo());
        var figures = published.of(
                before.stream().map(Boundaries.Before::unitId).toList(),
                command.indicator(),
                command.measureUnit(),
                command.periodFrom(),
                command.periodTo());
        var restatement = new Restatement(
                command.measureUnit(),
                before.stream()
                        .filter(b -> b.weight() == null || b.weight().signum() > 0)
                        .map(b -> new Restatement.Part(
                                b.unitId(),
                                b.unitName(),
                                b.weight(),
                                figures.stream()
                                        .filter(f -> f.unitId().equals(b.unitId()))
                                        .reduce((one, firmer) -> firmer)
                                        .orElse(null)))
                        .toList());
        restatement.refusals().throwIfAny();
        var figure = published.restate(command, restatement, caller.id());
        return Answer.created("/v1/figures/" + figure.id(), figure.version(), figure);
    }

    /** What a restated figure is made of. */
    List<Restatement.PartView> parts(UUID id) {
        return published.parts(get(id).id());
    }

    /** All that was ever published of a unit, and of those that it came from. */
    List<SeriesPoint> series(
            UUID unit,
            String indicator,
            @Nullable String measureUnit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate afterPeriod,
            @Nullable UUID after,
            int limit) {
        areas.require(caller.area(), unit, LocalDate.now(clock));
        var units = new ArrayList<>(boundaries.allBefore(unit));
        units.add(unit);
        return published.series(units, indicator, measureUnit, from, to, afterPeriod, after, limit).stream()
                .map(f -> new SeriesPoint(f, name(f.unitId(), f.periodTo()), boundaries(f, unit)))
                .toList();
    }

    private @Nullable String name(UUID unit, LocalDate on) {
        var known = directory.unit(unit, on);
        return known == null ? null : known.name();
    }

    private static SeriesPoint.Boundaries boundaries(PublishedFigure figure, UUID unit) {
        if (figure.source().kind() == FigureSource.Kind.RESTATED) {
            return SeriesPoint.Boundaries.RESTATED;
        }
        return figure.unitId().equals(unit) ? SeriesPoint.Boundaries.OWN : SeriesPoint.Boundaries.BEFORE;
    }

    ComparisonView compare(
            String indicator, String measureUnit, List<UUID> units, int from, int to, @Nullable String against) {
        units.forEach(unit -> areas.require(caller.area(), unit, LocalDate.now(clock)));
        var figures = between(units, indicator, measureUnit, from, to);
        var others = against == null ? List.<PublishedFigure>of() : between(units, against, measureUnit, from, to);
        return new ComparisonView(
                indicator,
                measureUnit,
                from,
                to,
                against,
                units.stream()
                        .map(unit -> ComparisonView.OfUnit.of(
                                unit,
                                name(unit, LocalDate.of(to, 12, 31)),
                                measureUnit,
                                ComparisonView.years(from, to).stream()
                                        .map(year -> ComparisonView.InYear.of(
                                                year, firmest(figures, unit, year), firmest(others, unit, year)))
                                        .toList()))
                        .toList());
    }

    private List<PublishedFigure> between(List<UUID> units, String indicator, String measureUnit, int from, int to) {
        return published.series(
                units,
                indicator,
                measureUnit,
                LocalDate.of(from, 1, 1),
                LocalDate.of(to, 12, 31),
                null,
                null,
                MOST_COMPARED);
    }

    /** What was published on a unit's own boundaries before what was counted anew, the latest period, then the firmest. */
    private static @Nullable PublishedFigure firmest(List<PublishedFigure> figures, UUID unit, int year) {
        return figures.stream()
                .filter(f -> f.unitId().equals(unit) && f.periodTo().getYear() == year)
                .max(Comparator.comparing((PublishedFigure f) -> f.source().kind() != FigureSource.Kind.RESTATED)
                        .thenComparing(PublishedFigure::periodTo)
                        .thenComparing(PublishedFigure::status)
                        .thenComparing(PublishedFigure::recordedAt))
                .orElse(null);
    }

    /** What is known already of something that is asked for again. */
    Answered answered(String indicator, UUID unit, LocalDate from, LocalDate to) {
        areas.require(caller.area(), unit, to);
        return answers.of(indicator, unit, from, to);
    }

    PublishedFigure get(UUID id) {
        return seen(published.find(id));
    }

    List<PublishedFigure> versions(UUID id, @Nullable Integer after, int limit) {
        return published.versions(get(id).id(), after, limit);
    }

    List<PublishedFigure> published(UUID unit, @Nullable String indicator, @Nullable UUID after, int limit) {
        areas.require(caller.area(), unit, LocalDate.now(clock));
        return published.list(unit, indicator, after, limit);
    }

    /** The unit lies where it lay at the end of the figure's period; one that was not there yet, where it lies now. */
    private PublishedFigure seen(@Nullable PublishedFigure figure) {
        if (figure == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        var restated = figure.source().kind() == FigureSource.Kind.RESTATED;
        areas.require(caller.area(), figure.unitId(), restated ? LocalDate.now(clock) : figure.periodTo());
        return figure;
    }
}
