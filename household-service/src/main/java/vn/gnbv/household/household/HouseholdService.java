package vn.gnbv.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.UnitPlaces;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.lifecycle.Founders;
import vn.gnbv.household.table.StatusItems;
import vn.gnbv.household.table.TableDeltas;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.attachment.AttachedFile;
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

/** Keeps the register of households, and tells others where one lives. */
@ApplicationScoped
public class HouseholdService {

    /** What the audit keeps of a household: that it changed, and nobody's name. */
    record HouseholdChanged(
            UUID id,
            int version,
            String change,
            UUID unitId,
            LocalDate since,
            @Nullable LocalDate endedOn,
            int persons) {

        static HouseholdChanged of(Household household, String change) {
            return new HouseholdChanged(
                    household.id,
                    household.version,
                    change,
                    household.unitId,
                    household.since,
                    household.endedOn,
                    household.present().size());
        }
    }

    /** Where a household lives, and since when; where it lived last, of one that has ended. */
    public record Residence(
            UUID unitId, LocalDate since, @Nullable LocalDate endedOn) {

        /** Of a household that exists. */
        public Residence(UUID unitId, LocalDate since) {
            this(unitId, since, null);
        }

        /** What is said of a household on a day is said where it lived on that day. */
        public void check(LocalDate on, String pointer, Refusals refusals) {
            refusals.addIf(on.isBefore(since), pointer, HouseholdProblems.BEFORE_RESIDENCE, since.toString());
            refusals.addIf(
                    endedOn != null && on.isAfter(endedOn),
                    pointer,
                    HouseholdProblems.HOUSEHOLD_ENDED,
                    String.valueOf(endedOn));
        }

        /** @throws Problem BEFORE_RESIDENCE or HOUSEHOLD_ENDED */
        public void require(LocalDate on, String pointer) {
            var refusals = new Refusals();
            check(on, pointer, refusals);
            refusals.throwIfAny();
        }
    }

    /**
     * Condition of a query on what was said of a household: it is the area's which has the unit where it was said, and that
     * in which the household lives now, which would otherwise lose with each reform what is still open. Both its parameters
     * are the area.
     */
    public static String inSight(String row) {
        return AreaTree.within(row + ".unit_id") + " or exists (select 1 from households lives where lives.id = " + row
                + ".household_id and " + AreaTree.within("lives.unit_id") + ")";
    }

