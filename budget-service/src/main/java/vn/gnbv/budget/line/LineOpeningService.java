package vn.gnbv.budget.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.ledger.Account;
import vn.gnbv.budget.ledger.Entry;
import vn.gnbv.budget.ledger.Ledger;
import vn.gnbv.budget.standing.FactQueries;
import vn.gnbv.budget.standing.Facts;
import vn.gnbv.budget.standing.Flag;
import vn.gnbv.budget.year.BudgetYears;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Opens lines as a decision says: with new money, or with money of lines above. */
@ApplicationScoped
public class LineOpeningService {

    private final BudgetLines lines;
    private final BudgetLineQueries queries;
    private final FactQueries facts;
    private final BudgetYears years;
    private final Ledger ledger;
    private final LineJournal journal;
    private final Caller caller;

    LineOpeningService(
            BudgetLines lines,
            BudgetLineQueries queries,
            FactQueries facts,
            BudgetYears years,
            Ledger ledger,
            LineJournal journal,
            Caller caller) {
        this.lines = lines;
        this.queries = queries;
        this.facts = facts;
        this.years = years;
        this.ledger = ledger;
        this.journal = journal;
        this.caller = caller;
    }

    /**
     * All lines of an assignment, or none: new ones, and those that get more.
     *
     * @param refusals what is already known to be wrong with the decision
     * @return the new lines, then the raised ones
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BudgetLineView> assign(
            AssigningDecision decision, List<LineTerms> terms, List<LineRaise> raises, Refusals refusals) {
        facts.hold();
        refuseClosed(decision, terms, refusals);
        var raised = lines.lock(queries.within(
                caller.area(), raises.stream().map(LineRaise::lineId).toList()));
        var opened = terms.stream().map(t -> BudgetLine.assigned(decision, t)).toList();
        var known = facts.about(Stream.concat(opened.stream(), raised.values().stream())
                .map(BudgetLine::subject)
                .toList());
        for (int i = 0; i < opened.size(); i++) {
            judgeNew(opened.get(i), known, i, refusals);
        }
        for (int i = 0; i < raises.size(); i++) {
            raise(raises.get(i), raised, decision, known, "/raises/" + i + "/lineId", refusals);
        }
        refuseTakenIds(terms, refusals);
        refusals.throwIfAny();
        raised.values().forEach(line -> line.judge(known.of(line.subject())));
        var views = new ArrayList<>(open(decision, opened, Map.of()));
        views.addAll(tellRaised(decision, raises, raised, opened.size()));
        return views;
    }

    private static void raise(
            LineRaise raise,
            Map<UUID, BudgetLine> lines,
            AssigningDecision decision,
            Facts known,
            String pointer,
            Refusals refusals) {
        var line = lines.get(raise.lineId());
        if (line == null) {
            refusals.add(pointer, BudgetProblems.LINE_NOT_FOUND);
            return;
        }
        refusals.addIf(
                isFalse(known.unitWithin(line.unitId, decision.unitId(), line.assignedOn)),
                pointer,
                BudgetProblems.UNIT_OUTSIDE_DECISION);
        refusals.collect(pointer, () -> line.raise(decision, raise.amountVnd()));
    }

    private List<BudgetLineView> tellRaised(
            AssigningDecision decision, List<LineRaise> raises, Map<UUID, BudgetLine> raised, int position) {
        var entries = new ArrayList<Entry>();
        var changes = new ArrayList<LineJournal.Changed>();
        for (var raise : raises) {
            var line = BudgetLineView.of(raised.get(raise.lineId()));
            changes.add(new LineJournal.Changed(line, LineChange.ASSIGNED));
            entries.add(new Entry(
                    line.id(),
                    line.version(),
                    Account.ASSIGNED,
                    raise.amountVnd(),
                    line.availableVnd(),
                    null,
                    decision.document(),
                    position + entries.size()));
        }
        ledger.write(entries);
        journal.tell(changes, decision.id(), decision.number());
        return changes.stream().map(LineJournal.Changed::line).toList();
    }

    /** All lines of an allocation, or none; each within the line that its money comes from. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BudgetLineView> allocate(AssigningDecision decision, List<LineTerms> terms, Refusals refusals) {
        facts.hold();
        refuseClosed(decision, terms, refusals);
        var parentIds = terms.stream()
                .map(LineTerms::parentLineId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var parents = lines.lock(queries.within(caller.area(), parentIds));
        var opened = terms.stream().map(t -> BudgetLine.assigned(decision, t)).toList();
        var subjects = new ArrayList<>(opened.stream().map(BudgetLine::subject).toList());
        parents.values().forEach(parent -> subjects.add(parent.subject()));
        var known = facts.about(subjects);
        for (int i = 0; i < opened.size(); i++) {
            judgeNew(opened.get(i), known, i, refusals);
            takeFromParent(opened.get(i), parents, known, i, refusals);
        }
        refuseTakenIds(terms, refusals);
        refusals.throwIfAny();
        parents.values().forEach(parent -> parent.judge(known.of(parent.subject())));
        return open(decision, opened, parents);
    }

    private void refuseClosed(AssigningDecision decision, List<LineTerms> terms, Refusals refusals) {
        var units = new HashSet<>(terms.stream().map(LineTerms::unitId).toList());
        units.add(decision.unitId());
        refusals.addIf(
                years.closed(decision.programmeId(), decision.year(), units, decision.issuedOn()),
                "/year",
                BudgetProblems.YEAR_CLOSED,
                String.valueOf(decision.year()));
    }

    private static void takeFromParent(
            BudgetLine child, Map<UUID, BudgetLine> parents, Facts known, int index, Refusals refusals) {
        if (child.parentLineId == null) {
            refusals.add(at(index, "parentLineId"), BudgetProblems.PARENT_LINE_MISSING);
            return;
        }
        var parent = parents.get(child.parentLineId);
        if (parent == null) {
            refusals.add(at(index, "parentLineId"), BudgetProblems.LINE_NOT_FOUND);
            return;
        }
        var fits = refusals.collect(at(index, "parentLineId"), () -> parent.requireParentOf(child))
                & refusals.collect(at(index, "parentLineId"), () -> requireLower(child, parent, known));
        if (fits) {
            refusals.collect(at(index, "amountVnd"), () -> parent.allocate(child));
        }
    }

    private static void judgeNew(BudgetLine line, Facts known, int index, Refusals refusals) {
        var standing = known.of(line.subject());
        line.judge(standing);
        if (standing.foreign()) {
            refusals.add(at(index, "componentId"), BudgetProblems.COMPONENT_NOT_OF_PROGRAMME);
        }
        var exclusion = standing.exclusion();
        if (exclusion != null) {
            refusals.add(at(index, "componentId"), BudgetProblems.COMPONENT_NOT_APPLICABLE, exclusion.basis());
        }
        if (standing.has(Flag.UNIT_OUTSIDE_DECISION)) {
            refusals.add(at(index, "unitId"), BudgetProblems.UNIT_OUTSIDE_DECISION);
        }
    }

    /** What is not known yet cannot be refused; it is flagged on the line. */
    private static void requireLower(BudgetLine child, BudgetLine parent, Facts known) {
        var unitBelow = known.unitWithin(child.unitId, parent.unitId, child.assignedOn);
        var componentBelow = known.componentWithin(child.componentId, parent.componentId);
        var same = child.unitId.equals(parent.unitId) && child.componentId.equals(parent.componentId);
        if (same || isFalse(unitBelow) || isFalse(componentBelow)) {
            throw Problem.of(BudgetProblems.NOT_LOWER);
        }
    }

