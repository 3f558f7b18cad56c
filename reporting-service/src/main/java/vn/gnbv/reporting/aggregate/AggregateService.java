package vn.gnbv.reporting.aggregate;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.aggregate.AggregateResource.ComputeAggregate;
import vn.gnbv.reporting.aggregate.AggregateResource.ComputeLevel;
import vn.gnbv.reporting.aggregate.LevelView.OfUnit;
import vn.gnbv.reporting.closing.PeriodClosings;
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.figure.PublishedFigures;
import vn.gnbv.reporting.form.ReportForms;
import vn.gnbv.reporting.regime.Regime;
import vn.gnbv.reporting.regime.Regimes;

/** Adds up what has been accepted, for the organisation that the reports go to, or by way of whom they go. */
@ApplicationScoped
public class AggregateService {

    private final Aggregates aggregates;
    private final AggregateQueries queries;
    private final Regimes regimes;
    private final ReportForms forms;
    private final PublishedFigures published;
    private final PeriodClosings closings;
    private final Directory directory;
    private final AreaTree areas;
    private final EventLog events;
    private final Database database;
    private final Caller caller;

    AggregateService(
            Aggregates aggregates,
            AggregateQueries queries,
            Regimes regimes,
            ReportForms forms,
            PublishedFigures published,
            PeriodClosings closings,
            Directory directory,
            AreaTree areas,
            EventLog events,
            Database database,
            Caller caller) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.regimes = regimes;
        this.forms = forms;
        this.published = published;
        this.closings = closings;
        this.directory = directory;
        this.areas = areas;
        this.events = events;
        this.database = database;
        this.caller = caller;
    }

    @Transactional
    @Idempotent
    Answer compute(ComputeAggregate command) {
        var act = act(command.regimeId(), command.periodKey());
        areas.require(caller.area(), command.unitId(), act.boundariesOn());
        var id = compute(act, List.of(command.unitId())).getFirst().aggregateId();
        return Answer.created("/v1/aggregates/" + id, 0, get(id));
    }

    /** All units of a level in the caller's area at once. */
    @Transactional
    @Idempotent
    Answer computeLevel(ComputeLevel command) {
        var act = act(command.regimeId(), command.periodKey());
        var area = caller.area();
        areas.requireDirectory();
        var units = area == null ? List.<UUID>of() : aggregates.unitsOf(command.level(), area, act.boundariesOn());
        if (units.isEmpty()) {
            throw Problem.of(ReportingProblems.NO_UNIT_OF_LEVEL, command.level())
                    .at("/level");
        }
        return Answer.ok(new LevelView(act.id(), command.level(), compute(act, units)));
    }

    private List<OfUnit> compute(Aggregates.Act act, List<UUID> units) {
        // Held first: who waits for it then reads what the one before has left.
        closings.hold(act.regimeId(), act.periodKey());
        var computed = aggregates.compute(act, open(act, units));
        events.append(computed.stream()
                .map(of -> new AggregateChange(
                        null, "vn.gnbv.aggregate.v1", of.aggregateId(), 0, of, null, act.id(), null))
                .toList());
        publish(act, computed);
        Log.infof("Act %s: %d aggregates of %s", act.id(), computed.size(), act.regimeId());
        return computed;
    }

    /** What was added up before a period was closed is final; an exception that was accepted opens what lies above it. */
    private List<UUID> open(Aggregates.Act act, List<UUID> units) {
        var closedAt = closings.closedAt(act.regimeId(), act.periodKey());
        if (closedAt == null) {
            return units;
        }
        var unsettled = aggregates.unsettled(act, units);
        if (unsettled.isEmpty()) {
            throw PeriodClosings.closed(closedAt);
        }
        return unsettled;
    }

    /** A part is not the figure of the whole, and a figure is of a period that somebody has stated. */
    private void publish(Aggregates.Act act, List<OfUnit> computed) {
        var from = act.periodFrom();
        var to = act.periodTo();
        if (from == null || to == null) {
            return;
        }
        var whole = computed.stream().filter(of -> of.missing() == 0).toList();
        var figures = queries.figures(whole.stream().map(OfUnit::aggregateId).toList(), act.form());
        published.publish(
                act.regimeId(),
                from,
                to,
                whole.stream()
                        .flatMap(of -> figures.getOrDefault(of.aggregateId(), List.of()).stream()
                                .map(f -> new PublishedFigures.Added(of.aggregateId(), of.unitId(), f)))
                        .toList(),
                caller.id());
    }

    /** What has been handed in so far, accepted or not. */
    @Transactional
    Running running(UUID regimeId, String periodKey, UUID unitId) {
        var act = act(regimeId, periodKey);
        areas.require(caller.area(), unitId, act.boundariesOn());
        aggregates.planForEachUnit();
        return queries.running(act, unitId);
    }

    /** @throws Problem NOT_FOUND unless the reports go to the caller's organisation */
    public AggregateView get(UUID id) {
        var aggregate = queries.find(id, caller.organisation());
        if (aggregate == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return aggregate;
    }

    List<AggregateSource> sources(UUID id, String indicator, @Nullable UUID after, int limit) {
        var aggregate = get(id);
        if (aggregate.values().stream().noneMatch(v -> v.indicator().equals(indicator))) {
            throw Problem.of(ReportingProblems.UNKNOWN_INDICATOR, indicator).at("?indicator");
        }
        return queries.sources(id, indicator, after, limit);
    }

    List<AggregateView> list(
            @Nullable UUID regime, @Nullable String periodKey, @Nullable UUID unit, @Nullable UUID after, int limit) {
        return queries.list(caller.organisation(), regime, periodKey, unit, after, limit);
    }

    private Aggregates.Act act(UUID regimeId, String periodKey) {
        var regime = regimes.find(regimeId);
        var now = database.now();
        if (regime == null || !receives(regime, LegalTime.dayOf(now))) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        var period = regime.period(periodKey);
        if (period == null) {
            throw Problem.of(ReportingProblems.UNKNOWN_PERIOD, periodKey).at("/periodKey");
        }
        var deadline = period.deadline();
        var due = deadline == null ? LegalTime.dayOf(now) : deadline.dueDate();
        var form = forms.inForce(regime.formCode(), due);
        if (form == null) {
            throw Problem.of(ReportingProblems.FORM_UNKNOWN, regime.formCode());
        }
        return new Aggregates.Act(
                Ids.next(),
                regimeId,
                periodKey,
                regime.programmeId(),
                caller.organisation(),
                regime.yearOf(period),
                boundaries(regime, period),
                period.periodFrom(),
                period.periodTo(),
                form,
                now,
                caller.id());
    }

    /** By itself, or as who came after the receiver or the one by way of whom the reports go. */
    private boolean receives(Regime regime, LocalDate today) {
        var organisation = caller.organisation();
        return organisation != null
                && Stream.of(regime.receiverOrganisationId(), regime.viaOrganisationId())
                        .filter(Objects::nonNull)
                        .anyMatch(named ->
                                directory.holder(named, regime.id(), today).equals(organisation));
    }

    /** Those of the last day that is reported on: units that came or went in the year are counted as they report. */
    private static LocalDate boundaries(Regime regime, Regime.Period period) {
        var deadline = period.deadline();
        return period.periodTo() != null
                ? period.periodTo()
                : deadline != null ? deadline.dueDate() : Regime.boundariesOf(regime.yearOf(period));
    }
}
