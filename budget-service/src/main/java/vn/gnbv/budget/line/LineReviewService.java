package vn.gnbv.budget.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.gnbv.budget.standing.FactChanged;
import vn.gnbv.budget.standing.FactQueries;
import vn.gnbv.budget.standing.Standing;
import vn.gnbv.platform.Ids;

/** Judges lines anew when facts about them arrive or change, and so freezes and unfreezes them. */
@ApplicationScoped
class LineReviewService {

    /** A programme may have more lines than one statement takes parameters. */
    private static final int PORTION = 1_000;

    private final BudgetLines lines;
    private final BudgetLineQueries queries;
    private final FactQueries facts;
    private final LineJournal journal;

    LineReviewService(BudgetLines lines, BudgetLineQueries queries, FactQueries facts, LineJournal journal) {
        this.lines = lines;
        this.queries = queries;
        this.facts = facts;
        this.journal = journal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void review(@Observes FactChanged fact) {
        facts.change();
        var touched =
                switch (fact.kind()) {
                    case UNIT -> queries.ofUnitsAndBelow(fact.ids());
                    case ORGANISATION -> each(fact.ids(), queries::ofOrganisation);
                    case PROGRAMME -> each(fact.ids(), queries::ofProgramme);
                    case APPLICABILITY -> each(fact.ids(), queries::ofComponentAndItsParts);
                };
        var inOrder = List.copyOf(new TreeSet<>(touched));
        for (int from = 0; from < inOrder.size(); from += PORTION) {
            review(inOrder.subList(from, Math.min(from + PORTION, inOrder.size())));
        }
    }

    private static Set<UUID> each(List<UUID> ids, Function<UUID, Set<UUID>> lines) {
        return ids.stream().map(lines).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Locks only lines that really change, so that a flood of facts does not hold up payments. */
    private void review(List<UUID> ids) {
        var before = lines.find("id in ?1", ids).list();
        var known = facts.about(before.stream().map(BudgetLine::subject).toList());
        var standings = new HashMap<UUID, Standing>();
        for (var line : before) {
            lines.getEntityManager().detach(line);
            var standing = known.of(line.subject());
            if (line.judge(standing) != null) {
                standings.put(line.id, standing);
            }
        }
        if (!standings.isEmpty()) {
            apply(standings);
        }
    }

    private void apply(Map<UUID, Standing> standings) {
        var changed = new HashMap<BudgetLine, LineChange>();
        lines.lock(standings.keySet()).values().forEach(line -> {
            var change = line.judge(standings.get(line.id));
            if (change != null) {
                changed.put(line, change);
            }
        });
        lines.flush();
        List<LineJournal.Changed> changes = new ArrayList<>();
        changed.forEach((line, change) -> changes.add(new LineJournal.Changed(BudgetLineView.of(line), change)));
        journal.tell(changes, Ids.next(), null);
    }
}