    private static boolean isFalse(@Nullable Boolean known) {
        return known != null && !known;
    }

    private void refuseTakenIds(List<LineTerms> terms, Refusals refusals) {
        var taken = queries.taken(terms.stream().map(LineTerms::id).toList());
        for (int i = 0; i < terms.size(); i++) {
            if (taken.contains(terms.get(i).id())) {
                refusals.add(at(i, "id"), BudgetProblems.ID_TAKEN);
            }
        }
    }

    private List<BudgetLineView> open(
            AssigningDecision decision, List<BudgetLine> opened, Map<UUID, BudgetLine> parents) {
        lines.persist(opened);
        lines.flush();
        var document = decision.document();
        var changes = new ArrayList<LineJournal.Changed>();
        var entries = new ArrayList<Entry>();
        var above = new HashMap<UUID, BudgetLineView>();
        parents.forEach((id, parent) -> above.put(id, BudgetLineView.of(parent)));
        above.values().forEach(parent -> changes.add(new LineJournal.Changed(parent, LineChange.ALLOCATED_TO_CHILD)));
        var views = opened.stream().map(BudgetLineView::of).toList();
        for (int i = 0; i < views.size(); i++) {
            var line = views.get(i);
            changes.add(new LineJournal.Changed(line, LineChange.ASSIGNED));
            entries.add(new Entry(
                    line.id(),
                    line.version(),
                    Account.ASSIGNED,
                    line.assignedVnd(),
                    line.availableVnd(),
                    line.parentLineId(),
                    document,
                    i));
            if (line.carriedInVnd() != null) {
                entries.add(new Entry(
                        line.id(),
                        line.version(),
                        Account.CARRIED_IN,
                        line.carriedInVnd(),
                        line.availableVnd(),
                        null,
                        document,
                        i));
            }
            var parent = line.parentLineId() == null ? null : above.get(line.parentLineId());
            if (parent != null) {
                entries.add(new Entry(
                        parent.id(),
                        parent.version(),
                        Account.ALLOCATED,
                        line.assignedVnd(),
                        parent.availableVnd(),
                        line.id(),
                        document,
                        i));
            }
        }
        ledger.write(entries);
        journal.tell(changes, decision.id(), decision.number());
        return views;
    }

    private static String at(int index, String field) {
        return "/lines/" + index + "/" + field;
    }
}
