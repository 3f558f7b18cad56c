package vn.gnbv.budget.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.Refusals;

/** Takes down ratios, and compares the lines with them. */
@ApplicationScoped
class CounterpartService {

    private final CounterpartQueries queries;
    private final AreaTree areas;
    private final Caller caller;

    CounterpartService(CounterpartQueries queries, AreaTree areas, Caller caller) {
        this.queries = queries;
        this.areas = areas;
        this.caller = caller;
    }

    @Transactional
    @Idempotent
    Answer state(StateCounterpartRatio said) {
        areas.require(caller.area(), said.unitId(), LocalDate.of(said.firstYear(), 1, 1));
        queries.lock();
        var refusals = new Refusals();
        var reversed = said.lastYear() != null && said.lastYear() < said.firstYear();
        refusals.addIf(reversed, "/lastYear", BudgetProblems.YEARS_REVERSED);
        refusals.addIf(!reversed && queries.overlaps(said), "/firstYear", BudgetProblems.COUNTERPART_RATIO_EXISTS);
        refusals.throwIfAny();
        return new Answer(201, queries.add(Ids.next(), said, caller.id()), null, null, false);
    }

    CounterpartCheck check(UUID programmeId, int year, UUID unitId) {
        areas.require(caller.area(), unitId, LocalDate.of(year, 1, 1));
        return CounterpartCheck.of(
                programmeId,
                year,
                unitId,
                queries.nearest(programmeId, unitId, year),
                queries.assigned(programmeId, year, unitId));
    }
}
