package vn.gnbv.budget.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.ledger.Account;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.ledger.Entry;
import vn.gnbv.budget.ledger.Ledger;
import vn.gnbv.budget.standing.FactQueries;
import vn.gnbv.budget.year.BudgetYearView;
import vn.gnbv.budget.year.BudgetYears;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Moves money on lines that exist: between them, and out of them to be spent. */
@ApplicationScoped
public class LineMovementService {

    private final BudgetLines lines;
    private final BudgetLineQueries queries;
    private final FactQueries facts;
    private final BudgetYears years;
    private final Ledger ledger;
    private final LineJournal journal;
    private final Caller caller;

    LineMovementService(
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

    /** All movements of one paper, or none; what counts for a line is what they come to together. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BudgetLineView> adjust(
            Document document, String reason, List<Movement> movements, boolean awaitsConfirmation, Refusals refusals) {
        facts.hold();
        var asked = movements.stream()
                .flatMap(m -> Stream.of(m.fromLineId(), m.toLineId()))
                .distinct()
                .toList();
        var locked = lines.lock(queries.within(caller.area(), asked));
        var differences = new TreeMap<UUID, Long>();
        for (int i = 0; i < movements.size(); i++) {
            var movement = movements.get(i);
            var from = found(locked, movement.fromLineId(), at(i, "fromLineId"), refusals);
            var to = found(locked, movement.toLineId(), at(i, "toLineId"), refusals);
            if (from == null || to == null) {
                continue;
            }
            if (from == to) {
                refusals.add(at(i, "toLineId"), BudgetProblems.SAME_LINE);
            }
            refusals.collect(at(i, "toLineId"), () -> from.requireSameMoneyAs(to));
            differences.merge(from.id, -movement.amountVnd(), Long::sum);
            differences.merge(to.id, movement.amountVnd(), Long::sum);
        }
        differences.forEach((id, difference) -> refusals.collect(
                firstPointer(movements, id), () -> locked.get(id).adjust(difference, caller.id())));
        refusals.throwIfAny();
        var known =
                facts.about(locked.values().stream().map(BudgetLine::subject).toList());
        locked.values().forEach(line -> line.judge(known.of(line.subject())));
        if (awaitsConfirmation) {
            differences.entrySet().stream()
                    .filter(line -> line.getValue() > 0)
                    .forEach(line -> locked.get(line.getKey()).awaitConfirmation());
        }
        lines.flush();
        return record(document, reason, movements, locked);
    }

    private List<BudgetLineView> record(
            Document document, String reason, List<Movement> movements, Map<UUID, BudgetLine> locked) {
        var views = new TreeMap<UUID, BudgetLineView>();
        locked.forEach((id, line) -> views.put(id, BudgetLineView.of(line)));
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < movements.size(); i++) {
            var movement = movements.get(i);
            var from = views.get(movement.fromLineId());
            var to = views.get(movement.toLineId());
            entries.add(entry(from, -movement.amountVnd(), to, document, i));
            entries.add(entry(to, movement.amountVnd(), from, document, i));
        }
        ledger.write(entries);
        journal.tell(
                views.values().stream()
                        .map(line -> new LineJournal.Changed(line, LineChange.ADJUSTED))
                        .toList(),
                document.id(),
                reason);
        return List.copyOf(views.values());
    }

    private static Entry entry(
            BudgetLineView line, long changeVnd, BudgetLineView counter, Document document, int position) {
        return new Entry(
                line.id(),
                line.version(),
                Account.ADJUSTED,
                changeVnd,
                line.availableVnd(),
                counter.id(),
                document,
                position);
    }

    /** Spends from a line, or gives back to it; when that is refused, says everything that stands against it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Spent spend(Document document, UUID lineId, CapitalType capitalType, Spending spending) {
        return spend(document, lineId, capitalType, spending, ActEntry.APART);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Spent spend(Document document, UUID lineId, CapitalType capitalType, Spending spending, ActEntry act) {
        while (true) {
            var spent = queries.spend(document, lineId, caller.area(), capitalType, spending, caller.id(), act);
            if (spent != null) {
                if (spending.disbursedVnd() > 0 && !spent.flags().isEmpty()) {
                    requireAnotherPayer(spent.line());
                }
                journal.tell(
                        List.of(new LineJournal.Changed(spent.line(), spending.change())),
                        document.id(),
                        spending.reason());
                return spent;
            }
            explain(lineId, capitalType, spending, document.date());
        }
    }

    /** What holds for the year of a line, if the line is the caller's to see. */
    public @Nullable BudgetYearView governing(UUID lineId, LocalDate on) {
        var line = queries.find(lineId, caller.area());
        return line == null ? null : years.governing(line.programmeId(), line.year(), line.unitId(), on);
    }

    private void requireAnotherPayer(BudgetLineView line) {
        var year = years.governing(line.programmeId(), line.year(), line.unitId(), line.assignedOn());
        if (year != null && year.separatePayer()) {
            throw Problem.of(BudgetProblems.PAYER_IS_ALLOCATOR).at("/lineId");
        }
    }

    /** A second officer has confirmed a paper on these lines. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirm(List<UUID> ids, UUID document) {
        if (queries.within(caller.area(), ids).size() < ids.size()) {
            throw Problem.of(PlatformProblems.NOT_FOUND).at("/documentId");
        }
        var locked = lines.lock(ids).values();
        locked.forEach(BudgetLine::confirm);
        lines.flush();
        journal.tell(
                locked.stream()
                        .map(line -> new LineJournal.Changed(BudgetLineView.of(line), LineChange.CONFIRMED))
                        .toList(),
                document,
                null);
    }

    public boolean isClosed(UUID lineId) {
        return lines.copy(lineId).state == BudgetLine.State.CLOSED;
    }

    /** Returns only when, since the refusal, another act has made room. */
    private void explain(UUID lineId, CapitalType capitalType, Spending spending, LocalDate on) {
        if (!queries.within(caller.area(), List.of(lineId)).contains(lineId)) {
            throw Problem.of(PlatformProblems.NOT_FOUND).at("/lineId");
        }
        var line = lines.copy(lineId);
        var refusals = new Refusals();
        refusals.collect(spending.datePointer(), () -> line.requireSpentInTime(on, spending));
        refusals.collect("/capitalType", () -> line.requireCapitalType(capitalType));
        refusals.collect("/lineId", () -> line.requireSpendable(spending));
        refusals.collect("/lineId", () -> line.requireHeld(on, spending));
        if (refusals.isEmpty()) {
            refusals.collect("/amountVnd", () -> line.spend(spending, capitalType));
        }
        refusals.throwIfAny();
    }

    private static @Nullable BudgetLine found(
            Map<UUID, BudgetLine> locked, UUID id, String pointer, Refusals refusals) {
        var line = locked.get(id);
        if (line == null) {
            refusals.add(pointer, BudgetProblems.LINE_NOT_FOUND);
        }
        return line;
    }

    private static String firstPointer(List<Movement> movements, UUID line) {
        for (int i = 0; i < movements.size(); i++) {
            if (movements.get(i).fromLineId().equals(line)) {
                return at(i, "amountVnd");
            }
        }
        for (int i = 0; i < movements.size(); i++) {
            if (movements.get(i).toLineId().equals(line)) {
                return at(i, "toLineId");
            }
        }
        return "/movements";
    }

    private static String at(int index, String field) {
        return "/movements/" + index + "/" + field;
    }
}
