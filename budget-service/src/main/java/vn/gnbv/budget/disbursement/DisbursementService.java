package vn.gnbv.budget.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.LineMovementService;
import vn.gnbv.budget.obligation.ObligationService;
import vn.gnbv.budget.work.WorkQueries;
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

    private final DisbursementQueries queries;
    private final LineMovementService lines;
    private final ObligationService obligations;
    private final WorkQueries works;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;
    private final Event<PaymentChanged> changes;

    DisbursementService(
            DisbursementQueries queries,
            LineMovementService lines,
            ObligationService obligations,
            WorkQueries works,
            AreaTree areas,
            Caller caller,
            Clock clock,
            Event<PaymentChanged> changes) {
        this.queries = queries;
        this.lines = lines;
        this.obligations = obligations;
        this.works = works;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
        this.changes = changes;
    }

    @Transactional
    @Idempotent
    Answer record(RecordDisbursement payment) {
        var entered = enter(payment);
        var view = entered.view();
        if (entered.awaited()) {
            changes.fire(new PaymentChanged(view.id(), view.treasuryReference(), false));
        }
        return Answer.created("/v1/disbursements/" + view.id(), 0, view);
    }

    /** The booking of a row of the treasury's statement, which knows its payment by that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID book(RecordDisbursement payment) {
        return enter(payment).view().id();
    }

    /** A payment, and whether the treasury's statement had it before. */
    private record Entered(DisbursementView view, boolean awaited) {}

    private Entered enter(RecordDisbursement payment) {
        areas.requireDirectory();
        var refusals = new Refusals();
        refusals.collect("/paidOn", () -> LegalTime.requirePast(payment.paidOn(), clock));
        refusals.addIf(
                payment.commitmentId() != null && payment.advanceId() != null,
                "/advanceId",
                BudgetProblems.COMMITMENT_AND_ADVANCE);
        refusals.throwIfAny();
        if (payment.commitmentId() != null) {
            obligations.draw(payment.commitmentId(), payment.lineId(), payment.amountVnd());
        } else if (payment.advanceId() != null) {
            obligations.clear(payment.advanceId(), payment.lineId(), payment.amountVnd());
        }
        var id = Ids.next();
        var document = new Document(Document.Kind.DISBURSEMENT, id, payment.treasuryReference(), payment.paidOn());
        var officer = caller.id();
        var spent = lines.spend(
                document,
                payment.lineId(),
                payment.capitalType(),
                payment.spending(),
                DisbursementQueries.paying(id, payment, officer));
        var line = spent.line();
        var view = new DisbursementView(
                id,
                line.id(),
                line.version(),
                payment.amountVnd(),
                payment.paidOn(),
                payment.capitalType(),
                payment.treasuryReference(),
                payment.content(),
                payment.obligationId(),
                payment.projectId(),
                payment.activityId(),
                0,
                Boolean.TRUE.equals(payment.sample()),
                works.flags(spent.flags(), payment.projectId(), payment.activityId()),
                line.availableVnd(),
                Objects.requireNonNull(spent.recordedAt()),
                officer);
        return new Entered(view, spent.awaited());
    }

    /** What was taken back, and where from. */
    public record Paid(
            UUID lineId,
            CapitalType capitalType,
            @Nullable UUID obligationId,
            @Nullable String treasuryReference) {}

    /**
     * Notes on a payment that so much of it came back, or never was.
     *
     * @param reversed whether it never was
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Paid takeBack(UUID id, long vnd, boolean reversed) {
        while (true) {
            var payment = get(id);
            var left = payment.amountVnd() - payment.takenBackVnd();
            if (left < vnd) {
                throw Problem.of(BudgetProblems.OVER_PAID, left, vnd).at("/amountVnd");
            }
            var paid = queries.takeBack(id, vnd, reversed ? vnd : 0);
            if (paid != null) {
                if (reversed) {
                    changes.fire(new PaymentChanged(id, paid.treasuryReference(), true));
                }
                return paid;
            }
        }
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
