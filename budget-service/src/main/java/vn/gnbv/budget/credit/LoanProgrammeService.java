package vn.gnbv.budget.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Keeps the list of loan programmes. */
@ApplicationScoped
class LoanProgrammeService {

    private final LoanProgrammes programmes;
    private final Caller caller;

    LoanProgrammeService(LoanProgrammes programmes, Caller caller) {
        this.programmes = programmes;
        this.caller = caller;
    }

    @Transactional
    @Idempotent
    Answer add(StateLoanProgramme programme) {
        var refusals = new Refusals();
        refusals.collect("/validTo", programme::requireInOrder);
        refusals.throwIfAny();
        if (!programmes.add(programme, caller.id())) {
            throw Problem.of(BudgetProblems.LOAN_PROGRAMME_EXISTS, programme.code())
                    .at("/code");
        }
        return Answer.created("/v1/loan-programmes/" + programme.code(), 0, get(programme.code()));
    }

    /** A code keeps its meaning: names and days may be put right, but never leave out loans on record. */
    @Transactional
    LoanProgramme restate(String code, @Nullable IfMatch ifMatch, StateLoanProgramme programme) {
        var before = found(programmes.lock(code));
        IfMatch.check(ifMatch, before.version());
        var refusals = new Refusals();
        refusals.addIf(!code.equals(programme.code()), "/code", BudgetProblems.CODE_STAYS);
        if (refusals.collect("/validTo", programme::requireInOrder)) {
            refusals.addIf(programmes.isLentOutside(programme), "/validTo", BudgetProblems.LOAN_PROGRAMME_IN_USE, code);
        }
        refusals.throwIfAny();
        programmes.restate(programme, caller.id());
        return get(code);
    }

    LoanProgramme get(String code) {
        return found(programmes.find(code));
    }

    private static LoanProgramme found(@Nullable LoanProgramme programme) {
        if (programme == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return programme;
    }
}
