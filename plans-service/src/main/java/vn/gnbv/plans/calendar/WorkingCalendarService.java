package vn.gnbv.plans.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Enters and corrects working calendars. */
@ApplicationScoped
class WorkingCalendarService {

    private final WorkingCalendars calendars;
    private final WorkingCalendarQueries queries;
    private final EventLog events;

    WorkingCalendarService(WorkingCalendars calendars, WorkingCalendarQueries queries, EventLog events) {
        this.calendars = calendars;
        this.queries = queries;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer enter(EnterCalendar command) {
        check(command);
        if (calendars.ofYear(command.year()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, "" + command.year()).at("/year");
        }
        var calendar = new WorkingCalendar(command);
        calendars.persistAndFlush(calendar);
        events.append(WorkingCalendarChanged.of(calendar, "ENTERED"));
        return Answer.created(
                "/v1/working-calendars/" + calendar.year, calendar.version, WorkingCalendarView.of(calendar));
    }

    @Transactional
    WorkingCalendarView correct(int year, @Nullable IfMatch ifMatch, EnterCalendar command) {
        var calendar = calendars.ofYear(year).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        IfMatch.check(ifMatch, calendar.version);
        var refusals = new Refusals();
        refusals.addIf(command.year() != year, "/year", PlansProblems.DAY_NOT_IN_YEAR, "" + year);
        refusals.throwIfAny();
        check(command);
        calendar.correct(command);
        calendars.flush();
        events.append(WorkingCalendarChanged.of(calendar, "CORRECTED"));
        return WorkingCalendarView.of(calendar);
    }

    private void check(EnterCalendar command) {
        var refusals = new Refusals();
        command.check(refusals);
        var basis = command.basisDocumentId();
        refusals.addIf(
                basis != null && !queries.knowsDocument(basis), "/basisDocumentId", PlansProblems.UNKNOWN_DOCUMENT);
        refusals.throwIfAny();
    }
}
