package vn.gnbv.plans.consultation;

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

/** Puts drafts to others, takes up what they say, and keeps what becomes of it. */
@ApplicationScoped
class ConsultationService {

    private final Consultations consultations;
    private final ConsultationQueries queries;
    private final Directory directory;
    private final References references;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    ConsultationService(
            Consultations consultations,
            ConsultationQueries queries,
            Directory directory,
            References references,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.consultations = consultations;
        this.queries = queries;
        this.directory = directory;
        this.references = references;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer open(OpenConsultation command) {
        var today = LocalDate.now(clock);
        var openedOn = command.openedOn(today);
        var host = caller.organisation();
        var named = new HashSet<>(command.organisations());
        if (host == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        named.add(host);
        var units = directory.unitsOf(named, openedOn);
        var unit = units.get(host);
        if (unit == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        if (command.id() != null && consultations.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        var refusals = new Refusals();
        command.check(host, units.keySet(), today, refusals);
        var plan = command.planId();
        refusals.addIf(
                plan != null && !references.seesPlan(caller.area(), plan), "/planId", PlansProblems.PLAN_NOT_VISIBLE);
        var consultation = new Consultation(command, host, unit, openedOn);
        checkFeeds(consultation, refusals);
        refusals.throwIfAny();
        consultations.persistAndFlush(consultation);
        events.append(Audited.of("consultation", consultation.id, consultation.version, "OPENED"));
        return Answer.created(
                "/v1/consultations/" + consultation.id, consultation.version, ConsultationView.of(consultation));
    }

    @Transactional
    @Idempotent
    Answer respond(UUID id, StateResponse command) {
        var consultation = visible(consultations.findById(id, LockModeType.PESSIMISTIC_WRITE));
        var response = consultation.respond(command, caller.organisation(), LocalDate.now(clock));
        log(consultation, "RESPONDED");
        return new Answer(201, ResponseView.of(response), null, "/v1/consultations/" + id + "/responses", false);
    }

    @Transactional
    @Idempotent
    Answer close(UUID id, @Nullable IfMatch ifMatch, CloseConsultation command) {
        var consultation = hosted(id, ifMatch);
        consultation.close(command.closedOn(), LocalDate.now(clock));
        log(consultation, "CLOSED");
        return Answer.ok(consultation.version, ConsultationView.of(consultation));
    }

    @Transactional
    @Idempotent
    Answer decide(UUID id, @Nullable IfMatch ifMatch, DecideConsultation command) {
        var consultation = hosted(id, ifMatch);
        consultation.decide(command, LocalDate.now(clock));
        log(consultation, "DECIDED");
        return Answer.ok(consultation.version, ConsultationView.of(consultation));
    }

    @Transactional
    ConsultationView get(UUID id) {
        return ConsultationView.of(visible(consultations.findById(id)));
    }

    /** All responses for who asks, and for the others their own. */
    @Transactional
    ResponseView.All responses(UUID id) {
        var consultation = visible(consultations.findById(id));
        var all = seesEverything(consultation);
        var own = consultation.invitedAs(caller.organisation()).map(one -> one.id);
        return new ResponseView.All(consultation.responses.stream()
                .filter(response ->
                        all || own.filter(response.invitedId::equals).isPresent())
                .map(ResponseView::of)
                .toList());
    }

    /** For who was asked only once it is decided: until then what others said is not theirs to see. */
    @Transactional
    CollationView collation(UUID id) {
        var consultation = visible(consultations.findById(id));
        if (!seesEverything(consultation) && consultation.state != ConsultationState.DECIDED) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return CollationView.of(consultation, queries.feeding(id));
    }

    private void checkFeeds(Consultation consultation, Refusals refusals) {
        var feeds = consultation.feeds;
        if (feeds != null) {
            consultations
                    .findByIdOptional(feeds)
                    .ifPresentOrElse(
                            fed -> refusals.collect("/feeds", () -> consultation.requireInTimeFor(fed)),
                            () -> refusals.add("/feeds", PlansProblems.UNKNOWN_CONSULTATION));
        }
    }

    private Consultation hosted(UUID id, @Nullable IfMatch ifMatch) {
        var consultation = consultations.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (consultation == null || !consultation.isHostedBy(caller.organisation())) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, consultation.version);
        return consultation;
    }

    private Consultation visible(@Nullable Consultation consultation) {
        if (consultation == null
                || !seesEverything(consultation)
                        && consultation.invitedAs(caller.organisation()).isEmpty()) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return consultation;
    }

    private boolean seesEverything(Consultation consultation) {
        var viewer = Viewer.of(caller);
        return consultation.isHostedBy(viewer.organisation())
                || hostsWhatItFeeds(consultation)
                || areas.covers(viewer.area(), consultation.unitId, consultation.openedOn);
    }

    private boolean hostsWhatItFeeds(Consultation consultation) {
        return consultation.feeds != null
                && consultations.findById(consultation.feeds).isHostedBy(caller.organisation());
    }

    private void log(Consultation consultation, String change) {
        consultations.flush();
        events.append(Audited.of("consultation", consultation.id, consultation.version, change));
    }
}
