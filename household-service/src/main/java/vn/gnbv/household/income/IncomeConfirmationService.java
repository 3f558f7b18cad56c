package vn.gnbv.household.income;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.lifecycle.Lifecycles;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Records answers to applications of who is on no list and has little. */
@ApplicationScoped
class IncomeConfirmationService {

    /** What the audit keeps: that there was an answer, and no income. */
    record IncomeConfirmationChanged(UUID id, int version, String change, UUID householdId) {}

    private final IncomeConfirmations confirmations;
    private final IncomeClasses incomeClasses;
    private final IncomeClassService classes;
    private final HouseholdService households;
    private final Lifecycles lifecycles;
    private final Units units;
    private final Database database;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    IncomeConfirmationService(
            IncomeConfirmations confirmations,
            IncomeClasses incomeClasses,
            IncomeClassService classes,
            HouseholdService households,
            Lifecycles lifecycles,
            Units units,
            Database database,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.confirmations = confirmations;
        this.incomeClasses = incomeClasses;
        this.classes = classes;
        this.households = households;
        this.lifecycles = lifecycles;
        this.units = units;
        this.database = database;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer confirm(UUID household, ConfirmIncome command) {
        var residence = households.requireInArea(household, command.appliedOn());
        var decidedOn = command.decision().issuedOn();
        residence.require(command.appliedOn(), "/appliedOn");
        requireMember(household, command.memberId());
        requireOnNoList(household, decidedOn);
        var incomeClass = classes.require(
                command.kind(), units.areaType(residence.unitId(), command.appliedOn()), command.appliedOn());
        var confirmation = new IncomeConfirmation(household, command, incomeClass, caller.id(), LocalDate.now(clock));
        confirmations.persistAndFlush(confirmation);
        events.append(new AggregateChange(
                null,
                "vn.gnbv.income-confirmation.v1",
                confirmation.id,
                0,
                new IncomeConfirmationChanged(confirmation.id, 0, "ANSWERED", household),
                null,
                confirmation.id,
                null));
        return Answer.created(
                "/v1/households/" + household + "/income-confirmations/" + confirmation.id,
                0,
                IncomeConfirmationView.of(confirmation, incomeClass));
    }

    private void requireMember(UUID household, @Nullable UUID member) {
        if (member != null
                && database.row(
                                "select 1 from household_members where id = ? and household_id = ? and left_on is null",
                                row -> true,
                                member,
                                household)
                        == null) {
            throw Problem.of(HouseholdProblems.NOT_OF_THIS_HOUSEHOLD).at("/memberId");
        }
    }

    private void requireOnNoList(UUID household, LocalDate on) {
        if (lifecycles
                .standing(household, on)
                .filter(s -> s.povertyClass() != PovertyClass.NOT_POOR)
                .isPresent()) {
            throw Problem.of(HouseholdProblems.ON_A_LIST);
        }
    }

    @Transactional
    List<IncomeConfirmationView> list(UUID household, @Nullable UUID after, int limit) {
        households.requireInArea(household);
        return confirmations
                .find("householdId = ?1 and id > ?2 order by id", household, after == null ? new UUID(0, 0) : after)
                .page(0, limit)
                .stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    IncomeConfirmationView get(UUID household, UUID id) {
        households.requireInArea(household);
        return confirmations
                .findByIdOptional(id)
                .filter(c -> c.householdId.equals(household))
                .map(this::view)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private IncomeConfirmationView view(IncomeConfirmation confirmation) {
        return IncomeConfirmationView.of(confirmation, incomeClasses.findById(confirmation.incomeClassId));
    }
}
