package vn.gnbv.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Registers programmes. */
@ApplicationScoped
class ProgrammeService {

    private final Programmes programmes;
    private final ProgrammeQueries queries;
    private final EventLog events;

    ProgrammeService(Programmes programmes, ProgrammeQueries queries, EventLog events) {
        this.programmes = programmes;
        this.queries = queries;
        this.events = events;
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
        var programme = new Programme(command);
        var taken = queries.componentsAmong(
                programme.components.stream().map(c -> c.id).toList());
        if (!taken.isEmpty()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, taken.getFirst()).at("/components");
        }
        programmes.persistAndFlush(programme);
        var view = ProgrammeView.of(programme);
        events.append(ProgrammeChanged.of(view, "REGISTERED"));
        return Answer.created("/v1/programmes/" + programme.id, programme.version, view);
    }

    @Transactional
    ProgrammeView get(UUID id) {
        return programmes
                .findByIdOptional(id)
                .map(ProgrammeView::of)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }
}
