package vn.gnbv.household.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.lifecycle.Lifecycles;
import vn.gnbv.household.lifecycle.Standing;
import vn.gnbv.household.summary.HouseholdSummaries;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Takes down what households need, and what became of it. */
@ApplicationScoped
public class NeedService {

    /** What the audit keeps of a new kind. */
    record NeedKindAdded(UUID id, int version, String change, NeedKind kind) {}

    /** What the audit keeps of a need: that it changed, not who needs what. */
    record NeedChanged(UUID id, int version, String change, UUID householdId) {}

    private final NeedKinds kinds;
    private final Needs needs;
    private final NeedQueries queries;
    private final HouseholdService households;
    private final Lifecycles lifecycles;
    private final HouseholdSummaries summaries;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    NeedService(
            NeedKinds kinds,
            Needs needs,
            NeedQueries queries,
            HouseholdService households,
            Lifecycles lifecycles,
            HouseholdSummaries summaries,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.kinds = kinds;
        this.needs = needs;
        this.queries = queries;
        this.households = households;
        this.lifecycles = lifecycles;
        this.summaries = summaries;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer add(NeedKind kind) {
        if (!kinds.add(kind)) {
            throw Problem.of(SupportProblems.CODE_TAKEN, kind.code()).at("/code");
        }
        var act = Ids.next();
        events.append(new AggregateChange(
                null, "vn.gnbv.need-kind.v1", act, 0, new NeedKindAdded(act, 0, "ADDED", kind), null, act, null));
        return Answer.created("/v1/need-kinds/" + kind.code(), 0, kind);
    }

    @Transactional
    @Idempotent
    Answer state(StateNeed said) {
        var residence = households.requireInArea(said.householdId(), said.statedOn());
        checkKind(said).throwIfAny();
        var need = new Need(
                said,
                residence,
                summaries.communeOf(residence.unitId(), said.statedOn()),
                lifecycles
                        .standing(said.householdId(), said.statedOn())
                        .map(Standing::povertyClass)
                        .orElse(null),
                caller.id(),
                LocalDate.now(clock));
        persist(need);
        append(need, "STATED");
        summaries.tell(need.communeId, List.of(need.statedOn), need.id);
        return Answer.created("/v1/needs/" + need.id, need.version, get(need.id));
    }

    private Refusals checkKind(StateNeed said) {
        var refusals = new Refusals();
        var kind = kinds.find(said.kind());
        refusals.addIf(kind.isEmpty(), "/kind", SupportProblems.NEED_KIND_UNKNOWN, said.kind());
        refusals.addIf(
                kind.isPresent() && !kind.get().isOf(said.memberId()), "/memberId", SupportProblems.MEMBER_BY_KIND);
        refusals.addIf(
                said.memberId() != null && !queries.hasMember(said.householdId(), said.memberId(), said.statedOn()),
                "/memberId",
                SupportProblems.MEMBER_UNKNOWN);
        return refusals;
    }

    /** The database lets one of those through who state the same at once. */
    private void persist(Need need) {
        try {
            needs.persistAndFlush(need);
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException violation
                    && "uq_needs_open".equals(violation.getConstraintName())) {
                throw Problem.of(SupportProblems.NEED_ALREADY_OPEN);
            }
            throw e;
        }
    }

    @Transactional
    @Idempotent
    Answer meet(UUID id, @Nullable IfMatch ifMatch, MeetNeed said) {
        return end(id, ifMatch, "MET", need -> need.meet(said, LocalDate.now(clock)));
    }

    @Transactional
    @Idempotent
    Answer withdraw(UUID id, @Nullable IfMatch ifMatch, WithdrawNeed said) {
        return end(id, ifMatch, "WITHDRAWN", need -> need.withdraw(said, LocalDate.now(clock)));
    }

    private Answer end(UUID id, @Nullable IfMatch ifMatch, String change, Consumer<Need> act) {
        get(id);
        var need = needs.findById(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, need.version);
        act.accept(need);
        needs.flush();
        append(need, change);
        summaries.tell(need.communeId, List.of(need.endedOn), need.id);
        return Answer.ok(need.version, get(id));
    }

    /** Whether a support of that day to these may meet each of the needs. */
    public void checkMeetable(List<UUID> ids, UUID household, @Nullable UUID member, LocalDate on, Refusals refusals) {
        for (int i = 0; i < ids.size(); i++) {
            var need = needs.findByIdOptional(ids.get(i));
            refusals.addIf(
                    need.isEmpty() || !need.get().canBeMet(household, member, on) || ids.indexOf(ids.get(i)) < i,
                    "/meetsNeedIds/" + i,
                    SupportProblems.NEED_OF_ANOTHER);
        }
    }

    /** The needs that a support has met; checked before. */
    public void meetBySupport(List<UUID> ids, UUID support, LocalDate on) {
        for (var id : ids) {
            var need = needs.findById(id, LockModeType.PESSIMISTIC_WRITE);
            need.meetBySupport(support, on);
            needs.flush();
            append(need, "MET");
            summaries.tell(need.communeId, List.of(on), support);
        }
    }

    /** Needs that a support had met wait again, since it was an error. */
    public void reopenAfter(UUID support, LocalDate today) {
        for (var need : needs.list("supportId", support)) {
            var days = List.of(need.endedOn, today);
            need.reopen(needs.hasOpen(need.householdId, need.kind, need.memberId), today);
            needs.flush();
            append(need, "REOPENED");
            summaries.tell(need.communeId, days, support);
        }
    }

    NeedView get(UUID id) {
        areas.requireDirectory();
        return queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private void append(Need need, String change) {
        events.append(new AggregateChange(
                null,
                "vn.gnbv.need.v1",
                need.id,
                need.version,
                new NeedChanged(need.id, need.version, change, need.householdId),
                null,
                Ids.next(),
                null));
    }
}