    private final Households households;
    private final HouseholdQueries queries;
    private final DuplicateCandidates duplicates;
    private final Papers papers;
    private final CitizenIds citizenIds;
    private final Units units;
    private final UnitPlaces places;
    private final TableDeltas tables;
    private final StatusItems items;
    private final Founders founders;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    HouseholdService(
            Households households,
            HouseholdQueries queries,
            DuplicateCandidates duplicates,
            Papers papers,
            CitizenIds citizenIds,
            Units units,
            UnitPlaces places,
            TableDeltas tables,
            StatusItems items,
            Founders founders,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.households = households;
        this.queries = queries;
        this.duplicates = duplicates;
        this.papers = papers;
        this.citizenIds = citizenIds;
        this.units = units;
        this.places = places;
        this.tables = tables;
        this.items = items;
        this.founders = founders;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer register(RegisterHousehold command) {
        requirePlaceInArea(command.unitId(), command.since());
        var household = new Household(command, citizenIds, caller.id(), today());
        requireFree(command.id());
        requireInNoOther(household);
        households.add(household);
        var answer = created(household);
        duplicates.findOfHousehold(household.id);
        append(Ids.next(), household, "REGISTERED");
        return answer;
    }

    @Transactional
    @Idempotent
    Answer move(UUID id, @Nullable IfMatch ifMatch, ChangeHousehold.Move move) {
        var household = requireToChange(id, ifMatch);
        units.requirePlaceToLive(move.unitId(), move.on(), "/unitId");
        return changed(household, "MOVED", () -> household.move(move, caller.id(), today()));
    }

    @Transactional
    @Idempotent
    Answer split(UUID id, @Nullable IfMatch ifMatch, ChangeHousehold.Split split) {
        var household = requireToChange(id, ifMatch);
        if (split.unitId() != null) {
            units.requirePlaceToLive(split.unitId(), split.on(), "/unitId");
        }
        requireFree(split.id());
        var founded = household.split(split, caller.id(), today());
        tables.follow(List.of(household.id, founded.id), () -> {
            households.persistAndFlush(founded);
            founders.found(founded.id, household.id, split.on());
            items.regroup(household.id, split.on());
            items.regroup(founded.id, split.on());
        });
        var act = Ids.next();
        append(act, household, "SPLIT");
        append(act, founded, "SPLIT_OFF");
        return created(founded);
    }

    @Transactional
    @Idempotent
    Answer merge(UUID id, @Nullable IfMatch ifMatch, ChangeHousehold.Merge merge) {
        var household = requireToChange(id, ifMatch);
        var other = households
                .findByIdOptional(merge.householdId())
                .filter(h -> areas.covers(caller.area(), h.unitId))
                .orElseThrow(
                        () -> Problem.of(HouseholdProblems.HOUSEHOLD_UNKNOWN).at("/householdId"));
        if (!other.id.equals(household.id)) {
            households.touch(other);
        }
        tables.follow(List.of(household.id, other.id), () -> {
            household.merge(other, merge, caller.id(), today());
            households.flush();
            items.regroup(household.id, merge.on());
        });
        var act = Ids.next();
        append(act, household, "MERGED");
        append(act, other, "ABSORBED");
        return answer(household);
    }

    @Transactional
    @Idempotent
    Answer dissolve(UUID id, @Nullable IfMatch ifMatch, ChangeHousehold.Dissolve dissolution) {
        var household = requireToChange(id, ifMatch);
        return changed(household, "DISSOLVED", () -> household.dissolve(dissolution, today()));
    }

    @Transactional
    @Idempotent
    Answer join(UUID id, @Nullable IfMatch ifMatch, ChangeHousehold.Join join) {
        var household = requireToChange(id, ifMatch);
        var member = household.join(join, citizenIds, today());
        if (member.citizenIdMatch != null
                && !households.present(List.of(member.citizenIdMatch)).isEmpty()) {
            throw Problem.of(HouseholdProblems.CITIZEN_ID_TAKEN).at("/member/citizenId");
        }
        flush();
        duplicates.findOf(member.id);
        append(Ids.next(), household, "JOINED");
        return created(household);
    }

    @Transactional
    HouseholdView correct(UUID id, UUID memberId, @Nullable IfMatch ifMatch, ChangeHousehold.Correct correction) {
        var household = requireToChange(id, ifMatch);
        var member = household.member(memberId);
        households.keep(member, correction.reason(), caller.id());
        var citizenId = correction.member().citizenId();
        if (citizenId != null) {
            var match = citizenIds.match(citizenId);
            if (!Arrays.equals(match, member.citizenIdMatch)
                    && !households.present(List.of(match)).isEmpty()) {
                throw Problem.of(HouseholdProblems.CITIZEN_ID_TAKEN).at("/member/citizenId");
            }
        }
        household.correct(memberId, correction.member(), citizenIds, today());
        flush();
        duplicates.findOf(memberId);
        append(Ids.next(), household, "CORRECTED");
        return view(household);
    }

    @Transactional
    @Idempotent
    Answer leave(UUID id, UUID memberId, @Nullable IfMatch ifMatch, ChangeHousehold.Leave leave) {
        var household = requireToChange(id, ifMatch);
        household.leave(memberId, leave, today());
        return changed(household, "LEFT");
    }

    @Transactional
    HouseholdView attach(
            UUID id,
            String sha256,
            @Nullable IfMatch ifMatch,
            PaperKind kind,
            @Nullable LocalDate datedOn,
            byte[] content) {
        var household = requireToChange(id, ifMatch);
        if (datedOn != null && datedOn.isAfter(today())) {
            throw Problem.of(PlatformProblems.DATE_IN_FUTURE).at("?datedOn");
        }
        papers.add(id, AttachedFile.of(sha256, content), kind, datedOn, caller.id());
        households.flush();
        append(Ids.next(), household, "ATTACHED");
        return view(household);
    }

    /** A record of a person who is on record elsewhere goes; its household with it where nobody else is left. */
    void removeDuplicate(UUID householdId, UUID memberId, @Nullable List<ChangeHousehold.Place> staying) {
        var household = requireVisible(householdId);
        households.touch(household);
        tables.follow(List.of(householdId), () -> {
            if (household.present().size() == 1) {
                household.dissolve(new ChangeHousehold.Dissolve(today(), Departure.DUPLICATE), today());
            } else {
                household.leave(memberId, new ChangeHousehold.Leave(today(), Departure.DUPLICATE, staying), today());
            }
            households.flush();
        });
        append(Ids.next(), household, "DUPLICATE_LEFT");
    }

    /** @throws Problem NOT_FOUND when the household does not exist or lies outside the caller's area */
    public Residence requireInArea(UUID id) {
        var household = requireVisible(id);
        return new Residence(household.unitId, household.since, household.endedOn);
    }

    /**
     * Where it lived on the day: papers of before a reform may come after the households have been resettled. Who has moved
     * from one unit to another that existed beside it is told about by the officers there.
     *
     * @throws Problem NOT_FOUND
     */
    public Residence requireInArea(UUID id, LocalDate on) {
        var now = requireInArea(id);
        return on.isBefore(now.since()) ? queries.beforeReform(id, on).orElse(now) : now;
    }

    /** All households that this one has come from or has become, by splits and mergers, itself included. */
    public Set<UUID> lineage(UUID id) {
        return Set.copyOf(households.lineage(id));
    }

    /** Of a unit that was there at another time it is told when. */
    private void requirePlaceInArea(UUID unit, LocalDate since) {
        if (!areas.covers(caller.area(), unit) || !units.isPlaceToLive(unit, since)) {
            throw places.of(unit, caller.area()).notOn(since).at("/unitId");
        }
    }

    private Household requireVisible(UUID id) {
        areas.requireDirectory();
        var household = households.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        areas.require(caller.area(), household.unitId);
        return household;
    }

    private Household requireToChange(UUID id, @Nullable IfMatch ifMatch) {
        var household = requireVisible(id);
        IfMatch.check(ifMatch, household.version);
        households.touch(household);
        return household;
    }

    private void requireFree(@Nullable UUID id) {
        if (id != null && households.findById(id) != null) {
            throw Problem.of(HouseholdProblems.ID_TAKEN).at("/id");
        }
    }

    private void requireInNoOther(Household household) {
        var matches = household.members.stream()
                .map(m -> m.citizenIdMatch)
                .filter(Objects::nonNull)
                .toList();
        var taken = households.present(matches);
        if (taken.isEmpty()) {
            return;
        }
        var problem = Problem.of(HouseholdProblems.CITIZEN_ID_TAKEN);
        for (var member : household.members) {
            if (member.citizenIdMatch != null && Households.contains(taken, member.citizenIdMatch)) {
                problem.at("/members/" + member.number + "/citizenId");
            }
        }
        throw problem;
    }

    /** Two requests at once may both have found the citizen id free; the database lets one of them through. */
    private void flush() {
        try {
            households.flush();
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException violation
                    && "uq_household_members_citizen_id".equals(violation.getConstraintName())) {
                throw Problem.of(HouseholdProblems.CITIZEN_ID_TAKEN);
            }
            throw e;
        }
    }

    /** Where a household lives and whether it exists is counted in the official tables. */
    private Answer changed(Household household, String change, Runnable act) {
        tables.follow(List.of(household.id), () -> {
            act.run();
            households.flush();
        });
        return changed(household, change);
    }

    private Answer changed(Household household, String change) {
        households.flush();
        append(Ids.next(), household, change);
        return answer(household);
    }

    private void append(UUID act, Household household, String change) {
        events.append(new AggregateChange(
                null,
                "vn.gnbv.household.v1",
                household.id,
                household.version,
                HouseholdChanged.of(household, change),
                null,
                act,
                null));
    }

    private Answer created(Household household) {
        return Answer.created("/v1/households/" + household.id, household.version, view(household));
    }

    private Answer answer(Household household) {
        return Answer.ok(household.version, view(household));
    }

    /** Whoever has moved a household out of the area is told once more what it is now. */
    private HouseholdView view(Household household) {
        return queries.find(household.id).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
