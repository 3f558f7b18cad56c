package vn.gnbv.budget.line;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.EntryView;
import vn.gnbv.budget.ledger.Ledger;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Shows lines to those in whose area they lie. */
@ApplicationScoped
public class BudgetLineService {

    private final BudgetLineQueries queries;
    private final Ledger ledger;
    private final AreaTree areas;
    private final Caller caller;

    BudgetLineService(BudgetLineQueries queries, Ledger ledger, AreaTree areas, Caller caller) {
        this.queries = queries;
        this.ledger = ledger;
        this.areas = areas;
        this.caller = caller;
    }

    public BudgetLineView get(UUID id) {
        areas.requireDirectory();
        var line = queries.find(id, caller.area());
        if (line == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return line;
    }

    List<BudgetLineView> list(LineFilter filter, BudgetLineQueries.@Nullable After after, int limit) {
        areas.requireDirectory();
        return queries.list(filter, caller.area(), after, limit);
    }

    List<EntryView> entries(UUID line, @Nullable Long after, int limit) {
        get(line);
        return ledger.of(line, after, limit);
    }

    ReconciliationView reconciliation(UUID line) {
        get(line);
        return ReconciliationView.of(line, queries.reconciliation(line));
    }

    /** The lines of a decision, as far as they lie in the caller's area. */
    public List<BudgetLineView> ofDecision(UUID decision) {
        var filter = new LineFilter(null, null, null, decision, null, null, null, null, null);
        return list(filter, null, Integer.MAX_VALUE);
    }
}
