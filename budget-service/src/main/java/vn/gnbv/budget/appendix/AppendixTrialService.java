package vn.gnbv.budget.appendix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.gnbv.budget.decision.BudgetDecisionService;
import vn.gnbv.budget.decision.RecordDecision;

/** Tries a decision by the very rules that it will have to meet, and leaves nothing of it behind. */
@ApplicationScoped
class AppendixTrialService {

    /** Undoes what the trial has done; that it is thrown means that no rule was against it. */
    static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Passed() {
            super("passed", null, false, false);
        }
    }

    private final BudgetDecisionService decisions;

    AppendixTrialService(BudgetDecisionService decisions) {
        this.decisions = decisions;
    }

    /** @throws Passed always, unless a rule is against it */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void attempt(RecordDecision paper) {
        decisions.enter(paper);
        throw new Passed();
    }
}
