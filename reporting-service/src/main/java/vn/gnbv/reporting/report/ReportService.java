package vn.gnbv.reporting.report;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
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
import vn.gnbv.reporting.obligation.Timeliness;
import vn.gnbv.reporting.report.ReportChanged.Change;

/** The life of a report between the organisation that owes it and the one that receives it. */
@ApplicationScoped
class ReportService {

    private final Reports reports;
    private final ReportQueries queries;
    private final ReportEditions editions;
    private final ReportForms forms;
    private final ObligationService obligations;
    private final EventLog events;
    private final Database database;
    private final Caller caller;

    ReportService(
            Reports reports,
            ReportQueries queries,
            ReportEditions editions,
            ReportForms forms,
            ObligationService obligations,
            EventLog events,
            Database database,
            Caller caller) {
        this.reports = reports;
        this.queries = queries;
        this.editions = editions;
        this.forms = forms;
        this.obligations = obligations;
        this.events = events;
        this.database = database;
        this.caller = caller;
    }

    @Transactional
    @Idempotent
    Answer create(ReportResource.CreateReport command) {
        var obligation = obligations.owedBy(command.obligationId(), caller.organisation());
        var existing = reports.ofObligation(obligation.id());
        if (existing != null) {
            throw Problem.of(ReportingProblems.REPORT_EXISTS, existing.id.toString())
                    .at("/obligationId");
        }
        form(obligation.formCode());
        var report = new Report(obligation, database.now());
        reports.persist(report);
        var view = log(report, Change.CREATED, null, Ids.next());
        return Answer.created("/v1/reports/" + report.id, report.version, view);
    }

    @Transactional
    Answer enter(UUID id, @Nullable IfMatch ifMatch, EnterValues command) {
        var report = own(id, ifMatch);
        var commune = queries.reportsForACommune(report.reporterOrganisationId, report.year);
        var values = command.checked(form(report.formCode), Boolean.FALSE.equals(commune));
        report.state(values, command.narrative(), caller.id(), database.now());
        return Answer.ok(report.version, log(report, Change.VALUES_ENTERED, null, Ids.next()));
    }

    @Transactional
    @Idempotent
    Answer submit(UUID id, @Nullable IfMatch ifMatch, ReportResource.SubmitReport command) {
        var report = own(id, ifMatch);
        obligations.owedBy(report.obligationId, caller.organisation());
        var now = database.now();
        report.submit(command.signer(), caller.id(), now);
        // Read after the transition is allowed and before it is written: these values are what is submitted.
        var values = view(report.id).values();
        reports.flush();
        editions.add(
                id,
                new ReportEdition(
                        report.edition,
                        now,
                        caller.id(),
                        command.signer(),
                        report.narrative,
                        report.newDueDate,
                        values == null ? List.of() : values));
        var view = log(report, Change.SUBMITTED, null, Ids.next());
        Log.infof("Report %s edition %d submitted", id, report.edition);
        return Answer.ok(report.version, view);
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
        var submissions = editions.of(id).stream()
                .map(e -> new Timeliness.Submission(LegalTime.dayOf(e.submittedAt()), e.newDueDate()))
                .toList();
        var timeliness = Timeliness.of(obligation.dueDate(), submissions, paper == null ? null : paper.date());
        Instant now = database.now();
        report.accept(paper, timeliness, caller.id(), now);
        var act = Ids.next();
        var view = log(report, Change.ACCEPTED, null, act);
        obligations.fulfil(obligation.id(), timeliness, now, act);
        Log.infof("Report %s accepted, %s", id, timeliness);
        return Answer.ok(report.version, view);
    }

    /** @throws Problem NOT_FOUND unless the caller's organisation is the reporter or the receiver */
    ReportView view(UUID id) {
        var view = queries.find(id, caller.organisation());
        if (view == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return view;
    }

    private Report own(UUID id, @Nullable IfMatch ifMatch) {
        var report = find(id);
        if (!report.reporterOrganisationId.equals(caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, report.version);
        return report;
    }

    private Report find(UUID id) {
        return reports.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private ReportForm form(String code) {
        var form = forms.find(code);
        if (form == null) {
            throw Problem.of(ReportingProblems.FORM_UNKNOWN, code);
        }
        return form;
    }

    private ReportView log(Report report, Change change, @Nullable String reason, UUID act) {
        reports.flush();
        var values = view(report.id).values();
        events.append(ReportChanged.of(report, change, values == null ? List.of() : values)
                .because(reason)
                .causedBy(act));
        // Read again: an entered value names the event that has just been written.
        return view(report.id);
    }
}
