package vn.gnbv.budget.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.budget.plan.PlanQueries;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Shows the money of a plan to those in whose area the plan's unit lies in any part of its year. */
@ApplicationScoped
class BudgetSummaryService {

    private final BudgetSummaryQueries queries;
    private final PlanQueries plans;
    private final AreaTree areas;
    private final Caller caller;

    BudgetSummaryService(BudgetSummaryQueries queries, PlanQueries plans, AreaTree areas, Caller caller) {
        this.queries = queries;
        this.plans = plans;
        this.areas = areas;
        this.caller = caller;
    }

    BudgetSummaryView of(UUID planId) {
        areas.requireDirectory();
        var plan = plans.find(planId);
        if (plan == null
                || !areas.covers(caller.area(), plan.unitId(), LocalDate.of(plan.year(), 1, 1))
                        && !areas.covers(caller.area(), plan.unitId(), LocalDate.of(plan.year(), 12, 31))) {
            throw Problem.of(PlatformProblems.NOT_FOUND).at("?planId");
        }
        return queries.of(plan);
    }
}
