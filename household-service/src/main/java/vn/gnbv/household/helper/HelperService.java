package vn.gnbv.household.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.household.HouseholdService;
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

/** Assigns helpers, and takes down their visits. */
@ApplicationScoped
class HelperService {

    /** What the audit keeps: that it changed, not who helps or what was found. */
    record HelperAssignmentChanged(
            UUID id, int version, String change, @Nullable UUID householdId, UUID unitId) {}

    private final HelperAssignments assignments;
    private final HelperQueries queries;
    private final HouseholdService households;
    private final Units units;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    HelperService(
            HelperAssignments assignments,
            HelperQueries queries,
            HouseholdService households,
            Units units,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.assignments = assignments;
        this.queries = queries;
        this.households = households;
        this.units = units;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer assign(AssignHelp said) {
        var refusals = new Refusals();
        said.check(LocalDate.now(clock), refusals);
        refusals.throwIfAny();
        var assignment = new HelperAssignment(said, place(said), caller.id());
        assignments.persistAndFlush(assignment);
        append(assignment, "ASSIGNED");
        return Answer.created("/v1/helper-assignments/" + assignment.id, assignment.version, get(assignment.id));
    }

    private UUID place(AssignHelp said) {
        if (said.villageId() != null) {
            areas.require(caller.area(), said.villageId());
            units.requirePlaceToLive(said.villageId(), said.fromDay(), "/villageId");
            return said.villageId();
        }
        var lives = households.requireInArea(said.householdId(), said.fromDay());
        var refusals = new Refusals();
        lives.check(said.fromDay(), "/fromDay", refusals);
        refusals.throwIfAny();
        return lives.unitId();
    }

    @Transactional
    @Idempotent
    Answer visit(UUID id, RecordVisit said) {
        var assignment = locked(id);
        assignment.visit(said.visitedOn(), LocalDate.now(clock));
        queries.visit(id, said, caller.id());
        assignments.flush();
        append(assignment, "VISITED");
        return Answer.created("/v1/helper-assignments/" + id, assignment.version, get(id));
    }

    @Transactional
    @Idempotent
    Answer end(UUID id, @Nullable IfMatch ifMatch, EndAssignment said) {
        var assignment = locked(id);
        IfMatch.check(ifMatch, assignment.version);
        assignment.end(said.toDay(), said.reason());
        assignments.flush();
        append(assignment, "ENDED");
        return Answer.ok(assignment.version, get(id));
    }

    private HelperAssignment locked(UUID id) {
        get(id);
        return assignments.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    HelperAssignmentView get(UUID id) {
        areas.requireDirectory();
        return queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    List<VisitView> visits(UUID id, @Nullable UUID after, int limit) {
        get(id);
        return queries.visits(id, after, limit);
    }

    private void append(HelperAssignment assignment, String change) {
        events.append(new AggregateChange(
                null,
                "vn.gnbv.helper-assignment.v1",
                assignment.id,
                assignment.version,
                new HelperAssignmentChanged(
                        assignment.id, assignment.version, change, assignment.householdId, assignment.unitId),
                null,
                Ids.next(),
                null));
    }
}
