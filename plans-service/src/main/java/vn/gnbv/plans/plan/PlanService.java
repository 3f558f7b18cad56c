package vn.gnbv.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.plans.programme.ProgrammeTree;
import vn.gnbv.plans.task.TaskQueries;
import vn.gnbv.plans.task.TaskView;
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
    private final TaskQueries taskQueries;
    private final Clock clock;

    PlanService(
            Plans plans,
            PlanDesk desk,
            PlanContents contents,
            PlanEvents events,
            Directory directory,
            ProgrammeTree programmes,
            AreaTree areas,
            Caller caller,
            TaskQueries taskQueries,
            Clock clock) {
        this.plans = plans;
        this.desk = desk;
        this.contents = contents;
        this.events = events;
        this.directory = directory;
        this.programmes = programmes;
        this.areas = areas;
        this.caller = caller;
        this.taskQueries = taskQueries;
        this.clock = clock;
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
        if (!programmes.exists(command.programmeId())) {
            refusals.add("/programmeId", PlansProblems.UNKNOWN_PROGRAMME);
        } else {
            refusals.addIf(
                    !programmes.runsIn(command.programmeId(), command.year()),
                    "/year",
                    PlansProblems.PROGRAMME_NOT_RUNNING);
        }
        contents.checkFrame(command, day, refusals);
        checkOthers(command, refusals);
        var source = command.copyOf() == null ? null : plans.findById(command.copyOf());
        if (command.copyOf() != null) {
            checkSource(source, command.unitId(), refusals);
        }
        refusals.throwIfAny();
        var plan = new Plan(command, day);
        if (source != null) {
            var copy = copy(source, command);
            plan.beginWith(copy, contents.place(plan, copy.regimes()));
        }
        plans.persistAndFlush(plan);
        return Answer.created("/v1/plans/" + plan.id, plan.version, desk.view(plan));
    }

    @Transactional
    PlanView revise(UUID id, @Nullable IfMatch ifMatch, DraftPlan command) {
        var plan = desk.toDraft(id, ifMatch);
        var refusals = new Refusals();
        refusals.addIf(command.id() != null && !command.id().equals(id), "/id", PlansProblems.ALREADY_EXISTS, id);
        contents.checkFrame(command, plan.areaDate, refusals);
        checkOthers(command, refusals);
        refusals.addIf(command.copyOf() != null, "/copyOf", PlansProblems.COPY_WHEN_BEGUN);
        refusals.throwIfAny();
        plan.revise(command);
        return drafted(plan);
    }

    /** The plan above must be issued; what is replaced must be in force and of the same issuer. */
    private void checkOthers(DraftPlan command, Refusals refusals) {
        if (command.parentPlanId() != null) {
            var above = plans.findById(command.parentPlanId());
            refusals.addIf(above == null || above.isDraft(), "/parentPlanId", PlansProblems.UNKNOWN_PLAN);
        }
        if (command.supersedes() != null) {
            var before = plans.findById(command.supersedes());
            if (before == null || before.state != PlanState.ISSUED) {
                refusals.add("/supersedes", PlansProblems.UNKNOWN_PLAN);
            } else {
                refusals.addIf(
                        !before.issuerOrganisationId.equals(command.issuerOrganisationId()),
                        "/supersedes",
                        PlansProblems.PLAN_OF_ANOTHER_ISSUER);
            }
        }
    }

    private void checkSource(@Nullable Plan source, UUID unit, Refusals refusals) {
        if (source == null || source.isDraft() && !areas.covers(caller.area(), source.unitId, source.areaDate)) {
            refusals.add("/copyOf", PlansProblems.UNKNOWN_PLAN);
        } else {
            refusals.addIf(!source.unitId.equals(unit), "/copyOf", PlansProblems.PLAN_OF_ANOTHER_UNIT);
        }
    }

    private NextYear copy(Plan source, DraftPlan command) {
        var view = desk.view(source);
        return NextYear.of(
                view.targets(),
                view.tasks(),
                view.reportingRegimes(),
                source.year,
                command.year(),
                source.programmeId.equals(command.programmeId()));
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

    /** How far the plan carries out the one above it; only explicit links count. */
    @Transactional
    CoverageView coverage(UUID id) {
        var plan = desk.toRead(id);
        if (plan.parentPlanId == null) {
            return new CoverageView(id, null, List.of(), List.of());
        }
        var above = plans.findById(plan.parentPlanId);
        var asked = new HashSet<>(taskQueries.heldBy(
                plan.issuerOrganisationId,
                PlanView.tasks(above).stream().map(TaskView::id).toList(),
                LocalDate.now(clock)));
        return CoverageView.of(plan, above, asked);
    }

    private PlanView drafted(Plan plan) {
        plans.flush();
        var view = desk.view(plan);
        events.requireFits(view);
        return view;
    }
}
