package vn.gnbv.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.Units;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Registers households, and tells others where one lives. */
@ApplicationScoped
public class HouseholdService {

    /** What the audit keeps of a household: that it changed, and nobody's name. */
    record HouseholdChanged(UUID id, int version, String change, UUID unitId, LocalDate since, int persons) {}

    /** Where a household lives, and since when. */
    public record Residence(UUID unitId, LocalDate since) {}

    private final Households households;
    private final HouseholdQueries queries;
    private final CitizenIds citizenIds;
    private final Units units;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    HouseholdService(
            Households households,
            HouseholdQueries queries,
            CitizenIds citizenIds,
            Units units,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.households = households;
        this.queries = queries;
        this.citizenIds = citizenIds;
        this.units = units;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer register(RegisterHousehold command) {
        areas.require(caller.area(), command.unitId(), command.since());
        units.requirePlaceToLive(command.unitId(), command.since(), "/unitId");
        var household = new Household(command, citizenIds, caller.id(), LocalDate.now(clock));
        if (households.findById(household.id) != null) {
            throw Problem.of(HouseholdProblems.ID_TAKEN).at("/id");
        }
        requireInNoOther(household);
        persist(household);
        var changed = new HouseholdChanged(
                household.id,
                household.version,
                "REGISTERED",
                household.unitId,
                household.since,
                household.members.size());
        events.append(new AggregateChange(
                null, "vn.gnbv.household.v1", household.id, household.version, changed, null, household.id, null));
        var view = queries.find(household.id, caller.area()).orElseThrow();
        return Answer.created("/v1/households/" + household.id, household.version, view);
    }

    /** @throws Problem NOT_FOUND when the household does not exist or lies outside the caller's area */
    public Residence requireInArea(UUID id) {
        areas.requireDirectory();
        var household = households.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        areas.require(caller.area(), household.unitId, household.since);
        return new Residence(household.unitId, household.since);
    }

    private void requireInNoOther(Household household) {
        var problem = Problem.of(HouseholdProblems.CITIZEN_ID_TAKEN);
        for (var member : household.members) {
            if (member.citizenIdMatch != null && households.hasMember(member.citizenIdMatch)) {
                problem.at("/members/" + member.number + "/citizenId");
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    /** Two requests at once may both have found the citizen id free; the database lets one of them through. */
    private void persist(Household household) {
        try {
            households.persistAndFlush(household);
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException violation
                    && "uq_household_members_citizen_id".equals(violation.getConstraintName())) {
                throw Problem.of(HouseholdProblems.CITIZEN_ID_TAKEN);
            }
            throw e;
        }
    }
}
