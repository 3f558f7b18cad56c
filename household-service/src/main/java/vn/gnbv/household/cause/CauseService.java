package vn.gnbv.household.cause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Takes down why households are poor, and says for whom that is still to be done. */
@ApplicationScoped
public class CauseService {

    /** So many households are named in a refusal. */
    private static final int NAMED = 20;

    /** What the audit keeps of a new cause. */
    record CauseAdded(UUID id, int version, String change, PovertyCause cause) {}

    /** What the audit keeps of a statement: that there was one, not what it found. */
    record CausesStated(UUID id, int version, String change, UUID householdId) {}

    private final PovertyCauses causes;
    private final CauseStatements statements;
    private final HouseholdService households;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    CauseService(
            PovertyCauses causes,
            CauseStatements statements,
            HouseholdService households,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.causes = causes;
        this.statements = statements;
        this.households = households;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer add(PovertyCause cause) {
        var refusals = new Refusals();
        cause.check(causes::find, refusals);
        refusals.addIf(causes.find(cause.code()).isPresent(), "/code", SupportProblems.CODE_TAKEN, cause.code());
        refusals.addIf(
                cause.number() != null && causes.hasNumber(cause.number()),
                "/number",
                SupportProblems.CAUSE_NUMBER_TAKEN,
                cause.number());
        refusals.throwIfAny();
        causes.add(cause);
        var act = Ids.next();
        events.append(new AggregateChange(
                null, "vn.gnbv.poverty-cause.v1", act, 0, new CauseAdded(act, 0, "ADDED", cause), null, act, null));
        return Answer.created("/v1/poverty-causes/" + cause.code(), 0, cause);
    }

    @Transactional
    @Idempotent
    Answer state(UUID household, StateCauses said) {
        var residence = households.requireInArea(household, said.statedOn());
        var refusals = new Refusals();
        said.check(LocalDate.now(clock), residence, statements.known(said.causes()), refusals);
        refusals.addIf(
                Boolean.TRUE.equals(said.needsNothing()) && statements.hasOpenNeed(household),
                "/needsNothing",
                SupportProblems.NEEDS_STATED);
        refusals.throwIfAny();
        var id = statements.add(household, said, caller.id());
        events.append(new AggregateChange(
                null,
                "vn.gnbv.cause-statement.v1",
                id,
                CauseStatementView.VERSION,
                new CausesStated(id, CauseStatementView.VERSION, "STATED", household),
                null,
                id,
                null));
        var view = statements.find(household, id).orElseThrow();
        return Answer.created("/v1/households/" + household + "/causes/" + id, view.version(), view);
    }

    @Transactional
    CauseStatementView get(UUID household, UUID id) {
        households.requireInArea(household);
        return statements.find(household, id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    @Transactional
    List<CauseStatementView> list(UUID household, @Nullable UUID after, int limit) {
        households.requireInArea(household);
        return statements.list(household, after, limit);
    }

    /**
     * The same for all whom a decision has just recognised as poor, where the round goes by a procedure: without one nothing
     * is asked for before recognition.
     *
     * @throws Problem CAUSES_INCOMPLETE, naming the households
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireComplete(UUID recognition) {
        var poor = statements.poorByProcedure(recognition);
        if (!poor.isEmpty()) {
            var any = poor.getFirst();
            requireComplete(
                    poor.stream().map(CauseStatements.Poor::household).toList(), any.openedOn(), any.decidedOn());
        }
    }

    /**
     * Before poor households are recognised their causes and needs are known (<i>phân loại theo nguyên nhân</i>, plan 4587/KH-UBND, 4.5).
     *
     * @param from the day since which they had to be stated, that of the round
     * @param to the day of the decision
     * @throws Problem CAUSES_INCOMPLETE, naming the households
     */
    public void requireComplete(Collection<UUID> poorHouseholds, LocalDate from, LocalDate to) {
        var missing = statements.incomplete(poorHouseholds, from, to);
        if (!missing.isEmpty()) {
            throw Problem.of(
                    SupportProblems.CAUSES_INCOMPLETE,
                    missing.size(),
                    missing.stream().limit(NAMED).map(UUID::toString).collect(Collectors.joining(", ")));
        }
    }
}
