package vn.gnbv.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.plans.programme.ProgrammeTree;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Drafts plans. Nothing of a draft leaves the service. */
@ApplicationScoped
class PlanService {

    private final Plans plans;
    private final PlanDesk desk;
    private final PlanContents contents;
    private final PlanEvents events;
    private final Directory directory;
    private final ProgrammeTree programmes;
    private final AreaTree areas;
    private final Caller caller;

    PlanService(
            Plans plans,
            PlanDesk desk,
            PlanContents contents,
            PlanEvents events,
            Directory directory,
            ProgrammeTree programmes,
            AreaTree areas,
            Caller caller) {
        this.plans = plans;
        this.desk = desk;
        this.contents = contents;
        this.events = events;
        this.directory = directory;
        this.programmes = programmes;
        this.areas = areas;
        this.caller = caller;
    }

    @Transactional
    @Idempotent
    Answer draft(DraftPlan command) {
        var day = directory
                .firstDayIn(command.year(), command.unitId())
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        areas.require(caller.area(), command.unitId(), day);
        if (command.id() != null && plans.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        var refusals = new Refusals();
        if (programmes.standings(command.programmeId(), command.unitId(), day).isEmpty()) {
            refusals.add("/programmeId", PlansProblems.UNKNOWN_PROGRAMME);
        } else {
            refusals.addIf(
                    !programmes.runsIn(command.programmeId(), command.year()),
                    "/year",
                    PlansProblems.PROGRAMME_NOT_RUNNING);
        }
        contents.checkIssuer(command.issuerOrganisationId(), day, refusals);
        contents.checkBases(command.legalBases(), refusals);
        refusals.throwIfAny();
        var plan = new Plan(command, day);
        plans.persistAndFlush(plan);
        return Answer.created("/v1/plans/" + plan.id, plan.version, desk.view(plan));
    }

    @Transactional
    PlanView revise(UUID id, @Nullable IfMatch ifMatch, DraftPlan command) {
        var plan = desk.toDraft(id, ifMatch);
        var refusals = new Refusals();
        refusals.addIf(command.id() != null && !command.id().equals(id), "/id", PlansProblems.ALREADY_EXISTS, id);
        contents.checkIssuer(command.issuerOrganisationId(), plan.areaDate, refusals);
        contents.checkBases(command.legalBases(), refusals);
        refusals.throwIfAny();
        plan.revise(command);
        return drafted(plan);
    }

    @Transactional
    PlanView stateTargets(UUID id, @Nullable IfMatch ifMatch, StateTargets command) {
        var plan = desk.toDraft(id, ifMatch);
        contents.check(plan, desk.components(plan), command.targets(), null, null);
        plan.stateTargets(command.targets());
        return drafted(plan);
    }

    @Transactional
    PlanView stateTasks(UUID id, @Nullable IfMatch ifMatch, StateTasks command) {
        var plan = desk.toDraft(id, ifMatch);
        contents.check(plan, desk.components(plan), null, command.tasks(), null);
        plan.stateTasks(command.tasks());
        return drafted(plan);
    }

    @Transactional
    PlanView stateRegimes(UUID id, @Nullable IfMatch ifMatch, StateRegimes command) {
        var plan = desk.toDraft(id, ifMatch);
        contents.check(plan, desk.components(plan), null, null, command.regimes());
        plan.stateRegimes(contents.place(plan, command.regimes()));
        return drafted(plan);
    }

    @Transactional
    PlanView get(UUID id) {
        return desk.view(desk.toRead(id));
    }

    private PlanView drafted(Plan plan) {
        plans.flush();
        var view = desk.view(plan);
        events.requireFits(plan, view);
        return view;
    }
}
