package vn.gnbv.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** States where components apply; a later statement takes over from one that was in force until further notice. */
@ApplicationScoped
class ApplicabilityService {

    private final Applicabilities statements;
    private final ProgrammeQueries queries;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;

    ApplicabilityService(
            Applicabilities statements, ProgrammeQueries queries, AreaTree areas, Caller caller, EventLog events) {
        this.statements = statements;
        this.queries = queries;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer state(StateApplicability command) {
        areas.require(caller.area(), command.unitId(), command.validFrom());
        check(command);
        queries.lockStatements(command.componentId(), command.unitId());
        var statement = new Applicability(command);
        var ended = new ArrayList<Applicability>();
        for (var other : statements.on(command.componentId(), command.unitId())) {
            if (other.givesWayTo(statement)) {
                other.endBefore(statement.validFrom);
                ended.add(other);
            } else if (other.overlaps(statement)) {
                throw Problem.of(PlansProblems.STATEMENT_OVERLAPS).at("/validFrom");
            }
        }
        statements.persistAndFlush(statement);
        log(statement, ended);
        return Answer.created(
                "/v1/applicabilities/" + statement.id, statement.version, ApplicabilityView.of(statement));
    }

    private void check(StateApplicability command) {
        var refusals = new Refusals();
        refusals.addIf(
                queries.componentsAmong(List.of(command.componentId())).isEmpty(),
                "/componentId",
                PlansProblems.UNKNOWN_COMPONENT);
        refusals.addIf(
                command.validTo() != null && command.validTo().isBefore(command.validFrom()),
                "/validTo",
                PlansProblems.VALIDITY_REVERSED);
        refusals.throwIfAny();
        if (command.id() != null && statements.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
    }

    private void log(Applicability statement, List<Applicability> ended) {
        var act = Ids.next();
        var changes = new ArrayList<AggregateChange>();
        ended.forEach(other -> changes.add(ApplicabilityChanged.of(other, "ENDED", act)));
        changes.add(ApplicabilityChanged.of(statement, "STATED", act));
        events.append(changes);
    }
}
