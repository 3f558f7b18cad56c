package vn.gnbv.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.Refusals;

/** Issues, amends and closes plans; every edition is kept byte for byte. */
@ApplicationScoped
class IssuanceService {

    private final Plans plans;
    private final PlanDesk desk;
    private final PlanContents contents;
    private final PlanEditions editions;
    private final PlanEvents events;
    private final Clock clock;

    IssuanceService(
            Plans plans, PlanDesk desk, PlanContents contents, PlanEditions editions, PlanEvents events, Clock clock) {
        this.plans = plans;
        this.desk = desk;
        this.contents = contents;
        this.editions = editions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer issue(UUID id, @Nullable IfMatch ifMatch, IssuePlan command) {
        var plan = desk.toSign(id, ifMatch);
        plan.issue(command.paper(), LocalDate.now(clock));
        return published(plan, PlanChanged.Change.ISSUED, null);
    }

    @Transactional
    @Idempotent
    Answer amend(UUID id, @Nullable IfMatch ifMatch, AmendPlan command) {
        var plan = desk.toSign(id, ifMatch);
        var refusals = new Refusals();
        contents.checkBases(command.legalBases(), refusals);
        refusals.throwIfAny();
        contents.check(plan, desk.components(plan), command.targets(), command.tasks(), command.regimes());
        var regimes = command.regimes();
        plan.amend(command, regimes == null ? null : contents.place(plan, regimes), LocalDate.now(clock));
        return published(plan, PlanChanged.Change.AMENDED, command.reason());
    }

    @Transactional
    @Idempotent
    Answer close(UUID id, @Nullable IfMatch ifMatch, ClosePlan command) {
        var plan = desk.toSign(id, ifMatch);
        plan.close(command.reason(), command.closedOn() == null ? LocalDate.now(clock) : command.closedOn());
        plans.flush();
        var view = desk.view(plan);
        events.append(plan, view, PlanChanged.Change.CLOSED, command.reason());
        return Answer.ok(plan.version, view);
    }

    private Answer published(Plan plan, PlanChanged.Change change, @Nullable String reason) {
        plans.flush();
        var view = desk.view(plan);
        events.requireFits(plan, view);
        editions.keep(view);
        events.append(plan, view, change, reason);
        return Answer.ok(plan.version, view);
    }
}
