package vn.gnbv.budget.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.disbursement.DisbursementService;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.line.LineMovementService;
import vn.gnbv.budget.line.Spending;
import vn.gnbv.budget.obligation.ObligationService;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.LegalTime;

/** Brings money back into its line, or to the budget once the line is closed. */
@ApplicationScoped
class RecoveryService {

    private final RecoveryQueries queries;
    private final ObligationService obligations;
    private final DisbursementService disbursements;
    private final LineMovementService lines;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    RecoveryService(
            RecoveryQueries queries,
            ObligationService obligations,
            DisbursementService disbursements,
            LineMovementService lines,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.queries = queries;
        this.obligations = obligations;
        this.disbursements = disbursements;
        this.lines = lines;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer release(UUID commitment, GiveBack terms) {
        check(terms);
        var bound = obligations.release(commitment, terms.amountVnd());
        var id = Ids.next();
        lines.spend(
                document(id, terms),
                bound.lineId(),
                bound.capitalType(),
                Spending.released(terms.amountVnd(), terms.reason()));
        return recorded(id, RecoveryKind.RELEASE, bound.lineId(), commitment, null, terms, Destination.LINE);
    }

    @Transactional
    @Idempotent
    Answer takeBackAdvance(UUID advance, GiveBack terms) {
        check(terms);
        var bound = obligations.takeBack(advance, terms.amountVnd());
        var id = Ids.next();
        lines.spend(
                document(id, terms),
                bound.lineId(),
                bound.capitalType(),
                Spending.returned(terms.amountVnd(), terms.reason()));
        return recorded(id, RecoveryKind.RETURN, bound.lineId(), advance, null, terms, Destination.LINE);
    }

    @Transactional
    @Idempotent
    Answer takeBack(UUID disbursement, TakeBack command) {
        var terms = command.terms();
        check(terms);
        var kind = RecoveryKind.valueOf(command.kind().name());
        var paid = disbursements.takeBack(disbursement, terms.amountVnd(), kind == RecoveryKind.REVERSAL);
        var id = Ids.next();
        if (kind != RecoveryKind.REVERSAL && lines.isClosed(paid.lineId())) {
            return recorded(id, kind, paid.lineId(), null, disbursement, terms, Destination.BUDGET);
        }
        var spending = kind == RecoveryKind.REVERSAL && paid.obligationId() != null
                ? obligations.reopen(paid.obligationId(), terms.amountVnd(), terms.reason())
                : kind == RecoveryKind.REVERSAL
                        ? Spending.reversed(terms.amountVnd(), terms.reason())
                        : Spending.refunded(terms.amountVnd(), terms.reason());
        lines.spend(document(id, terms), paid.lineId(), paid.capitalType(), spending);
        return recorded(id, kind, paid.lineId(), null, disbursement, terms, Destination.LINE);
    }

    RecoveryView get(UUID id) {
        areas.requireDirectory();
        var found = queries.find(id, caller.area());
        if (found == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return found;
    }

    List<RecoveryView> list(@Nullable UUID lineId, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return queries.list(lineId, caller.area(), after, limit);
    }

    private void check(GiveBack terms) {
        areas.requireDirectory();
        var refusals = new Refusals();
        refusals.collect("/recoveredOn", () -> LegalTime.requirePast(terms.recoveredOn(), clock));
        refusals.throwIfAny();
    }

    private static Document document(UUID id, GiveBack terms) {
        return new Document(Document.Kind.RECOVERY, id, terms.treasuryReference(), terms.recoveredOn());
    }

    private Answer recorded(
            UUID id,
            RecoveryKind kind,
            UUID line,
            @Nullable UUID obligation,
            @Nullable UUID disbursement,
            GiveBack terms,
            Destination destination) {
        queries.add(id, kind, line, obligation, disbursement, terms, destination, caller.id());
        return Answer.created("/v1/recoveries/" + id, 0, get(id));
    }
}
