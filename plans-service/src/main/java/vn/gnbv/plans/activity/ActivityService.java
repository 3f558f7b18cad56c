package vn.gnbv.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.plans.programme.Footing;
import vn.gnbv.plans.programme.ProgrammeTree;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Takes what is planned, held, cancelled and corrected; every word is kept and told. */
@ApplicationScoped
class ActivityService {

    private final Activities activities;
    private final ActivityKinds kinds;
    private final ActivityVersions versions;
    private final ActivityQueries queries;
    private final Directory directory;
    private final ProgrammeTree programmes;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    ActivityService(
            Activities activities,
            ActivityKinds kinds,
            ActivityVersions versions,
            ActivityQueries queries,
            Directory directory,
            ProgrammeTree programmes,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.activities = activities;
        this.kinds = kinds;
        this.versions = versions;
        this.queries = queries;
        this.directory = directory;
        this.programmes = programmes;
        this.areas = areas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer plan(StateActivity command) {
        var day = directory
                .firstDayIn(command.year(), command.unitId())
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        areas.require(caller.area(), command.unitId(), day);
        if (command.id() != null && activities.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        var refusals = new Refusals();
        var kind = check(command, refusals);
        refusals.addIf(command.held() != null, "/held", PlansProblems.HELD_OUT_OF_PLACE);
        var organisation = organisation(command, day, refusals);
        Optional<Footing> footing = Optional.empty();
        if (command.componentId() != null) {
            var planned = command.planned();
            var on = planned == null || planned.from() == null ? day : planned.from();
            footing = programmes.footing(command.componentId(), command.unitId(), command.year(), on, refusals);
        }
        refusals.throwIfAny();
        var activity = new Activity(command, organisation.orElseThrow(), footing.orElse(null), day);
        activities.persistAndFlush(activity);
        var view = told(activity, kind.orElseThrow(), ActivityChanged.Change.PLANNED, null);
        return Answer.created("/v1/activities/" + activity.id, activity.version, view);
    }

    @Transactional
    ActivityView correct(UUID id, @Nullable IfMatch ifMatch, StateActivity command) {
        var activity = toChange(id, ifMatch);
        var refusals = new Refusals();
        refusals.addIf(command.id() != null && !command.id().equals(id), "/id", PlansProblems.ALREADY_EXISTS, id);
        activity.checkCorrection(command, refusals);
        var kind = check(command, refusals);
        var organisation = organisation(command, activity.areaDate, refusals);
        Optional<Footing> footing = Optional.empty();
        if (activity.movesTo(command)) {
            footing = programmes.footing(
                    command.componentId(),
                    activity.unitId,
                    activity.year,
                    activity.firstDay(command.planned()),
                    refusals);
        }
        refusals.throwIfAny();
        activity.correct(command, organisation.orElseThrow(), footing.orElse(null));
        activities.flush();
        var change = activity.state == ActivityState.PLANNED
                ? ActivityChanged.Change.REVISED
                : ActivityChanged.Change.CORRECTED;
        return told(activity, kind.orElseThrow(), change, command.reason());
    }

    @Transactional
    @Idempotent
    Answer hold(UUID id, @Nullable IfMatch ifMatch, HoldActivity command) {
        var activity = toChange(id, ifMatch);
        activity.requirePlanned();
        var kind = kinds.find(activity.kind).orElseThrow();
        var refusals = new Refusals();
        StateActivity.checkHeld(command.held(), kind, activity.year, today(), refusals);
        if (command.evidence() != null) {
            Evidence.check(command.evidence(), refusals);
        }
        refusals.throwIfAny();
        activity.hold(command);
        activities.flush();
        return Answer.ok(activity.version, told(activity, kind, ActivityChanged.Change.HELD, null));
    }

    @Transactional
    @Idempotent
    Answer cancel(UUID id, @Nullable IfMatch ifMatch, CancelActivity command) {
        var activity = toChange(id, ifMatch);
        activity.cancel(command, today());
        activities.flush();
        var kind = kinds.find(activity.kind).orElseThrow();
        return Answer.ok(activity.version, told(activity, kind, ActivityChanged.Change.CANCELLED, command.reason()));
    }

    /** One change at a time: the version that is compared is then the version that changes. */
    private Activity toChange(UUID id, @Nullable IfMatch ifMatch) {
        var activity = activities.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (activity == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        areas.require(caller.area(), activity.unitId, activity.areaDate);
        IfMatch.check(ifMatch, activity.version);
        return activity;
    }

    private Optional<ActivityKind> check(StateActivity command, Refusals refusals) {
        var kind = kinds.find(command.kind());
        kind.ifPresentOrElse(
                known -> command.check(known, today(), refusals),
                () -> refusals.add("/kind", PlansProblems.UNKNOWN_ACTIVITY_KIND));
        var area = caller.area();
        var plan = command.planId();
        refusals.addIf(plan != null && !queries.knowsPlan(area, plan), "/planId", PlansProblems.UNKNOWN_PLAN);
        if (command.taskId() != null) {
            var planOfTask = queries.planOfTask(area, command.taskId());
            refusals.addIf(
                    planOfTask.isEmpty() || plan != null && !plan.equals(planOfTask.get()),
                    "/taskId",
                    PlansProblems.UNKNOWN_TASK);
        }
        var project = command.projectId();
        refusals.addIf(
                project != null && !queries.knowsProject(area, project), "/projectId", PlansProblems.UNKNOWN_PROJECT);
        return kind;
    }

    /** Who runs it: whom the caller names, or the caller's own organisation. */
    private Optional<UUID> organisation(StateActivity command, LocalDate day, Refusals refusals) {
        var organisation = command.organisationId() == null ? caller.organisation() : command.organisationId();
        if (organisation == null || directory.unitsOf(Set.of(organisation), day).isEmpty()) {
            refusals.add("/organisationId", PlansProblems.UNKNOWN_ORGANISATION);
            return Optional.empty();
        }
        return Optional.of(organisation);
    }

    private ActivityView told(
            Activity activity, ActivityKind kind, ActivityChanged.Change change, @Nullable String reason) {
        var view = ActivityView.of(activity);
        versions.keep(view, change, reason);
        events.append(ActivityChanged.of(view, kind, change, reason));
        return view;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
