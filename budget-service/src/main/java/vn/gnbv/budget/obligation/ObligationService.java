package vn.gnbv.budget.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.confirmation.ConfirmationService;
import vn.gnbv.budget.confirmation.PaperConfirmed;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.LineMovementService;
import vn.gnbv.budget.line.Spending;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.LegalTime;

/** Binds money by contracts and advances, and settles what is bound when it is paid. */
@ApplicationScoped
public class ObligationService {

    private final ObligationQueries queries;
    private final LineMovementService lines;
    private final ConfirmationService confirmations;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    ObligationService(
            ObligationQueries queries,
            LineMovementService lines,
            ConfirmationService confirmations,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.queries = queries;
        this.lines = lines;
        this.confirmations = confirmations;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer commit(RecordCommitment contract) {
        var obligation = Obligation.of(contract);
        enter(obligation);
        return Answer.created("/v1/commitments/" + obligation.id(), 0, commitment(obligation.id()));
    }

    @Transactional
    @Idempotent
    Answer advance(RecordAdvance advance) {
        var obligation = Obligation.of(advance);
        enter(obligation);
        return Answer.created("/v1/advances/" + obligation.id(), 0, advance(obligation.id()));
    }

    private void enter(Obligation obligation) {
        areas.requireDirectory();
        var refusals = new Refusals();
        refusals.collect(obligation.datePointer(), () -> LegalTime.requirePast(obligation.enteredIntoOn(), clock));
        refusals.throwIfAny();
        if (obligation.commitmentId() != null) {
            draw(obligation.commitmentId(), obligation.lineId(), obligation.amountVnd());
        }
        var year = lines.governing(obligation.lineId(), obligation.enteredIntoOn());
        var confirmed = year != null && year.secondPerson();
        var spent = lines.spend(
                obligation.document(), obligation.lineId(), obligation.capitalType(), obligation.spending());
        queries.add(obligation, spent.line().version(), spent.flags(), confirmed, caller.id());
        if (confirmed) {
            confirmations.ask(obligation.document(), List.of(obligation.lineId()));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes PaperConfirmed paper) {
        queries.confirm(paper.id());
    }

    /** Money of a contract leaves it, to be paid or advanced. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void draw(UUID commitment, UUID line, long vnd) {
        settle(commitment, Obligation.Kind.COMMITMENT, line, vnd, "/commitmentId");
    }

    /** Money advanced is accounted for, and so paid for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void clear(UUID advance, UUID line, long vnd) {
        settle(advance, Obligation.Kind.ADVANCE, line, vnd, "/advanceId");
    }

    private void settle(UUID id, Obligation.Kind kind, UUID line, long vnd, String pointer) {
        while (!queries.settle(id, kind, line, vnd)) {
            requireOpen(id, kind, vnd, pointer);
            var of = queries.line(id);
            if (!line.equals(of)) {
                throw Problem.of(BudgetProblems.OBLIGATION_OF_OTHER_LINE).at(pointer);
            }
            if (queries.awaitsConfirmation(id)) {
                throw Problem.of(BudgetProblems.OBLIGATION_UNCONFIRMED).at(pointer);
            }
        }
    }

    private void requireOpen(UUID id, Obligation.Kind kind, long vnd, String pointer) {
        var open = queries.open(id, kind, caller.area());
        if (open == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND).at(pointer);
        }
        if (open < vnd) {
            throw Problem.of(BudgetProblems.OVER_OPEN, open, vnd).at("/amountVnd");
        }
    }

    /** What a payment that was recorded wrongly had settled is open again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Spending reopen(UUID id, long vnd, String reason) {
        return queries.unsettle(id, vnd) == Obligation.Kind.COMMITMENT
                ? Spending.reversedToCommitment(vnd, reason)
                : Spending.reversedToAdvance(vnd, reason);
    }

    /** What is not needed of a contract binds its line no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Bound release(UUID commitment, long vnd) {
        return giveBack(commitment, Obligation.Kind.COMMITMENT, vnd);
    }

    /** What is not spent of an advance comes back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Bound takeBack(UUID advance, long vnd) {
        return giveBack(advance, Obligation.Kind.ADVANCE, vnd);
    }

    private Bound giveBack(UUID id, Obligation.Kind kind, long vnd) {
        while (true) {
            requireOpen(id, kind, vnd, "");
            var bound = queries.giveBack(id, kind, vnd);
            if (bound != null) {
                return bound;
            }
        }
    }

    /** Where the money of an obligation belongs. */
    public record Bound(UUID lineId, CapitalType capitalType) {}

    CommitmentView commitment(UUID id) {
        return found(queries.find(id, Obligation.Kind.COMMITMENT, area(), ObligationQueries::commitment));
    }

    AdvanceView advance(UUID id) {
        return found(queries.find(id, Obligation.Kind.ADVANCE, area(), ObligationQueries::advance));
    }

    List<CommitmentView> commitments(ObligationQueries.Filter filter, @Nullable UUID after, int limit) {
        return queries.list(Obligation.Kind.COMMITMENT, filter, area(), after, limit, ObligationQueries::commitment);
    }

    List<AdvanceView> advances(ObligationQueries.Filter filter, @Nullable UUID after, int limit) {
        return queries.list(Obligation.Kind.ADVANCE, filter, area(), after, limit, ObligationQueries::advance);
    }

    private @Nullable UUID area() {
        areas.requireDirectory();
        return caller.area();
    }

    private static <T> T found(@Nullable T view) {
        if (view == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return view;
    }
}
