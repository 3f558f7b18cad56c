package vn.gnbv.reporting.aggregate;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.figure.Figures;
import vn.gnbv.reporting.figure.PublishedFigures;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForms;
import vn.gnbv.reporting.regime.Regime;
import vn.gnbv.reporting.regime.Regimes;
import vn.gnbv.reporting.report.OwedReports;
import vn.gnbv.reporting.report.OwedReports.Owed;

/** Adds up what has been accepted, for the organisation that the reports go to. */
@ApplicationScoped
class AggregateService {

    private final Aggregates aggregates;
    private final Regimes regimes;
    private final ReportForms forms;
    private final Directory directory;
    private final Figures figures;
    private final PublishedFigures published;
    private final OwedReports reports;
    private final AreaTree areas;
    private final EventLog events;
    private final Database database;
    private final Caller caller;

    AggregateService(
            Aggregates aggregates,
            Regimes regimes,
            ReportForms forms,
            Directory directory,
            Figures figures,
            PublishedFigures published,
            OwedReports reports,
            AreaTree areas,
            EventLog events,
            Database database,
            Caller caller) {
        this.aggregates = aggregates;
        this.regimes = regimes;
        this.forms = forms;
        this.directory = directory;
        this.figures = figures;
        this.published = published;
        this.reports = reports;
        this.areas = areas;
        this.events = events;
        this.database = database;
        this.caller = caller;
    }

    @Transactional
    @Idempotent
    Answer compute(ComputeAggregate command) {
        var regime = regimes.find(command.regimeId());
        if (regime == null || !regime.receiverOrganisationId().equals(caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        var period = regime.period(command.periodKey());
        if (period == null) {
            throw Problem.of(ReportingProblems.UNKNOWN_PERIOD, command.periodKey())
                    .at("/periodKey");
        }
        var year = regime.yearOf(period);
        areas.require(caller.area(), command.unitId(), Regime.boundariesOf(year));
        var deadline = period.deadline();
        var form = forms.inForce(
                regime.formCode(), deadline == null ? LegalTime.dayOf(database.now()) : deadline.dueDate());
        if (form == null) {
            throw Problem.of(ReportingProblems.FORM_UNKNOWN, regime.formCode());
        }
        // The number is taken first: who waits for it then reads what the one before has left.
        var edition = aggregates.nextEdition(regime.id(), command.periodKey(), command.unitId());
        var aggregate = compute(regime, form, command, year, edition);
        aggregates.add(aggregate);
        events.append(new AggregateChange(
                null, "vn.gnbv.aggregate.v1", aggregate.id(), 0, aggregate, null, Ids.next(), null));
        publish(aggregate, period);
        Log.infof(
                "Aggregate %s: %d reports accepted, %d missing",
                aggregate.id(), aggregate.inputs().size(), aggregate.missing().size());
        return Answer.created("/v1/aggregates/" + aggregate.id(), 0, aggregate);
    }

    /** A part is not the figure of the whole, and a figure is of a period that somebody has stated. */
    private void publish(AggregateView aggregate, Regime.Period period) {
        var from = period.periodFrom();
        var to = period.periodTo();
        if (aggregate.missing().isEmpty() && from != null && to != null) {
            published.publish(
                    aggregate.id(),
                    aggregate.regimeId(),
                    aggregate.unitId(),
                    from,
                    to,
                    aggregate.values(),
                    caller.id());
        }
    }

    /** @throws Problem NOT_FOUND unless the reports go to the caller's organisation */
    AggregateView get(UUID id) {
        var aggregate = aggregates.find(id, caller.organisation());
        if (aggregate == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return aggregate;
    }

    private AggregateView compute(Regime regime, ReportForm form, ComputeAggregate command, int year, int edition) {
        var on = Regime.boundariesOf(year);
        var owed = reports.of(regime.id(), command.periodKey(), command.unitId(), on);
        var organisations =
                directory.organisations(owed.stream().map(Owed::organisationId).toList(), on);
        var communes = new ArrayList<Aggregation.Accepted>();
        var inputs = new ArrayList<AggregateView.Input>();
        var missing = new ArrayList<AggregateView.Missing>();
        for (var report : owed) {
            var organisation = organisations.get(report.organisationId());
            var name = organisation == null ? null : organisation.name();
            var accepted = report.accepted();
            if (accepted == null) {
                missing.add(new AggregateView.Missing(
                        report.organisationId(), name, report.obligationId(), report.dueDate(), report.reportState()));
                continue;
            }
            inputs.add(new AggregateView.Input(
                    report.organisationId(),
                    name,
                    report.obligationId(),
                    accepted.reportId(),
                    accepted.edition(),
                    accepted.version(),
                    accepted.timeliness()));
            if (organisation != null && organisation.committee()) {
                communes.add(new Aggregation.Accepted(
                        new Figure.Source(
                                "vn.gnbv.report.v1", accepted.reportId(), accepted.version(), accepted.eventId()),
                        accepted.values()));
            }
        }
        Map<String, Figure> money = figures.ofUnit(command.unitId(), regime.programmeId(), year);
        List<Figure> values = new Aggregation(form, communes, money).figures();
        return new AggregateView(
                Ids.next(),
                0,
                regime.id(),
                command.periodKey(),
                command.unitId(),
                regime.receiverOrganisationId(),
                edition,
                values,
                inputs,
                missing,
                database.now(),
                caller.id());
    }

    List<AggregateView> list(
            @Nullable UUID regime, @Nullable String periodKey, @Nullable UUID unit, @Nullable UUID after, int limit) {
        return aggregates.list(caller.organisation(), regime, periodKey, unit, after, limit);
    }
}
