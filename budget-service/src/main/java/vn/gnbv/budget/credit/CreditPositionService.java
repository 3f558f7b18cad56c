package vn.gnbv.budget.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Takes in what a lender says of its loans; a lender speaks only for itself. */
@ApplicationScoped
class CreditPositionService {

    private final CreditPositions positions;
    private final CreditPositionQueries queries;
    private final LoanProgrammes programmes;
    private final AreaTree areas;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    CreditPositionService(
            CreditPositions positions,
            CreditPositionQueries queries,
            LoanProgrammes programmes,
            AreaTree areas,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.positions = positions;
        this.queries = queries;
        this.programmes = programmes;
        this.areas = areas;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer enter(EnterCreditPositions month) {
        areas.requireDirectory();
        var lender = caller.organisation();
        if (lender == null) {
            throw Problem.of(PlatformProblems.FORBIDDEN);
        }
        var day = month.firstDay();
        var said = month.positions();
        var units = said.stream().map(EnterCreditPositions.Position::unitId).toList();
        var refusals = new Refusals();
        month.check(LocalDate.now(clock), programmes.on(day), queries.unitsWithin(caller.area(), units, day), refusals);
        var entered = queries.entered(lender, day);
        for (int i = 0; i < said.size(); i++) {
            refusals.addIf(
                    entered.contains(
                            List.<Object>of(said.get(i).unitId(), said.get(i).loanProgramme())),
                    "/positions/" + i,
                    BudgetProblems.CREDIT_POSITION_EXISTS);
        }
        refusals.throwIfAny();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var added = new ArrayList<CreditPosition>();
        for (var one : said) {
            added.add(new CreditPosition(
                    lender, day, one.unitId(), one.loanProgramme(), one.figures(month.status()), caller.id(), at));
        }
        positions.persist(added);
        positions.flush();
        events.append(added.stream()
                .map(position -> CreditPositionChanged.of(position, CreditPositionChanged.Change.ENTERED))
                .toList());
        var views = queries.all(added.stream().map(position -> position.id).toList());
        return new Answer(201, new CreditPositionView.All(views), null, null, false);
    }

    @Transactional
    Answer correct(UUID id, @Nullable IfMatch ifMatch, CorrectCreditPosition correction) {
        get(id);
        var position = positions.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!position.lenderOrganisationId.equals(caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, position.version);
        var figures = correction.figures();
        if (!figures.overdueFits()) {
            throw Problem.of(BudgetProblems.OVERDUE_OVER_OUTSTANDING).at("/overdueVnd");
        }
        position.correct(figures, caller.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        positions.flush();
        events.append(CreditPositionChanged.of(position, CreditPositionChanged.Change.CORRECTED)
                .because(correction.reason()));
        return Answer.ok(position.version, get(id));
    }

    CreditPositionView get(UUID id) {
        areas.requireDirectory();
        return queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    List<CreditPositionView> list(CreditPositionQueries.Filter filter, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return queries.list(filter, caller.area(), after, limit);
    }

    CreditPositionView.History history(UUID id) {
        get(id);
        return new CreditPositionView.History(queries.history(id));
    }
}
