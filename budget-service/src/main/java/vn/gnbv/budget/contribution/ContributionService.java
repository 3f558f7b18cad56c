package vn.gnbv.budget.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Keeps contributions: stated where they are given, stated anew as they are received and used. */
@ApplicationScoped
class ContributionService {

    private final Contributions contributions;
    private final ContributionQueries queries;
    private final AreaTree areas;
    private final EventLog events;
    private final Caller caller;
    private final Clock clock;

    ContributionService(
            Contributions contributions,
            ContributionQueries queries,
            AreaTree areas,
            EventLog events,
            Caller caller,
            Clock clock) {
        this.contributions = contributions;
        this.queries = queries;
        this.areas = areas;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer state(StateContribution said) {
        areas.require(caller.area(), said.unitId(), said.contributedOn());
        var refusals = check(said);
        refusals.addIf(said.id() != null && contributions.findById(said.id()) != null, "/id", BudgetProblems.ID_TAKEN);
        refusals.throwIfAny();
        var contribution = new Contribution(
                said, caller.organisation(), caller.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        contributions.persistAndFlush(contribution);
        var view = get(contribution.id);
        events.append(ContributionChanged.of(view, ContributionChanged.Change.STATED));
        return Answer.created("/v1/contributions/" + view.id(), view.version(), view);
    }

    /** By the organisation that keeps the record; whoever is responsible for money in the area may too. */
    @Transactional
    Answer change(UUID id, @Nullable IfMatch ifMatch, StateContribution said) {
        var before = get(id);
        if (!caller.has("BUDGET_OFFICER")
                && (caller.organisation() == null || !caller.organisation().equals(before.keeperOrganisationId()))) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        var contribution = contributions.findById(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, contribution.version);
        areas.require(caller.area(), said.unitId(), said.contributedOn());
        var refusals = check(said);
        refusals.addIf(said.reason() == null, "/reason", BudgetProblems.REASON_REQUIRED);
        refusals.addIf(said.id() != null && !said.id().equals(id), "/id", BudgetProblems.ID_TAKEN);
        refusals.throwIfAny();
        contribution.state(said, caller.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        contributions.flush();
        var view = get(id);
        events.append(
                ContributionChanged.of(view, ContributionChanged.Change.CHANGED).because(said.reason()));
        return Answer.ok(view.version(), view);
    }

    ContributionView get(UUID id) {
        areas.requireDirectory();
        return queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    List<ContributionView> list(ContributionQueries.Filter filter, @Nullable UUID after, int limit) {
        areas.requireDirectory();
        return queries.list(filter, caller.area(), after, limit);
    }

    ContributionTotals totals(ContributionQueries.Filter filter) {
        areas.requireDirectory();
        return queries.totals(filter, caller.area());
    }

    private Refusals check(StateContribution said) {
        var refusals = new Refusals();
        said.check(LocalDate.now(clock), refusals);
        if (said.componentId() != null) {
            var programme = queries.programmeOf(said.componentId());
            refusals.addIf(
                    programme != null && !programme.equals(said.programmeId()),
                    "/componentId",
                    BudgetProblems.COMPONENT_NOT_OF_PROGRAMME);
        }
        return refusals;
    }
}
