package vn.gnbv.plans.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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

/** Takes proposals, and what becomes of them; only what a component applies to is approved and begun. */
@ApplicationScoped
class ProjectService {

    private final Projects projects;
    private final ProjectQueries queries;
    private final Directory directory;
    private final ProgrammeTree programmes;
    private final AreaTree areas;
    private final Caller caller;
    private final EventLog events;
    private final Clock clock;

    ProjectService(
            Projects projects,
            ProjectQueries queries,
            Directory directory,
            ProgrammeTree programmes,
            AreaTree areas,
            Caller caller,
            EventLog events,
            Clock clock) {
        this.projects = projects;
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
    Answer propose(StateProject command) {
        var day = directory
                .firstDayIn(command.year(), command.unitId())
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        areas.require(caller.area(), command.unitId(), day);
        if (command.id() != null && projects.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        var refusals = new Refusals();
        command.check(today(), refusals);
        refusals.addIf(command.approval() != null, "/approval", PlansProblems.APPROVAL_OUT_OF_PLACE);
        checkReferences(command, day, refusals);
        var on = command.startsOn() == null ? day : command.startsOn();
        var footing = programmes.footing(command.componentId(), command.unitId(), command.year(), on, refusals);
        refusals.throwIfAny();
        var project = new Project(command, footing.orElseThrow(), day);
        projects.persistAndFlush(project);
        events.append(ProjectChanged.of(project, ProjectChanged.Change.PROPOSED, null));
        return Answer.created("/v1/projects/" + project.id, project.version, ProjectView.of(project));
    }

    @Transactional
    ProjectView correct(UUID id, @Nullable IfMatch ifMatch, StateProject command) {
        var project = toChange(id, ifMatch);
        var refusals = new Refusals();
        refusals.addIf(command.id() != null && !command.id().equals(id), "/id", PlansProblems.ALREADY_EXISTS, id);
        project.checkCorrection(command, today(), refusals);
        checkReferences(command, project.areaDate, refusals);
        var origin = command.replicatedFrom();
        refusals.addIf(origin != null && queries.replicates(origin, id), "/replicatedFrom", PlansProblems.PARENT_CYCLE);
        @Nullable Footing footing = null;
        if (project.movesTo(command)) {
            var on = project.firstDay(command.startsOn());
            footing = programmes
                    .footing(command.componentId(), project.unitId, project.year, on, refusals)
                    .orElse(null);
        }
        refusals.throwIfAny();
        project.correct(command, footing);
        return told(project, ProjectChanged.Change.CORRECTED, command.reason());
    }

    @Transactional
    @Idempotent
    Answer approve(UUID id, @Nullable IfMatch ifMatch, Decision command) {
        var project = toChange(id, ifMatch);
        project.require(Set.of(ProjectState.PROPOSED));
        project.approve(command, footing(project, project.firstDay(project.startsOn)), today());
        return answer(told(project, ProjectChanged.Change.APPROVED, null));
    }

    @Transactional
    @Idempotent
    Answer start(UUID id, @Nullable IfMatch ifMatch, StartProject command) {
        var project = toChange(id, ifMatch);
        project.require(Set.of(ProjectState.APPROVED));
        project.start(command.startedOn(), footing(project, command.startedOn()), today());
        return answer(told(project, ProjectChanged.Change.STARTED, null));
    }

    @Transactional
    @Idempotent
    Answer finish(UUID id, @Nullable IfMatch ifMatch, FinishProject command) {
        var project = toChange(id, ifMatch);
        project.finish(command, today());
        return answer(told(project, ProjectChanged.Change.FINISHED, null));
    }

    @Transactional
    @Idempotent
    Answer stop(UUID id, @Nullable IfMatch ifMatch, StopProject command) {
        var project = toChange(id, ifMatch);
        project.stop(command, today());
        return answer(told(project, ProjectChanged.Change.STOPPED, command.reason()));
    }

    @Transactional
    ProjectView get(UUID id) {
        var project = projects.findById(id);
        if (project == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        if (!project.isKnownToAll()) {
            areas.require(caller.area(), project.unitId, project.areaDate);
        }
        return ProjectView.of(project);
    }

    /** One change at a time: the version that is compared is then the version that changes. */
    private Project toChange(UUID id, @Nullable IfMatch ifMatch) {
        var project = projects.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (project == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        areas.require(caller.area(), project.unitId, project.areaDate);
        IfMatch.check(ifMatch, project.version);
        return project;
    }

    private void checkReferences(StateProject command, LocalDate day, Refusals refusals) {
        checkParty(command.proposer(), "/proposer", day, refusals);
        if (command.buyer() != null) {
            checkParty(command.buyer(), "/buyer", day, refusals);
        }
        var origin = command.replicatedFrom();
        refusals.addIf(
                origin != null && !queries.isVisible(caller.area(), origin),
                "/replicatedFrom",
                PlansProblems.UNKNOWN_PROJECT);
    }

    private void checkParty(Party party, String at, LocalDate day, Refusals refusals) {
        var organisation = party.organisationId();
        refusals.addIf(
                organisation != null
                        && directory.unitsOf(Set.of(organisation), day).isEmpty(),
                at + "/organisationId",
                PlansProblems.UNKNOWN_ORGANISATION);
    }

    private Footing footing(Project project, LocalDate on) {
        var refusals = new Refusals();
        var footing = programmes.footing(project.componentId, project.unitId, project.year, on, refusals);
        refusals.throwIfAny();
        return footing.orElseThrow();
    }

    private ProjectView told(Project project, ProjectChanged.Change change, @Nullable String reason) {
        projects.flush();
        events.append(ProjectChanged.of(project, change, reason));
        return ProjectView.of(project);
    }

    private static Answer answer(ProjectView project) {
        return Answer.ok(project.version(), project);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
