package vn.gnbv.reporting.report;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForms;
import vn.gnbv.reporting.obligation.ObligationService;
import vn.gnbv.reporting.obligation.ObligationView;
import vn.gnbv.reporting.obligation.Timeliness;
import vn.gnbv.reporting.report.ReportChanged.Change;

/** The life of a report between the organisation that owes it and the one that receives it. */
@ApplicationScoped
public class ReportService {

    private final Reports reports;
    private final ReportQueries queries;
    private final ReportSheets sheets;
    private final ReportEditions editions;
    private final ReportForms forms;
    private final ObligationService obligations;
    private final EventLog events;
    private final Database database;
    private final Caller caller;
    private final Clock clock;

    ReportService(
            Reports reports,
            ReportQueries queries,
            ReportSheets sheets,
            ReportEditions editions,
            ReportForms forms,
            ObligationService obligations,
            EventLog events,
            Database database,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.queries = queries;
        this.sheets = sheets;
        this.editions = editions;
        this.forms = forms;
        this.obligations = obligations;
        this.events = events;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer create(ReportResource.CreateReport command) {
        var obligation = obligations.owedBy(command.obligationId(), caller.organisation());
        var begun = queries.begun(obligation.id());
        if (begun != null) {
            throw Problem.of(ReportingProblems.REPORT_EXISTS, begun.toString()).at("/obligationId");
        }
        var report = new Report(obligation, form(obligation).version(), database.now());
        reports.persist(report);
        var view = log(report, Change.CREATED, null, Ids.next());
        return Answer.created("/v1/reports/" + report.id, report.version, view);
    }

    /** A supplement of what has been accepted: it begins with what was said, and follows its sources anew. */
    @Transactional
    @Idempotent
    Answer supplement(UUID id, @Nullable IfMatch ifMatch, ReportResource.SupplementReport command) {
        var report = own(id, ifMatch);
        obligations.ownedBy(report.obligationId, caller.organisation());
        var latest = reports.latestOfObligation(report.obligationId);
        if (!latest.id.equals(id)) {
            throw Problem.of(ReportingProblems.REPORT_EXISTS, latest.id.toString());
        }
        var read = read(id);
        report.stated(read.entries(), read.report().sections());
        var supplement = report.supplement(command.reason(), database.now());
        reports.persistAndFlush(supplement);
        sheets.keep(supplement);
        var view = log(supplement, Change.CREATED, command.reason(), Ids.next());
        return Answer.created("/v1/reports/" + supplement.id, supplement.version, view);
    }

    @Transactional
    Answer enter(UUID id, @Nullable IfMatch ifMatch, EnterValues command) {
        var report = own(id, ifMatch);
        obligations.requireTaken(report.obligationId);
        var read = editable(report, ifMatch);
        report.state(command.checked(read.form(), read.known().committee()), command, caller.id(), read.readAt());
        reports.flush();
        sheets.keep(report);
        var entered = read.after(report);
        events.append(ReportChanged.of(report, Change.VALUES_ENTERED, entered.values()));
        // An entered value names the event that has just been written.
        return Answer.ok(report.version, entered.toldBy(queries.events(id)).view());
    }

    @Transactional
    @Idempotent
    Answer submit(UUID id, @Nullable IfMatch ifMatch, ReportResource.SubmitReport command) {
        var report = own(id, ifMatch);
        if (report.isSupplement()) {
            obligations.ownedBy(report.obligationId, caller.organisation());
        } else {
            obligations.owedBy(report.obligationId, caller.organisation());
        }
        var read = editable(report, ifMatch);
        var draft = read.view();
        Objects.requireNonNull(draft.readiness()).refusals(read.form()).throwIfAny();
        var values = Objects.requireNonNull(draft.values());
        var now = read.readAt();
        report.submit(command.signer(), command.signedAs(), caller.id(), now);
        reports.flush();
        editions.add(
                id,
                new ReportEdition(
                        report.edition,
                        now,
                        caller.id(),
                        command.signer(),
                        command.signedAs(),
                        report.narrative,
                        Map.copyOf(report.sections),
                        report.newDueDate,
                        values));
        events.append(ReportChanged.of(report, Change.SUBMITTED, values));
        Log.infof("Report %s edition %d submitted", id, report.edition);
        return Answer.ok(report.version, read.after(report).report().with(values, null));
    }

    @Transactional
    @Idempotent
    Answer sendBack(UUID id, @Nullable IfMatch ifMatch, ReportResource.ReturnReport command) {
        var report = find(id);
        var obligation = obligations.owedTo(report.obligationId, caller.organisation());
        IfMatch.check(ifMatch, report.version);
        report.sendBack(command.reason(), command.newDueDate(), obligation.retrospective(), database.now());
        return Answer.ok(report.version, log(report, Change.RETURNED, command.reason(), Ids.next()));
    }

    @Transactional
    @Idempotent
    Answer accept(UUID id, @Nullable IfMatch ifMatch, AcceptReport command) {
        var report = find(id);
        var obligation = obligations.owedTo(report.obligationId, caller.organisation());
        IfMatch.check(ifMatch, report.version);
        report.requireSubmitted();
        var paper = command.paper();
        // What is added later is neither in time nor late: the report itself has been judged.
        var timeliness = report.isSupplement() ? null : judged(id, obligation, paper);
        Instant now = database.now();
        report.accept(paper, timeliness, caller.id(), now);
        var act = Ids.next();
        var view = log(report, Change.ACCEPTED, null, act);
        if (timeliness != null) {
            obligations.fulfil(obligation.id(), timeliness, now, act);
        }
        Log.infof("Report %s accepted, %s", id, timeliness);
        return Answer.ok(report.version, view);
    }

    private Timeliness judged(UUID id, ObligationView obligation, AcceptReport.@Nullable Paper paper) {
        var submissions = editions.of(id).stream()
                .map(e -> new Timeliness.Submission(LegalTime.dayOf(e.submittedAt()), e.newDueDate()))
                .toList();
        return Timeliness.of(obligation.dueDate(), submissions, paper == null ? null : paper.date());
    }

    /** What the caller's organisation owes next, or what it owes by an obligation, as it would be now. */
    @Transactional
    NextReport next(@Nullable UUID obligationId) {
        var organisation = caller.organisation();
        var next = obligationId != null || organisation == null ? obligationId : queries.nextObligation(organisation);
        if (next == null) {
            throw Problem.of(ReportingProblems.NOTHING_OWED);
        }
        var obligation = obligations.owedBy(next, organisation);
        var begun = queries.begun(next);
        if (begun == null) {
            return queries.next(obligation, form(obligation));
        }
        var report = view(begun);
        return new NextReport(
                obligation,
                report,
                report.formVersion(),
                Objects.requireNonNullElse(report.values(), List.of()),
                report.readiness());
    }

    /** @throws Problem NOT_FOUND unless the caller's organisation is the reporter or the receiver */
    public ReportView view(UUID id) {
        return read(id).view();
    }

    /** As it is now, which is what its reporter goes on from. */
    private ReportQueries.Read editable(Report report, @Nullable IfMatch ifMatch) {
        report.requireEditable();
        var read = read(report.id);
        // It may have been changed since it was looked up, by whoever held its obligation before.
        IfMatch.check(ifMatch, read.report().version());
        report.stated(read.entries(), read.report().sections());
        return read;
    }

    private ReportQueries.Read read(UUID id) {
        var read = queries.read(id, caller.organisation());
        if (read == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return read;
    }

    private Report own(UUID id, @Nullable IfMatch ifMatch) {
        var report = find(id);
        var organisation = caller.organisation();
        if (!report.reporterOrganisationId.equals(organisation)) {
            var duty = obligations.ownedBy(report.obligationId, organisation);
            report.continuedBy(duty.reporterOrganisationId());
        }
        IfMatch.check(ifMatch, report.version);
        return report;
    }

    private Report find(UUID id) {
        return reports.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    /** The one in force when the report is due; without a day, today's. */
    private ReportForm form(ObligationView obligation) {
        var form = forms.inForce(
                obligation.formCode(), obligation.dueDate() == null ? LocalDate.now(clock) : obligation.dueDate());
        if (form == null) {
            throw Problem.of(ReportingProblems.FORM_UNKNOWN, obligation.formCode());
        }
        return form;
    }

    private ReportView log(Report report, Change change, @Nullable String reason, UUID act) {
        reports.flush();
        var view = view(report.id);
        events.append(ReportChanged.of(report, change, Objects.requireNonNullElse(view.values(), List.of()))
                .because(reason)
                .causedBy(act));
        return view;
    }
}
