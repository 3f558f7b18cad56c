package vn.gnbv.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.gnbv.reporting.plan.Plans;
import vn.gnbv.reporting.regime.Regime;
import vn.gnbv.reporting.regime.Regimes;

/** Publishes figures, and shows those of a unit to callers whose area covers it. */
@ApplicationScoped
class FigureService {

    private final Figures figures;
    private final PublishedFigures published;
    private final Plans plans;
    private final Regimes regimes;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    FigureService(
            Figures figures,
            PublishedFigures published,
            Plans plans,
            Regimes regimes,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.figures = figures;
        this.published = published;
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
        command.refusals(figure, LocalDate.now(clock)).throwIfAny();
        var corrected = published.correct(figure, command, caller.id());
        return Answer.ok(corrected.version(), corrected);
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

    /** The unit lies where it lay at the end of the figure's period. */
    private PublishedFigure seen(@Nullable PublishedFigure figure) {
        if (figure == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        areas.require(caller.area(), figure.unitId(), figure.periodTo());
        return figure;
    }
}
