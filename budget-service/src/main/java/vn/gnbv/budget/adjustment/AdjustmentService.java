package vn.gnbv.budget.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.line.LineMovementService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.LegalTime;

/** Records adjusting documents whole or not at all. */
@ApplicationScoped
class AdjustmentService {

    private final Adjustments adjustments;
    private final AdjustmentQueries queries;
    private final LineMovementService lines;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    AdjustmentService(
            Adjustments adjustments,
            AdjustmentQueries queries,
            LineMovementService lines,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.adjustments = adjustments;
        this.queries = queries;
        this.lines = lines;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer record(RecordAdjustment paper) {
        areas.requireDirectory();
        var adjustment = new Adjustment(paper, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.id());
        var refusals = new Refusals();
        refusals.collect("/issuedOn", () -> LegalTime.requirePast(adjustment.issuedOn, clock));
        if (adjustments.findById(adjustment.id) != null) {
            refusals.add("/id", BudgetProblems.ID_TAKEN);
        } else if (adjustments.has(adjustment)) {
            refusals.add("/number", BudgetProblems.ADJUSTMENT_ALREADY_RECORDED, adjustment.number);
        }
        lines.adjust(adjustment.document(), adjustment.reason, adjustment.movements, refusals);
        try {
            adjustments.persistAndFlush(adjustment);
        } catch (ConstraintViolationException e) {
            throw repeated(e, adjustment);
        }
        var view = AdjustmentView.of(adjustment);
        return Answer.created("/v1/adjustments/" + adjustment.id, view.version(), view);
    }

    @Transactional
    AdjustmentView get(UUID id) {
        areas.requireDirectory();
        if (!queries.sees(caller.area(), id)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return AdjustmentView.of(adjustments.findById(id));
    }

    @Transactional
    List<AdjustmentView> list(@Nullable UUID lineId, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return adjustments.byIds(queries.list(lineId, caller.area(), after, limit)).stream()
                .map(AdjustmentView::of)
                .toList();
    }

    /** Two who enter the same paper at once: the database lets one of them through. */
    private static RuntimeException repeated(ConstraintViolationException e, Adjustment adjustment) {
        return switch (String.valueOf(e.getConstraintName())) {
            case "uq_adjustments_paper" ->
                Problem.of(BudgetProblems.ADJUSTMENT_ALREADY_RECORDED, adjustment.number)
                        .at("/number");
            case "pk_adjustments" -> Problem.of(BudgetProblems.ID_TAKEN).at("/id");
            default -> e;
        };
    }
}
