package vn.gnbv.household.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.UnitPlaces;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.table.TableDeltas;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.Problem;

/**
 * Lets households follow their unit through a reform of the units (<i>sắp xếp đơn vị hành chính</i>). It is done when
 * somebody says so: papers of before the reform are entered by the old places.
 */
@ApplicationScoped
class ResettlementService {

    /** What the audit keeps, besides the former residence of each household. */
    record HouseholdsResettled(UUID id, int version, String change, Resettlement resettlement) {}

    private final Households households;
    private final TableDeltas tables;
    private final UnitPlaces places;
    private final Units units;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    ResettlementService(
            Households households,
            TableDeltas tables,
            UnitPlaces places,
            Units units,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.households = households;
        this.tables = tables;
        this.places = places;
        this.units = units;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer resettle(ResettleHouseholds command) {
        areas.requireDirectory();
        var from = places.of(command.fromUnitId(), caller.area());
        var end = from.end();
        if (end == null || end.isAfter(LocalDate.now(clock))) {
            throw Problem.of(HouseholdProblems.UNIT_NOT_ENDED).at("/fromUnitId");
        }
        var to = command.toUnitId();
        if (to == null || command.householdIds() == null && from.isDivided()) {
            to = from.onlySuccessor().unitId();
        }
        if (!from.mayPassInto(to)) {
            throw Problem.of(HouseholdProblems.NOT_A_SUCCESSOR).at("/toUnitId");
        }
        areas.require(caller.area(), to);
        units.requirePlaceToLive(to, end, "/toUnitId");
        var asked = command.householdIds() == null ? List.<UUID>of() : command.householdIds();
        var resettlement = new Resettlement(
                Ids.next(), command.fromUnitId(), to, end, resettle(command.fromUnitId(), to, end, asked));
        events.append(new AggregateChange(
                null,
                "vn.gnbv.household-resettlement.v1",
                resettlement.id(),
                0,
                new HouseholdsResettled(resettlement.id(), 0, "RESETTLED", resettlement),
                null,
                resettlement.id(),
                null));
        return Answer.ok(resettlement);
    }

    /** What they are counted as in the official tables follows them. */
    private int resettle(UUID from, UUID to, LocalDate end, List<UUID> asked) {
        var moving = households.livingIn(from, end, asked);
        var moved = new AtomicInteger();
        tables.follow(moving, () -> moved.set(households.resettle(moving, from, to, end, caller.id())));
        return moved.get();
    }
}
