package vn.gnbv.budget.estimate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.standing.FactQueries;
import vn.gnbv.budget.standing.Flag;
import vn.gnbv.budget.standing.Subject;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.LegalTime;

/** Records what is asked for, whole or not at all, and holds it against what was assigned. */
@ApplicationScoped
class EstimateService {

    private final EstimateQueries queries;
    private final FactQueries facts;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    EstimateService(EstimateQueries queries, FactQueries facts, AreaTree areas, Caller caller, Clock clock) {
        this.queries = queries;
        this.facts = facts;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer record(RecordEstimate paper) {
        areas.require(caller.area(), paper.unitId(), paper.issuedOn());
        var refusals = new Refusals();
        refusals.collect("/issuedOn", () -> LegalTime.requirePast(paper.issuedOn(), clock));
        checkItems(paper, refusals);
        refusals.throwIfAny();
        var id = Ids.next();
        if (!queries.add(id, paper, caller.id())) {
            throw Problem.of(BudgetProblems.ESTIMATE_ALREADY_RECORDED, paper.number())
                    .at("/number");
        }
        return Answer.created("/v1/budget-estimates/" + id, 0, get(id));
    }

    /** What is not known yet is accepted: an estimate comes months before the year. */
    private void checkItems(RecordEstimate paper, Refusals refusals) {
        var first = new HashMap<Object, Integer>();
        var subjects = paper.items().stream().map(item -> subject(item, paper)).toList();
        var known = facts.about(subjects);
        for (int i = 0; i < subjects.size(); i++) {
            var item = paper.items().get(i);
            var at = "/items/" + i;
            var sameness = Arrays.asList(
                    item.componentId(), item.unitId(), item.holderOrganisationId(), item.source(), item.capitalType());
            var earlier = first.putIfAbsent(sameness, i);
            if (earlier != null) {
                refusals.add(at, BudgetProblems.DUPLICATE_LINE, earlier + 1);
            }
            var standing = known.of(subjects.get(i));
            var exclusion = standing.exclusion();
            refusals.addIf(standing.foreign(), at + "/componentId", BudgetProblems.COMPONENT_NOT_OF_PROGRAMME);
            if (exclusion != null) {
                refusals.add(at + "/componentId", BudgetProblems.COMPONENT_NOT_APPLICABLE, exclusion.basis());
            }
            refusals.addIf(
                    standing.has(Flag.UNIT_OUTSIDE_DECISION), at + "/unitId", BudgetProblems.UNIT_OUTSIDE_DECISION);
        }
    }

    private static Subject subject(RecordEstimate.Item item, RecordEstimate paper) {
        var holder = item.holderOrganisationId();
        return new Subject(
                paper.programmeId(),
                item.componentId(),
                item.unitId(),
                paper.unitId(),
                paper.issuedOn(),
                paper.year(),
                item.capitalType().name(),
                holder == null ? Set.of() : Set.of(holder),
                0);
    }

    EstimateView get(UUID id) {
        areas.requireDirectory();
        var found = queries.find(id, caller.area());
        return found.orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND)).with(queries.items(id));
    }

    List<EstimateView> list(EstimateQueries.Filter filter, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return queries.list(filter, caller.area(), after, limit);
    }

    EstimateComparison compare(UUID programmeId, int year, UUID unitId) {
        areas.require(caller.area(), unitId, LocalDate.of(year, 1, 1));
        var estimate = queries.last(programmeId, year, unitId).orElse(null);
        var rows = queries.compare(estimate == null ? null : estimate.id(), programmeId, year, unitId);
        return new EstimateComparison(programmeId, year, unitId, estimate, rows);
    }
}
