package vn.gnbv.household.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.lifecycle.Lifecycles;
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

/** Registers households to escape, and concludes what came of it. */
@ApplicationScoped
class ExitService {

    /** What the audit keeps: that it changed, not what was promised. */
    record ExitRegistrationChanged(UUID id, int version, String change, UUID householdId, int year) {}

    private final ExitRegistrations registrations;
    private final ExitQueries queries;
    private final Lifecycles lifecycles;
    private final HouseholdService households;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    ExitService(
            ExitRegistrations registrations,
            ExitQueries queries,
            Lifecycles lifecycles,
            HouseholdService households,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.registrations = registrations;
        this.queries = queries;
        this.lifecycles = lifecycles;
        this.households = households;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer register(RegisterExit said) {
        var lives = households.requireInArea(said.householdId(), said.registeredOn());
        var refusals = new Refusals();
        said.check(
                LocalDate.now(clock),
                lives,
                queries.deprivations(said.householdId(), said.registeredOn()),
                queries.contents(said.statePromises().stream()
                        .map(RegisterExit.StatePromise::content)
                        .toList()),
                refusals);
        refusals.throwIfAny();
        var standing =
                lifecycles.standing(said.householdId(), said.registeredOn()).orElse(null);
        var registration = new ExitRegistration(said, lives.unitId(), standing, caller.id());
        persist(registration);
        append(registration, "REGISTERED");
        return Answer.created("/v1/exit-registrations/" + registration.id, registration.version, get(registration.id));
    }

    /** The database lets one of those through who register the same household at once. */
    private void persist(ExitRegistration registration) {
        try {
            registrations.persistAndFlush(registration);
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException violation
                    && "uq_exit_registrations_year".equals(violation.getConstraintName())) {
                throw Problem.of(SupportProblems.ALREADY_REGISTERED, String.valueOf(registration.year))
                        .at("/year");
            }
            throw e;
        }
    }

    @Transactional
    @Idempotent
    Answer conclude(UUID id, @Nullable IfMatch ifMatch, ConcludeExit said) {
        return end(id, ifMatch, "CONCLUDED", registration -> {
            var standing = lifecycles
                    .standing(registration.householdId, said.concludedOn())
                    .orElse(null);
            registration.conclude(said, standing, LocalDate.now(clock));
        });
    }

    @Transactional
    @Idempotent
    Answer withdraw(UUID id, @Nullable IfMatch ifMatch, WithdrawExit said) {
        return end(id, ifMatch, "WITHDRAWN", registration -> registration.withdraw(said, LocalDate.now(clock)));
    }

    private Answer end(UUID id, @Nullable IfMatch ifMatch, String change, Consumer<ExitRegistration> act) {
        get(id);
        var registration = registrations.findById(id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(ifMatch, registration.version);
        act.accept(registration);
        registrations.flush();
        append(registration, change);
        return Answer.ok(registration.version, get(id));
    }

    ExitRegistrationView get(UUID id) {
        areas.requireDirectory();
        return queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    private void append(ExitRegistration registration, String change) {
        events.append(new AggregateChange(
                null,
                "vn.gnbv.exit-registration.v1",
                registration.id,
                registration.version,
                new ExitRegistrationChanged(
                        registration.id, registration.version, change, registration.householdId, registration.year),
                null,
                Ids.next(),
                null));
    }
}
