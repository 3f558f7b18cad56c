package vn.gnbv.budget.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.line.LineMovementService;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.LegalTime;

/** Records payments. */
@ApplicationScoped
public class DisbursementService {

    /** Who gives money out should not be who pays it; it is said, not refused. */
    private static final String RECORDED_BY_ALLOCATOR = "RECORDED_BY_ALLOCATOR";

    private final DisbursementQueries queries;
    private final LineMovementService lines;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    DisbursementService(
            DisbursementQueries queries, LineMovementService lines, AreaTree areas, Caller caller, Clock clock) {
        this.queries = queries;
        this.lines = lines;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer record(RecordDisbursement payment) {
        return enter(payment);
    }

    /** The same within the act of another, such as the booking of a row of the treasury's statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Answer enter(RecordDisbursement payment) {
        areas.requireDirectory();
        var refusals = new Refusals();
        refusals.collect("/paidOn", () -> LegalTime.requirePast(payment.paidOn(), clock));
        refusals.throwIfAny();
        var id = Ids.next();
        var document = new Document(Document.Kind.DISBURSEMENT, id, payment.treasuryReference(), payment.paidOn());
        var paid = lines.disburse(document, payment.lineId(), payment.amountVnd(), payment.capitalType());
        var officer = caller.id();
        var flags = officer.equals(paid.assignedBy()) ? List.of(RECORDED_BY_ALLOCATOR) : List.<String>of();
        var line = paid.line();
        var recordedAt = queries.add(id, payment, line.version(), flags, officer);
        var view = new DisbursementView(
                id,
                line.id(),
                line.version(),
                payment.amountVnd(),
                payment.paidOn(),
                payment.capitalType(),
                payment.treasuryReference(),
                payment.content(),
                Boolean.TRUE.equals(payment.sample()),
                flags,
                line.availableVnd(),
                recordedAt,
                officer);
        return Answer.created("/v1/disbursements/" + id, 0, view);
    }

    DisbursementView get(UUID id) {
        areas.requireDirectory();
        var found = queries.find(id, caller.area());
        if (found == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return found;
    }

    List<DisbursementView> list(DisbursementQueries.Filter filter, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return queries.list(filter, caller.area(), after, limit);
    }
}
