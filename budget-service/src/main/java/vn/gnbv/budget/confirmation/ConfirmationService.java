package vn.gnbv.budget.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.line.LineMovementService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Lets a second officer confirm what a first one recorded. */
@ApplicationScoped
public class ConfirmationService {

    private final ConfirmationQueries queries;
    private final LineMovementService lines;
    private final AreaTree areas;
    private final Caller caller;
    private final Event<PaperConfirmed> confirmed;

    ConfirmationService(
            ConfirmationQueries queries,
            LineMovementService lines,
            AreaTree areas,
            Caller caller,
            Event<PaperConfirmed> confirmed) {
        this.queries = queries;
        this.lines = lines;
        this.areas = areas;
        this.caller = caller;
        this.confirmed = confirmed;
    }

    /** The paper waits from now on; its lines, or the contract or advance itself, know it already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask(Document paper, List<UUID> lineIds) {
        queries.add(paper, lineIds, caller.id());
    }

    @Transactional
    @Idempotent
    Answer confirm(ConfirmPaper paper) {
        areas.requireDirectory();
        var id = paper.documentId();
        var waiting = queries.find(id, caller.area());
        if (waiting == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND).at("/documentId");
        }
        if (waiting.recordedBy().equals(caller.id())) {
            throw Problem.of(BudgetProblems.SECOND_PERSON_REQUIRED).at("/documentId");
        }
        if (!queries.confirm(id, caller.id())) {
            throw Problem.of(BudgetProblems.ALREADY_CONFIRMED).at("/documentId");
        }
        switch (waiting.documentKind()) {
            case COMMITMENT, ADVANCE -> confirmed.fire(new PaperConfirmed(waiting.documentKind(), id));
            default -> lines.confirm(waiting.lineIds(), id);
        }
        return Answer.ok(queries.find(id, caller.area()));
    }

    List<ConfirmationView> list(@Nullable Boolean open, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return queries.list(open, caller.area(), after, limit);
    }
}
