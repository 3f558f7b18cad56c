package vn.gnbv.budget.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.attachment.Attachments;
import vn.gnbv.budget.confirmation.ConfirmationService;
import vn.gnbv.budget.line.BudgetLineService;
import vn.gnbv.budget.line.BudgetLineView;
import vn.gnbv.budget.line.LineOpeningService;
import vn.gnbv.budget.line.LineTerms;
import vn.gnbv.budget.year.Act;
import vn.gnbv.budget.year.BudgetYearView;
import vn.gnbv.budget.year.BudgetYears;
import vn.gnbv.platform.Ids;
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

/** Records decisions whole or not at all. */
@ApplicationScoped
public class BudgetDecisionService {

    private final BudgetDecisions decisions;
    private final BudgetDecisionQueries queries;
    private final LineOpeningService opening;
    private final BudgetLineService lines;
    private final BudgetYears years;
    private final ConfirmationService confirmations;
    private final Attachments attachments;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    BudgetDecisionService(
            BudgetDecisions decisions,
            BudgetDecisionQueries queries,
            LineOpeningService opening,
            BudgetLineService lines,
            BudgetYears years,
            ConfirmationService confirmations,
            Attachments attachments,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.decisions = decisions;
        this.queries = queries;
        this.opening = opening;
        this.lines = lines;
        this.years = years;
        this.confirmations = confirmations;
        this.attachments = attachments;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer record(RecordDecision paper) {
        return enter(paper);
    }

    /** The same within the act of another, such as the confirmation of an appendix. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Answer enter(RecordDecision paper) {
        areas.require(caller.area(), paper.unitId(), paper.issuedOn());
        var refusals = new Refusals();
        var governing = years.governing(paper.programmeId(), paper.year(), paper.unitId(), paper.issuedOn());
        var warnings = BudgetYearView.check(
                governing, Act.valueOf(paper.kind().name()), paper.authority(), "/authority", refusals);
        var decision = new BudgetDecision(paper, warnings, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.id());
        refusals.addIf(
                paper.kind() != BudgetDecision.Kind.ASSIGNMENT && paper.kind() != BudgetDecision.Kind.ALLOCATION,
                "/kind",
                BudgetProblems.KIND_HAS_ITS_OWN_RESOURCE);
        refusals.collect("/issuedOn", () -> LegalTime.requirePast(decision.issuedOn, clock));
        if (decisions.findById(decision.id) != null) {
            refusals.add("/id", BudgetProblems.ID_TAKEN);
        } else if (decisions.has(decision)) {
            refusals.add("/number", BudgetProblems.DECISION_ALREADY_RECORDED, decision.number);
        }
        checkLines(paper, refusals);
        checkRaises(paper, refusals);
        var terms = paper.lines().stream().map(line -> terms(line, paper)).toList();
        try {
            if (refusals.isEmpty()) {
                decisions.persist(decision);
            }
            var raises =
                    paper.raised().stream().map(RecordDecision.Raise::toLines).toList();
            var changed = decision.kind == BudgetDecision.Kind.ASSIGNMENT
                    ? opening.assign(decision.toLines(governing), terms, raises, refusals)
                    : opening.allocate(decision.toLines(governing), terms, refusals);
            if (governing != null && governing.secondPerson()) {
                confirmations.ask(
                        decision.document(),
                        changed.stream().map(BudgetLineView::id).toList());
            }
            var view =
                    BudgetDecisionView.of(decision).with(changed.subList(0, terms.size()), paper.raised(), List.of());
            return Answer.created("/v1/budget-decisions/" + decision.id, view.version(), view);
        } catch (ConstraintViolationException e) {
            throw repeated(e, decision);
        }
    }

    BudgetDecisionView get(UUID id) {
        areas.requireDirectory();
        var filter = new BudgetDecisionQueries.Filter(id, null, null, null, null);
        var found = queries.list(filter, caller.area(), null, 1);
        if (found.isEmpty()) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return found.getFirst().with(lines.ofDecision(id), queries.raises(id, caller.area()), attachments.of(id));
    }

    @Transactional
    BudgetDecisionView attach(UUID id, String sha256, @Nullable IfMatch ifMatch, byte[] content) {
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

    List<BudgetDecisionView> list(BudgetDecisionQueries.Filter filter, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return queries.list(filter, caller.area(), after, limit);
    }

    private static void checkRaises(RecordDecision paper, Refusals refusals) {
        refusals.addIf(
                paper.lines().isEmpty() && paper.raised().isEmpty(), "/lines", BudgetProblems.DECISION_WITHOUT_LINES);
        refusals.addIf(
                paper.kind() != BudgetDecision.Kind.ASSIGNMENT
                        && !paper.raised().isEmpty(),
                "/raises",
                BudgetProblems.RAISED_BY_ASSIGNMENT_ONLY);
        var first = new HashMap<UUID, Integer>();
        for (int i = 0; i < paper.raised().size(); i++) {
            var earlier = first.putIfAbsent(paper.raised().get(i).lineId(), i);
            if (earlier != null) {
                refusals.add("/raises/" + i + "/lineId", BudgetProblems.LINE_RAISED_TWICE, earlier + 1);
            }
        }
    }

    /** What can be said of the lines by the paper alone. */
    private static void checkLines(RecordDecision paper, Refusals refusals) {
        var first = new HashMap<Object, Integer>();
        var ids = new HashMap<UUID, Integer>();
        for (int i = 0; i < paper.lines().size(); i++) {
            var line = paper.lines().get(i);
            var at = "/lines/" + i;
            var earlier = first.putIfAbsent(sameness(line, paper), i);
            if (earlier != null) {
                refusals.add(at, BudgetProblems.DUPLICATE_LINE, earlier + 1);
            }
            if (line.id() != null && ids.putIfAbsent(line.id(), i) != null) {
                refusals.add(at + "/id", BudgetProblems.ID_TAKEN);
            }
            if (line.originYear() != null && line.originYear() > paper.year()) {
                refusals.add(at + "/originYear", BudgetProblems.ORIGIN_YEAR_AFTER_YEAR);
            }
            if (paper.kind() == BudgetDecision.Kind.ASSIGNMENT && line.parentLineId() != null) {
                refusals.add(at + "/parentLineId", BudgetProblems.PARENT_LINE_NOT_ALLOWED);
            }
            if (paper.kind() == BudgetDecision.Kind.ALLOCATION && line.carriedInVnd() != null) {
                refusals.add(at + "/carriedInVnd", BudgetProblems.CARRY_OVER_NOT_ALLOCATED);
            }
        }
    }

    private static Object sameness(RecordDecision.Line line, RecordDecision paper) {
        var key = new ArrayList<@Nullable Object>();
        key.add(line.componentId());
        key.add(line.unitId());
        key.add(line.holderOrganisationId());
        key.add(line.source());
        key.add(line.capitalType());
        key.add(line.originYear() == null ? paper.year() : line.originYear());
        key.add(line.parentLineId());
        return key;
    }

    private static LineTerms terms(RecordDecision.Line line, RecordDecision paper) {
        var leads = line.leadOrganisationIds();
        return new LineTerms(
                line.id() == null ? Ids.next() : line.id(),
                line.componentId(),
                line.unitId(),
                line.holderOrganisationId(),
                leads == null ? List.of() : leads.stream().distinct().toList(),
                line.source(),
                line.capitalType(),
                line.originYear() == null ? paper.year() : line.originYear(),
                line.amountVnd(),
                line.carriedInVnd(),
                line.parentLineId());
    }

    /** Two who enter the same paper at once: the database lets one of them through. */
    private static RuntimeException repeated(ConstraintViolationException e, BudgetDecision decision) {
        return switch (String.valueOf(e.getConstraintName())) {
            case "uq_budget_decisions_paper" ->
                Problem.of(BudgetProblems.DECISION_ALREADY_RECORDED, decision.number)
                        .at("/number");
            case "pk_budget_decisions" -> Problem.of(BudgetProblems.ID_TAKEN).at("/id");
            case "pk_budget_lines" -> Problem.of(BudgetProblems.ID_TAKEN).at("/lines");
            default -> e;
        };
    }
}
