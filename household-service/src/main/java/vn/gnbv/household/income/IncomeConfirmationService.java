package vn.gnbv.household.income;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.Units;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.lifecycle.Lifecycles;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Records applications of who is on no list and has little, and the answers to them. */
@ApplicationScoped
class IncomeConfirmationService {

    /** What the audit keeps: that there was an application or an answer, no income and no reason. */
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
        residence.require(command.appliedOn(), "/appliedOn");
        requireMember(household, command.memberId());
        if (command.decision() != null) {
            requireOnNoList(household, command.decision());
        }
        var incomeClass = classes.require(
                command.kind(), units.areaType(residence.unitId(), command.appliedOn()), command.appliedOn());
        var confirmation = new IncomeConfirmation(household, command, incomeClass, caller.id(), LocalDate.now(clock));
        persist(confirmation);
        append(confirmation, command.decision() == null ? "APPLIED" : "ANSWERED");
        return Answer.created(
                "/v1/households/" + household + "/income-confirmations/" + confirmation.id,
                confirmation.version,
                IncomeConfirmationView.of(confirmation, incomeClass));
    }

    @Transactional
    @Idempotent
    Answer decide(UUID household, UUID id, @Nullable IfMatch ifMatch, DecideIncome command) {
        var residence = households.requireInArea(household, command.issuedOn());
        var confirmation = require(household, id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, confirmation.version);
        var incomeClass = incomeClasses.findById(confirmation.incomeClassId);
        confirmation.decide(command, incomeClass, LocalDate.now(clock));
        residence.require(command.issuedOn(), "/issuedOn");
        requireOnNoList(household, command);
        confirmations.flush();
        append(confirmation, "ANSWERED");
        return Answer.ok(confirmation.version, IncomeConfirmationView.of(confirmation, incomeClass));
    }

    /** The database lets one of those through who apply for the same at once. */
    private void persist(IncomeConfirmation confirmation) {
        try {
            confirmations.persistAndFlush(confirmation);
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException violation
                    && "uq_income_confirmations_pending".equals(violation.getConstraintName())) {
                throw Problem.of(HouseholdProblems.INCOME_PENDING);
            }
            throw e;
        }
    }

    private void append(IncomeConfirmation confirmation, String change) {
        events.append(new AggregateChange(
                null,
                "vn.gnbv.income-confirmation.v1",
                confirmation.id,
                confirmation.version,
                new IncomeConfirmationChanged(confirmation.id, confirmation.version, change, confirmation.householdId),
                null,
                Ids.next(),
                null));
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

    /** That a household has come onto a list since it applied is a reason to refuse it. */
    private void requireOnNoList(UUID household, DecideIncome decision) {
        if (decision.refusedFor() == null
                && lifecycles
                        .standing(household, decision.issuedOn())
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
        return view(require(household, id, LockModeType.NONE));
    }

    private IncomeConfirmation require(UUID household, UUID id, LockModeType mode) {
        return confirmations
                .findByIdOptional(id, mode)
                .filter(c -> c.householdId.equals(household))
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private IncomeConfirmationView view(IncomeConfirmation confirmation) {
        return IncomeConfirmationView.of(confirmation, incomeClasses.findById(confirmation.incomeClassId));
    }
}
