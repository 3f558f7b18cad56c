package vn.gnbv.budget.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.ledger.Account;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.ledger.Entry;
import vn.gnbv.budget.ledger.Ledger;
import vn.gnbv.budget.standing.FactQueries;
import vn.gnbv.budget.year.YearClosed;
import vn.gnbv.budget.year.YearStated;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.problem.Refusals;

/**
 * What ends a line: its money goes into the next year or to successors, is cancelled or expires, and the line is closed.
 */
@ApplicationScoped
public class LineEndService {

    /** A year may have more lines than one statement takes parameters. */
    private static final int PORTION = 1_000;

    private final BudgetLines lines;
    private final BudgetLineQueries queries;
    private final FactQueries facts;
    private final Ledger ledger;
    private final LineJournal journal;
    private final Caller caller;

    LineEndService(
            BudgetLines lines,
            BudgetLineQueries queries,
            FactQueries facts,
            Ledger ledger,
            LineJournal journal,
            Caller caller) {
        this.lines = lines;
        this.queries = queries;
        this.facts = facts;
        this.ledger = ledger;
        this.journal = journal;
        this.caller = caller;
    }

    /** Money that one line carries over. */
    public record CarryOver(UUID fromLineId, UUID toLineId, long amountVnd, LocalDate expiresOn) {}

    /** Money of a line without holder that goes to one successor. */
    public record Inheritance(
            UUID fromLineId,
            UUID unitId,
            @Nullable UUID holderOrganisationId,
            List<UUID> leadOrganisationIds,
            long amountVnd) {}

    /** Money that one line loses. */
    public record Cancellation(UUID lineId, long amountVnd) {}

