package vn.gnbv.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.task.TaskRecords;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Issues, amends and closes plans; every edition is kept byte for byte. */
@ApplicationScoped
class IssuanceService {

    private final Plans plans;
    private final PlanQueries queries;
    private final PlanDesk desk;
    private final PlanContents contents;
    private final PlanEditions editions;
    private final PlanEvents events;
    private final TaskRecords tasks;
    private final Clock clock;

    IssuanceService(
            Plans plans,
            PlanQueries queries,
            PlanDesk desk,
            PlanContents contents,
            PlanEditions editions,
            PlanEvents events,
            TaskRecords tasks,
            Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.desk = desk;
        this.contents = contents;
        this.editions = editions;
        this.events = events;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer issue(UUID id, @Nullable IfMatch ifMatch, IssuePlan command) {
        var plan = desk.toSign(id, ifMatch);
        var refusals = new Refusals();
        contents.checkDocument(command.documentId(), refusals);
        refusals.throwIfAny();
        plan.issue(command.paper(), LocalDate.now(clock));
        requireFree(plan, command.paper());
        var act = Ids.next();
        var before = plan.supersedesPlanId == null
                ? null
                : plans.findById(plan.supersedesPlanId, LockModeType.PESSIMISTIC_WRITE);
        if (before != null) {
            before.giveWayTo(plan);
        }
        if (plan.parentPlanId != null) {
            tasks.issued(plan.parentPlanId, plan.issuerOrganisationId, id, command.issuedOn());
        }
        var answer = published(act, plan, PlanChanged.Change.ISSUED, null);
        if (before != null) {
            events.append(act, before, desk.view(before), PlanChanged.Change.SUPERSEDED, null);
        }
        return answer;
    }

    @Transactional
    @Idempotent
    Answer submit(UUID id, @Nullable IfMatch ifMatch) {
        var plan = desk.toDraft(id, ifMatch);
        plan.submit();
        plans.flush();
        return Answer.ok(plan.version, desk.view(plan));
    }

    @Transactional
    PlanView withdraw(UUID id, @Nullable IfMatch ifMatch) {
        var plan = desk.toDraft(id, ifMatch);
        plan.withdraw();
        plans.flush();
        return desk.view(plan);
    }

    @Transactional
    @Idempotent
    Answer amend(UUID id, @Nullable IfMatch ifMatch, AmendPlan command) {
        var plan = desk.toSign(id, ifMatch);
        var refusals = new Refusals();
        contents.checkBases(command.legalBases(), refusals);
        contents.checkDocument(command.documentId(), refusals);
        refusals.throwIfAny();
        contents.check(plan, desk.components(plan), command.targets(), command.tasks(), command.regimes());
        var regimes = command.regimes();
        plan.amend(command, regimes == null ? null : contents.place(plan, regimes), LocalDate.now(clock));
        requireFree(plan, command.paper());
        return published(Ids.next(), plan, PlanChanged.Change.AMENDED, command.reason());
    }

    @Transactional
    @Idempotent
    Answer close(UUID id, @Nullable IfMatch ifMatch, ClosePlan command) {
        var plan = desk.toSign(id, ifMatch);
        plan.close(command.reason(), command.closedOn() == null ? LocalDate.now(clock) : command.closedOn());
        plans.flush();
        var view = desk.view(plan);
        events.append(Ids.next(), plan, view, PlanChanged.Change.CLOSED, command.reason());
        return Answer.ok(plan.version, view);
    }

    /** Numbers of an issuer begin anew each year; a placeholder is no number. */
    private void requireFree(Plan plan, Paper paper) {
        if (paper.number() != null && !paper.samples().contains("number")) {
            queries.numbered(plan, paper.number(), paper.issuedOn().getYear()).ifPresent(other -> {
                throw Problem.of(PlansProblems.PLAN_NUMBER_TAKEN, other).at("/number");
            });
        }
    }

    private Answer published(UUID act, Plan plan, PlanChanged.Change change, @Nullable String reason) {
        plans.flush();
        var view = desk.view(plan);
        events.requireFits(view);
        editions.keep(view);
        events.append(act, plan, view, change, reason);
        return Answer.ok(plan.version, view);
    }
}
