package vn.gnbv.reporting.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.ReportingProblems;
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.form.ReportForms;
import vn.gnbv.reporting.regime.Deadline;
import vn.gnbv.reporting.regime.Regime;
import vn.gnbv.reporting.regime.Regimes;

/** Asks for reports; their obligations are opened like those of any other regime. */
@ApplicationScoped
class ReportRequestService {

    private final ReportRequests requests;
    private final Regimes regimes;
    private final ReportForms forms;
    private final Directory directory;
    private final AreaTree areas;
    private final EventLog events;
    private final Database database;
    private final Caller caller;

    ReportRequestService(
            ReportRequests requests,
            Regimes regimes,
            ReportForms forms,
            Directory directory,
            AreaTree areas,
            EventLog events,
            Database database,
            Caller caller) {
        this.requests = requests;
        this.regimes = regimes;
        this.forms = forms;
        this.directory = directory;
        this.areas = areas;
        this.events = events;
        this.database = database;
        this.caller = caller;
    }

    @Transactional
    @Idempotent
    Answer ask(AskForReport command) {
        var requester = caller.organisation();
        if (requester == null) {
            throw Problem.of(PlatformProblems.FORBIDDEN);
        }
        var now = database.now();
        var today = LegalTime.dayOf(now);
        var refusals = new Refusals();
        refusals.addIf(
                forms.newest(command.formCode()) == null,
                "/formCode",
                ReportingProblems.FORM_UNKNOWN,
                command.formCode());
        refusals.addIf(
                command.periodFrom() != null
                        && command.periodTo() != null
                        && command.periodTo().isBefore(command.periodFrom()),
                "/periodTo",
                ReportingProblems.PERIOD_REVERSED);
        var reporters = reporters(command, requester, today, refusals);
        var deadline = deadline(command.due(), "/due", today, refusals);
        refusals.throwIfAny();
        var request = new ReportRequest(requester, command, reporters, deadline, caller.id(), now);
        requests.persist(request);
        return Answer.created("/v1/report-requests/" + request.id, 0, log(request, "CREATED", command.reason()));
    }

    @Transactional
    Answer due(UUID id, @Nullable IfMatch ifMatch, AskForReport.Due command) {
        var request = requests.of(id, caller.organisation());
        IfMatch.check(ifMatch, request.version);
        var refusals = new Refusals();
        var deadline = deadline(command, "", LegalTime.dayOf(database.now()), refusals);
        refusals.throwIfAny();
        request.due(deadline);
        var view = log(request, "DUE_DATE_MOVED", null);
        return Answer.ok(request.version, view);
    }

    @Transactional
    @Idempotent
    Answer withdraw(UUID id, @Nullable IfMatch ifMatch, ReportRequestResource.WithdrawRequest command) {
        var request = requests.of(id, caller.organisation());
        IfMatch.check(ifMatch, request.version);
        request.withdraw();
        var view = log(request, "WITHDRAWN", command.reason());
        return Answer.ok(request.version, view);
    }

    @Transactional
    ReportRequestView get(UUID id) {
        return ReportRequestView.of(requests.of(id, caller.organisation()));
    }

    @Transactional
    List<ReportRequestView> list(@Nullable UUID after, int limit) {
        return requests.list(caller.organisation(), after, limit).stream()
                .map(ReportRequestView::of)
                .toList();
    }

    private List<Regime.Reporter> reporters(AskForReport command, UUID requester, LocalDate today, Refusals refusals) {
        var basis = command.regimeId() == null ? null : regimes.find(command.regimeId());
        if (command.regimeId() != null
                && (basis == null
                        || !basis.kind().equals("AD_HOC")
                        || !basis.inForce()
                        || !directory
                                .holder(basis.receiverOrganisationId(), basis.id(), today)
                                .equals(requester))) {
            refusals.add("/regimeId", ReportingProblems.NOT_AN_AD_HOC_REGIME);
            return List.of();
        }
        if (command.reporterOrganisationIds() == null) {
            if (basis == null) {
                refusals.add("/reporterOrganisationIds", ReportingProblems.REPORTERS_REQUIRED);
                return List.of();
            }
            return basis.reporters().stream()
                    .filter(r ->
                            r.mode().equals("REQUIRED") && !r.organisationId().equals(requester))
                    .toList();
        }
        var known = directory.organisations(command.reporterOrganisationIds(), today);
        var successions = directory.successions(command.reporterOrganisationIds(), List.of());
        var seen = new HashSet<UUID>();
        var reporters = new ArrayList<Regime.Reporter>();
        for (int i = 0; i < command.reporterOrganisationIds().size(); i++) {
            var id = command.reporterOrganisationIds().get(i);
            var at = "/reporterOrganisationIds/" + i;
            var organisation = known.get(id);
            if (!seen.add(id)) {
                refusals.add(at, ReportingProblems.REPORTER_TWICE);
            } else if (id.equals(requester)) {
                refusals.add(at, ReportingProblems.REPORTS_TO_ITSELF);
            } else if (organisation == null
                    || !successions.atWork(id, today)
                    || !areas.covers(caller.area(), organisation.unitId(), today)) {
                refusals.add(at, ReportingProblems.REPORTER_UNKNOWN);
            } else {
                reporters.add(new Regime.Reporter(id, organisation.unitId(), "REQUIRED", organisation.unitLevel()));
            }
        }
        return reporters;
    }

    /** By when; a number of working days is counted from today on the entered calendars. */
    private @Nullable Deadline deadline(AskForReport.@Nullable Due due, String at, LocalDate today, Refusals refusals) {
        if (due == null || due.date() == null && due.workingDays() == null) {
            return null;
        }
        if (due.date() != null && due.workingDays() != null) {
            refusals.add(at + "/workingDays", ReportingProblems.DEADLINE_TWICE);
            return null;
        }
        if (due.date() != null) {
            var kind = due.kind() == null ? DueKind.BY : due.kind();
            var deadline = new Deadline(kind, due.date());
            refusals.addIf(
                    deadline.dueDate().isBefore(today),
                    at + "/date",
                    ReportingProblems.DEADLINE_PASSED,
                    deadline.dueDate().toString());
            return deadline;
        }
        var day = directory.workingDays().after(due.workingDays(), today);
        if (day == null) {
            refusals.add(at + "/workingDays", ReportingProblems.CALENDAR_MISSING);
            return null;
        }
        return new Deadline(DueKind.BY, day);
    }

    private ReportRequestView log(ReportRequest request, String change, @Nullable String reason) {
        requests.flush();
        var act = Ids.next();
        regimes.keep(request.regime, act);
        var view = ReportRequestView.of(request);
        events.append(new AggregateChange(
                null,
                "vn.gnbv.report-request.v1",
                request.id,
                request.version,
                new Told(change, view),
                reason,
                act,
                null));
        return view;
    }

    private record Told(String change, ReportRequestView request) {}
}
