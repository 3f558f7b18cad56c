package vn.gnbv.budget.year;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.LegalTime;

/** States what holds for a year, and closes it. */
@ApplicationScoped
class BudgetYearService {

    private final BudgetYears years;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;
    private final Event<YearStated> stated;
    private final Event<YearClosed> closed;

    BudgetYearService(
            BudgetYears years,
            AreaTree areas,
            Caller caller,
            Clock clock,
            Event<YearStated> stated,
            Event<YearClosed> closed) {
        this.years = years;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
        this.stated = stated;
        this.closed = closed;
    }

    @Transactional
    @Idempotent
    Answer state(StateBudgetYear year) {
        areas.require(caller.area(), year.unitId(), LocalDate.of(year.year(), 1, 1));
        check(year);
        var id = Ids.next();
        if (!years.add(id, year, caller.id())) {
            throw Problem.of(BudgetProblems.YEAR_ON_RECORD).at("/year");
        }
        var view = get(id);
        stated.fire(new YearStated(view));
        return Answer.created("/v1/budget-years/" + id, view.version(), view);
    }

    @Transactional
    BudgetYearView restate(UUID id, @Nullable IfMatch ifMatch, StateBudgetYear year) {
        var before = lock(id, ifMatch);
        var refusals = new Refusals();
        refusals.addIf(
                before.state() == BudgetYearView.State.CLOSED,
                "",
                BudgetProblems.YEAR_CLOSED,
                String.valueOf(before.year()));
        refusals.addIf(
                !before.programmeId().equals(year.programmeId()), "/programmeId", BudgetProblems.YEAR_IS_ANOTHER);
        refusals.addIf(before.year() != year.year(), "/year", BudgetProblems.YEAR_IS_ANOTHER);
        refusals.addIf(!before.unitId().equals(year.unitId()), "/unitId", BudgetProblems.YEAR_IS_ANOTHER);
        refusals.throwIfAny();
        check(year);
        years.restate(id, year, caller.id());
        var view = get(id);
        stated.fire(new YearStated(view));
        return view;
    }

    @Transactional
    @Idempotent
    Answer close(UUID id, @Nullable IfMatch ifMatch, CloseYear paper) {
        var year = lock(id, ifMatch);
        var refusals = new Refusals();
        refusals.collect("/issuedOn", () -> LegalTime.requirePast(paper.issuedOn(), clock));
        refusals.collect("/issuedOn", () -> year.requireClosableOn(paper.issuedOn()));
        refusals.collect("/authority", () -> year.requireEntitled(Act.SETTLEMENT, paper.authority()));
        refusals.throwIfAny();
        years.close(id, paper, caller.id());
        var view = get(id);
        closed.fire(new YearClosed(view));
        return Answer.ok(view.version(), view);
    }

    BudgetYearView get(UUID id) {
        areas.requireDirectory();
        return found(years.find(id, caller.area()));
    }

    List<BudgetYearView> list(BudgetYears.Filter filter, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return years.list(filter, caller.area(), after, limit);
    }

    private BudgetYearView lock(UUID id, @Nullable IfMatch ifMatch) {
        areas.requireDirectory();
        var year = found(years.lock(id, caller.area()));
        IfMatch.check(ifMatch, year.version());
        return year;
    }

    private static void check(StateBudgetYear year) {
        var refusals = new Refusals();
        year.check(refusals);
        refusals.throwIfAny();
    }

    private static BudgetYearView found(@Nullable BudgetYearView year) {
        if (year == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return year;
    }
}
