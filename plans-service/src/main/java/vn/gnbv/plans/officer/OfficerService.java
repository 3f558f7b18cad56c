package vn.gnbv.plans.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Registers officers: the directory keeper everywhere, the others those of their own organisation. */
@ApplicationScoped
class OfficerService {

    private final Officers officers;
    private final Directory directory;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    OfficerService(Officers officers, Directory directory, Caller caller, EventLog events, Clock clock) {
        this.officers = officers;
        this.directory = directory;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the caller may know who it is. */
    boolean knows(UUID organisation) {
        return caller.has("DIRECTORY_KEEPER") || organisation.equals(caller.organisation());
    }

    @Transactional
    @Idempotent
    Answer register(RegisterOfficer command) {
        requireKnown(command.organisationId());
        if (command.id() != null && officers.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        check(command);
        var officer = new Officer(command);
        officers.persistAndFlush(officer);
        events.append(OfficerChanged.of(officer, OfficerChanged.Change.REGISTERED));
        return Answer.created("/v1/officers/" + officer.id, officer.version, OfficerView.of(officer));
    }

    @Transactional
    OfficerView change(UUID id, @Nullable IfMatch ifMatch, RegisterOfficer command) {
        var officer = officers.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        requireKnown(officer.organisationId);
        IfMatch.check(ifMatch, officer.version);
        if (command.id() != null && !command.id().equals(id)) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, id).at("/id");
        }
        check(command);
        var before = officer.version;
        officer.change(command);
        officers.flush();
        // The same again has no version of its own, and nothing to tell.
        if (officer.version != before) {
            events.append(OfficerChanged.of(officer, OfficerChanged.Change.CHANGED));
        }
        return OfficerView.of(officer);
    }

    private void requireKnown(UUID organisation) {
        if (!knows(organisation)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
    }

    private void check(RegisterOfficer command) {
        var refusals = new Refusals();
        command.check(LocalDate.now(clock), refusals);
        refusals.addIf(
                directory
                        .unitsOf(List.of(command.organisationId()), command.validFrom())
                        .isEmpty(),
                "/organisationId",
                PlansProblems.UNKNOWN_ORGANISATION);
        refusals.addIf(!directory.knowsUnit(command.unitId()), "/unitId", PlansProblems.UNKNOWN_UNIT);
        refusals.throwIfAny();
    }
}