    /** All of it, or nothing; each new line keeps the origin year of the money. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BudgetLineView> carryOver(
            AssigningDecision decision, String reason, List<CarryOver> carryOvers, Refusals refusals) {
        facts.hold();
        var locked = lock(carryOvers.stream().map(CarryOver::fromLineId).toList());
        var opened = new ArrayList<BudgetLine>();
        for (int i = 0; i < carryOvers.size(); i++) {
            var carryOver = carryOvers.get(i);
            var at = "/lines/" + i;
            var from = locked.get(carryOver.fromLineId());
            if (from == null) {
                refusals.add(at + "/fromLineId", BudgetProblems.LINE_NOT_FOUND);
            } else if (refusals.collect(at + "/fromLineId", () -> from.requireCarriedBy(decision))) {
                refusals.collect(at + "/amountVnd", () -> from.carryOut(carryOver.amountVnd()));
                opened.add(BudgetLine.carriedOver(decision, from, carryOver));
            }
        }
        refusals.throwIfAny();
        var known = facts.about(opened.stream().map(BudgetLine::subject).toList());
        opened.forEach(line -> line.judge(known.of(line.subject())));
        lines.persist(opened);
        lines.flush();
        var document = decision.document();
        var entries = new ArrayList<Entry>();
        var changes = new ArrayList<LineJournal.Changed>();
        for (int i = 0; i < opened.size(); i++) {
            var vnd = carryOvers.get(i).amountVnd();
            var from = BudgetLineView.of(locked.get(carryOvers.get(i).fromLineId()));
            var to = BudgetLineView.of(opened.get(i));
            entries.add(entry(from, Account.CARRIED_OUT, vnd, to.id(), document, i));
            entries.add(entry(to, Account.CARRIED_IN, vnd, from.id(), document, i));
            changes.add(new LineJournal.Changed(to, LineChange.CARRIED_IN));
        }
        locked.values()
                .forEach(from -> changes.add(new LineJournal.Changed(BudgetLineView.of(from), LineChange.CARRIED_OUT)));
        ledger.write(entries);
        journal.tell(changes, decision.id(), reason);
        return opened.stream().map(BudgetLineView::of).toList();
    }

    /** All of it, or nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BudgetLineView> cancel(
            AssigningDecision decision, String reason, List<Cancellation> cancellations, Refusals refusals) {
        facts.hold();
        var locked = lock(cancellations.stream().map(Cancellation::lineId).toList());
        var cancelled = new TreeMap<UUID, Long>();
        for (int i = 0; i < cancellations.size(); i++) {
            var cancellation = cancellations.get(i);
            var at = "/lines/" + i;
            var line = locked.get(cancellation.lineId());
            if (line == null) {
                refusals.add(at + "/lineId", BudgetProblems.LINE_NOT_FOUND);
            } else if (cancelled.put(line.id, cancellation.amountVnd()) != null) {
                refusals.add(at + "/lineId", BudgetProblems.ENTERED_TWICE);
            } else if (refusals.collect(at + "/lineId", () -> line.requireCancelledBy(decision))) {
                refusals.collect(at + "/amountVnd", () -> line.cancel(cancellation.amountVnd()));
            }
        }
        refusals.throwIfAny();
        return record(decision.document(), reason, LineChange.CANCELLED, locked.values(), cancelled);
    }

    /** All of it, or nothing; what the lines had together their successors have together. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BudgetLineView> succeed(
            AssigningDecision decision, String reason, List<Inheritance> inheritances, Refusals refusals) {
        facts.hold();
        var locked = lock(
                inheritances.stream().map(Inheritance::fromLineId).distinct().toList());
        var passed = new TreeMap<UUID, Long>();
        var first = new HashMap<UUID, Integer>();
        var opened = new ArrayList<BudgetLine>();
        for (int i = 0; i < inheritances.size(); i++) {
            var inheritance = inheritances.get(i);
            var at = "/lines/" + i + "/fromLineId";
            var from = locked.get(inheritance.fromLineId());
            if (from == null) {
                refusals.add(at, BudgetProblems.LINE_NOT_FOUND);
            } else if (refusals.collect(at, () -> from.requireSucceededBy(decision))) {
                first.putIfAbsent(from.id, i);
                passed.merge(from.id, inheritance.amountVnd(), Long::sum);
                var terms = from.termsOf(
                        Ids.next(),
                        inheritance.unitId(),
                        inheritance.holderOrganisationId(),
                        inheritance.leadOrganisationIds(),
                        inheritance.amountVnd());
                opened.add(BudgetLine.succeeding(decision, from, terms));
            }
        }
        passed.forEach((id, vnd) -> refusals.collect(
                "/lines/" + first.get(id) + "/amountVnd", () -> locked.get(id).passOn(vnd)));
        refusals.throwIfAny();
        var known = facts.about(opened.stream().map(BudgetLine::subject).toList());
        for (int i = 0; i < opened.size(); i++) {
            var standing = known.of(opened.get(i).subject());
            opened.get(i).judge(standing);
            var successor = opened.get(i);
            var predecessor = locked.get(successor.predecessorLineId);
            refusals.collect("/lines/" + i + "/unitId", () -> successor.requireOutlives(predecessor));
            refusals.addIf(
                    standing.exclusion() != null,
                    "/lines/" + i + "/unitId",
                    BudgetProblems.COMPONENT_NOT_APPLICABLE,
                    standing.exclusion() == null ? "" : standing.exclusion().basis());
        }
        refusals.throwIfAny();
        lines.persist(opened);
        lines.flush();
        var document = decision.document();
        var entries = new ArrayList<Entry>();
        var changes = new ArrayList<LineJournal.Changed>();
        for (int i = 0; i < opened.size(); i++) {
            var vnd = inheritances.get(i).amountVnd();
            var from = BudgetLineView.of(locked.get(inheritances.get(i).fromLineId()));
            var to = BudgetLineView.of(opened.get(i));
            entries.add(entry(from, Account.ADJUSTED, -vnd, to.id(), document, i));
            entries.add(entry(to, Account.ADJUSTED, vnd, from.id(), document, i));
            changes.add(new LineJournal.Changed(to, LineChange.ADJUSTED));
        }
        locked.values()
                .forEach(from -> changes.add(new LineJournal.Changed(BudgetLineView.of(from), LineChange.SUCCEEDED)));
        ledger.write(entries);
        journal.tell(changes, decision.id(), reason);
        return opened.stream().map(BudgetLineView::of).toList();
    }

    /** What has expired is lost to its line; the line itself stays, for what may still come back. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<BudgetLineView> expire(List<UUID> ids, LocalDate today) {
        var expired = new ArrayList<BudgetLine>();
        var cancelled = new TreeMap<UUID, Long>();
        lines.lock(ids).values().forEach(line -> {
            var left = line.expire(today);
            if (left > 0) {
                expired.add(line);
                cancelled.put(line.id, left);
            }
        });
        var document = new Document(Document.Kind.EXPIRY, Ids.next(), null, today);
        return record(document, null, LineChange.EXPIRED, expired, cancelled);
    }

    /** From the day that a year's dates are known its lines may be spent until then. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes YearStated stated) {
        var settledBy = stated.year().settledBy();
        if (settledBy == null) {
            return;
        }
        for (var ids : portions(queries.ofYearNotPayableUntil(stated.year(), settledBy))) {
            var locked = lines.lock(ids).values();
            locked.forEach(line -> line.settleBy(settledBy));
            record(
                    new Document(Document.Kind.YEAR_CLOSURE, stated.year().id(), null, settledBy),
                    null,
                    LineChange.REVIEWED,
                    locked,
                    Map.of());
        }
    }

    /** What is left on the lines of the year is cancelled, and they are closed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void close(@Observes YearClosed closed) {
        facts.change();
        var closing = closed.year().closing();
        var document =
                new Document(Document.Kind.YEAR_CLOSURE, closed.year().id(), closing.number(), closing.issuedOn());
        var refusals = new Refusals();
        for (var ids : portions(queries.ofYear(closed.year()))) {
            var locked = lines.lock(ids).values();
            var cancelled = new TreeMap<UUID, Long>();
            for (var line : locked) {
                var left = line.amounts.availableVnd();
                if (refusals.collect("", line::close) && left > 0) {
                    cancelled.put(line.id, left);
                }
            }
            refusals.throwIfAny();
            record(document, null, LineChange.CLOSED, locked, cancelled);
        }
    }

    private List<BudgetLineView> record(
            Document document,
            @Nullable String reason,
            LineChange change,
            Collection<BudgetLine> changed,
            Map<UUID, Long> cancelled) {
        lines.flush();
        var views = new HashMap<UUID, BudgetLineView>();
        changed.forEach(line -> views.put(line.id, BudgetLineView.of(line)));
        var entries = new ArrayList<Entry>();
        cancelled.forEach(
                (id, vnd) -> entries.add(entry(views.get(id), Account.CANCELLED, vnd, null, document, entries.size())));
        ledger.write(entries);
        journal.tell(
                views.values().stream()
                        .map(line -> new LineJournal.Changed(line, change))
                        .toList(),
                document.id(),
                reason);
        return List.copyOf(views.values());
    }

    private Map<UUID, BudgetLine> lock(List<UUID> ids) {
        return lines.lock(queries.within(caller.area(), ids));
    }

    private static List<List<UUID>> portions(List<UUID> ids) {
        var portions = new ArrayList<List<UUID>>();
        for (int from = 0; from < ids.size(); from += PORTION) {
            portions.add(ids.subList(from, Math.min(from + PORTION, ids.size())));
        }
        return portions;
    }

    private static Entry entry(
            BudgetLineView line, Account account, long vnd, @Nullable UUID counter, Document document, int position) {
        return new Entry(line.id(), line.version(), account, vnd, line.availableVnd(), counter, document, position);
    }
}
