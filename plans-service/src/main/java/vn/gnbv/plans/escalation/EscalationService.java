package vn.gnbv.plans.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Audited;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.References;
import vn.gnbv.plans.Viewer;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Raises what goes beyond an organisation's authority, passes it on and answers it. */
@ApplicationScoped
class EscalationService {

    private final Escalations escalations;
    private final References references;
    private final Directory directory;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    EscalationService(
            Escalations escalations,
            References references,
            Directory directory,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.escalations = escalations;
        this.references = references;
        this.directory = directory;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer raise(RaiseEscalation report) {
        var today = LocalDate.now(clock);
        var raiser = caller.organisation();
        if (raiser == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        var command = report.along(references.escalationRoute(caller.area(), report.planId()), raiser);
        var raisedOn = command.raisedOn(today);
        var named = new HashSet<>(command.route());
        named.add(raiser);
        var units = directory.unitsOf(named, raisedOn);
        var unit = units.get(raiser);
        if (unit == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        if (command.id() != null && escalations.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        var refusals = new Refusals();
        command.check(raiser, units.keySet(), today, refusals);
        var plan = command.planId();
        refusals.addIf(
                plan != null && !references.seesPlan(caller.area(), plan), "/planId", PlansProblems.PLAN_NOT_VISIBLE);
        refusals.throwIfAny();
        var escalation = new Escalation(command, raiser, unit, raisedOn);
        escalations.persistAndFlush(escalation);
        events.append(Audited.of("escalation", escalation.id, escalation.version, "RAISED"));
        return Answer.created("/v1/escalations/" + escalation.id, escalation.version, EscalationView.of(escalation));
    }

    @Transactional
    @Idempotent
    Answer forward(UUID id, @Nullable IfMatch ifMatch, ForwardEscalation command) {
        var escalation = held(id, ifMatch);
        escalation.forward(command, LocalDate.now(clock));
        return changed(escalation, "FORWARDED");
    }

    @Transactional
    @Idempotent
    Answer answer(UUID id, @Nullable IfMatch ifMatch, AnswerEscalation command) {
        var escalation = held(id, ifMatch);
        escalation.answer(command, LocalDate.now(clock));
        return changed(escalation, "ANSWERED");
    }

    @Transactional
    @Idempotent
    Answer withdraw(UUID id, @Nullable IfMatch ifMatch, WithdrawEscalation command) {
        var escalation = visible(escalations.findById(id, LockModeType.PESSIMISTIC_WRITE));
        if (!escalation.isRaisedBy(caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, escalation.version);
        escalation.withdraw(command, LocalDate.now(clock));
        return changed(escalation, "WITHDRAWN");
    }

    @Transactional
    EscalationView get(UUID id) {
        return EscalationView.of(visible(escalations.findById(id)));
    }

    /** For the organisation that it lies with; another has nothing to pass on or to answer. */
    private Escalation held(UUID id, @Nullable IfMatch ifMatch) {
        var escalation = visible(escalations.findById(id, LockModeType.PESSIMISTIC_WRITE));
        if (!escalation.concerns(caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, escalation.version);
        if (!escalation.holder().equals(caller.organisation())) {
            throw Problem.of(PlansProblems.ESCALATION_LIES_ELSEWHERE);
        }
        return escalation;
    }

    private Escalation visible(@Nullable Escalation escalation) {
        var viewer = Viewer.of(caller);
        if (escalation == null
                || !escalation.concerns(viewer.organisation())
                        && !areas.covers(viewer.area(), escalation.unitId, escalation.raisedOn)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return escalation;
    }

    private Answer changed(Escalation escalation, String change) {
        escalations.flush();
        events.append(Audited.of("escalation", escalation.id, escalation.version, change));
        return Answer.ok(escalation.version, EscalationView.of(escalation));
    }
}
