package vn.gnbv.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Registers programmes. */
@ApplicationScoped
class ProgrammeService {

    private final Programmes programmes;
    private final ProgrammeQueries queries;
    private final EventLog events;
    private final Clock clock;

    ProgrammeService(Programmes programmes, ProgrammeQueries queries, EventLog events, Clock clock) {
        this.programmes = programmes;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer register(RegisterProgramme command) {
        if (programmes.count("code", command.code()) > 0) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.code()).at("/code");
        }
        if (command.id() != null && programmes.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        var programme = new Programme(command, clock.instant());
        var taken = queries.componentsAmong(
                programme.components.stream().map(c -> c.id).toList());
        if (!taken.isEmpty()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, taken.getFirst()).at("/components");
        }
        for (int i = 0; i < programme.continues.size(); i++) {
            if (!queries.exists(programme.continues.get(i))) {
                throw Problem.of(PlansProblems.UNKNOWN_PROGRAMME).at("/continues/" + i);
            }
        }
        programmes.persistAndFlush(programme);
        var view = ProgrammeView.of(programme);
        events.append(ProgrammeChanged.of(view, "REGISTERED"));
        return Answer.created("/v1/programmes/" + programme.id, programme.version, view);
    }

    @Transactional
    @Idempotent
    Answer state(UUID id, @Nullable IfMatch ifMatch, StateComponent command) {
        var programme = programmes.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (programme == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        IfMatch.check(ifMatch, programme.version);
        var known = programme.components.size();
        programme.state(command, clock.instant());
        if (programme.components.size() > known
                && !queries.componentsAmong(List.of(programme.components.getLast().id))
                        .isEmpty()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        programmes.flush();
        var view = ProgrammeView.of(programme);
        events.append(ProgrammeChanged.of(view, "COMPONENT_STATED"));
        return Answer.ok(programme.version, view);
    }

    @Transactional
    ProgrammeView get(UUID id) {
        return programmes
                .findByIdOptional(id)
                .map(ProgrammeView::of)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }
}
