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
import vn.gnbv.budget.attachment.Attachments;
import vn.gnbv.budget.confirmation.ConfirmationService;
import vn.gnbv.budget.line.BudgetLineView;
import vn.gnbv.budget.line.LineMovementService;
import vn.gnbv.budget.year.Act;
import vn.gnbv.budget.year.BudgetYearView;
import vn.gnbv.platform.attachment.AttachedFile;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
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
    private final ConfirmationService confirmations;
    private final Attachments attachments;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    AdjustmentService(
            Adjustments adjustments,
            AdjustmentQueries queries,
            LineMovementService lines,
            ConfirmationService confirmations,
            Attachments attachments,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.adjustments = adjustments;
        this.queries = queries;
        this.lines = lines;
        this.confirmations = confirmations;
        this.attachments = attachments;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer record(RecordAdjustment paper) {
        areas.requireDirectory();
        var refusals = new Refusals();
        var governing = lines.governing(paper.movements().getFirst().fromLineId(), paper.issuedOn());
        var warnings = BudgetYearView.check(governing, Act.ADJUSTMENT, paper.authority(), "/authority", refusals);
        var adjustment = new Adjustment(paper, warnings, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.id());
        refusals.collect("/issuedOn", () -> LegalTime.requirePast(adjustment.issuedOn, clock));
        if (adjustments.findById(adjustment.id) != null) {
            refusals.add("/id", BudgetProblems.ID_TAKEN);
        } else if (adjustments.has(adjustment)) {
            refusals.add("/number", BudgetProblems.ADJUSTMENT_ALREADY_RECORDED, adjustment.number);
        }
        var confirmed = governing != null && governing.secondPerson();
        var changed = lines.adjust(adjustment.document(), adjustment.reason, adjustment.movements, confirmed, refusals);
        if (confirmed) {
            confirmations.ask(
                    adjustment.document(),
                    changed.stream()
                            .filter(BudgetLineView::awaitsConfirmation)
                            .map(BudgetLineView::id)
                            .toList());
        }
        try {
            adjustments.persistAndFlush(adjustment);
        } catch (ConstraintViolationException e) {
            throw repeated(e, adjustment);
        }
        var view = AdjustmentView.of(adjustment, List.of());
        return Answer.created("/v1/adjustments/" + adjustment.id, view.version(), view);
    }

    @Transactional
    AdjustmentView get(UUID id) {
        areas.requireDirectory();
        if (!queries.sees(caller.area(), id)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return AdjustmentView.of(adjustments.findById(id), attachments.of(id));
    }

    @Transactional
    AdjustmentView attach(UUID id, String sha256, @Nullable IfMatch ifMatch, byte[] content) {
        IfMatch.check(ifMatch, get(id).version());
        attachments.add(id, AttachedFile.of(sha256, content), caller.id());
        return get(id);
    }

    @Transactional
    AttachedFile attachment(UUID id, String sha256) {
        get(id);
        var file = attachments.find(id, sha256);
        if (file == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return file;
    }

    @Transactional
    List<AdjustmentView> list(@Nullable UUID lineId, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return adjustments.byIds(queries.list(lineId, caller.area(), after, limit)).stream()
                .map(adjustment -> AdjustmentView.of(adjustment, attachments.of(adjustment.id)))
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
