package vn.gnbv.budget.paymentplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.BudgetLineService;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.Refusals;

/** Keeps the payment plan of each line. */
@ApplicationScoped
class PaymentPlanService {

    private final PaymentPlanQueries queries;
    private final BudgetLineService lines;
    private final Caller caller;

    PaymentPlanService(PaymentPlanQueries queries, BudgetLineService lines, Caller caller) {
        this.queries = queries;
        this.lines = lines;
        this.caller = caller;
    }

    @Transactional
    PaymentPlanView state(UUID lineId, @Nullable IfMatch ifMatch, StatePaymentPlan plan) {
        var line = lines.get(lineId);
        var version = queries.lock(lineId);
        IfMatch.check(ifMatch, version);
        var refusals = new Refusals();
        plan.check(line, refusals);
        refusals.throwIfAny();
        queries.replace(lineId, version + 1, plan.months(), caller.id());
        return PaymentPlanView.of(lineId, version + 1, queries.months(lineId));
    }

    PaymentPlanView get(UUID lineId) {
        lines.get(lineId);
        return PaymentPlanView.of(lineId, queries.version(lineId), queries.months(lineId));
    }
}
