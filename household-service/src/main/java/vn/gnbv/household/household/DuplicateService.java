package vn.gnbv.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Settles whether two similar persons are one. */
@ApplicationScoped
class DuplicateService {

    /** What the audit keeps. */
    record DuplicateDecided(UUID id, int version, String change, UUID memberId, UUID otherId) {}

    private final DuplicateCandidates candidates;
    private final DuplicateQueries queries;
    private final HouseholdService households;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Database database;

    DuplicateService(
            DuplicateCandidates candidates,
            DuplicateQueries queries,
            HouseholdService households,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Database database) {
        this.candidates = candidates;
        this.queries = queries;
        this.households = households;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.database = database;
    }

    DuplicateView get(UUID id) {
        areas.requireDirectory();
        return queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    @Transactional
    @Idempotent
    Answer resolve(UUID id, @Nullable IfMatch ifMatch, ResolveDuplicate command) {
        var pair = get(id);
        IfMatch.check(ifMatch, pair.version());
        var candidate = candidates.findById(id);
        candidate.decide(command.decision(), command.reason(), caller.id(), database.now());
        if (command.decision() == DuplicateCandidate.Decision.SAME_PERSON) {
            if (command.keptMemberId() == null) {
                throw Problem.of(PlatformProblems.INVALID_REQUEST)
                        .at("/keptMemberId", HouseholdProblems.NOT_OF_THE_PAIR);
            }
            var gone = candidate.without(command.keptMemberId());
            var household = pair.persons().stream()
                    .filter(p -> p.memberId().equals(gone))
                    .findFirst()
                    .orElseThrow()
                    .householdId();
            households.removeDuplicate(household, gone, command.staying());
        }
        candidates.flush();
        events.append(new AggregateChange(
                null,
                "vn.gnbv.duplicate-candidate.v1",
                id,
                candidate.version,
                new DuplicateDecided(
                        id, candidate.version, command.decision().name(), candidate.memberId, candidate.otherId),
                null,
                id,
                null));
        return Answer.ok(candidate.version, get(id));
    }
}
