package vn.gnbv.plans.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** The life of tasks once they are given: members of groups, hand-overs, progress; and tasks that no plan gives. */
@ApplicationScoped
class TaskService {

    private final Tasks tasks;
    private final TaskQueries queries;
    private final TaskRecords records;
    private final Directory directory;
    private final AreaTree areas;
    private final Caller caller;
    private final Clock clock;

    TaskService(
            Tasks tasks,
            TaskQueries queries,
            TaskRecords records,
            Directory directory,
            AreaTree areas,
            Caller caller,
            Clock clock) {
        this.tasks = tasks;
        this.queries = queries;
        this.records = records;
        this.directory = directory;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    Answer assign(AssignTask command) {
        var source = command.source();
        areas.require(caller.area(), source.unitId(), source.issuedOn());
        if (command.id() != null && tasks.findByIdOptional(command.id()).isPresent()) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, command.id()).at("/id");
        }
        var stated = command.task();
        var refusals = new Refusals();
        refusals.addIf(
                source.issuedOn().isAfter(LocalDate.now(clock)), "/source/issuedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(stated.parentTaskId() != null, "/task/parentTaskId", PlansProblems.UNKNOWN_PARENT_PART);
        refusals.addIf(stated.kind() == TaskKind.ISSUE_OWN_PLAN, "/task/kind", PlansProblems.OWN_PLAN_WITHOUT_PLAN);
        stated.check(
                "/task",
                known(StateTask.organisations(List.of(stated)).toList(), source.issuedOn()),
                queries.components(stated.componentIds()),
                refusals);
        refusals.throwIfAny();
        var task = new Task(command);
        tasks.persistAndFlush(task);
        return Answer.created("/v1/tasks/" + task.id, 0, TaskView.of(task));
    }

    @Transactional
    @Idempotent
    Answer report(UUID id, ReportProgress command) {
        var placed = issued(id);
        var today = LocalDate.now(clock);
        var organisation = command.organisationId() == null ? caller.organisation() : command.organisationId();
        var own = organisation != null && organisation.equals(caller.organisation());
        if (!own) {
            if (!caller.has("PLAN_DRAFTER")) {
                throw Problem.of(PlatformProblems.NOT_FOUND);
            }
            areas.require(caller.area(), placed.unitId(), placed.areaDate());
        }
        var answers = holders(id, today).stream()
                .anyMatch(h -> h.role() == Role.LEAD && h.organisationId().equals(organisation));
        if (organisation == null || own && !answers) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        var refusals = new Refusals();
        refusals.addIf(!answers, "/organisationId", PlansProblems.NOT_RESPONSIBLE);
        command.check(today, refusals);
        checkCorrection(id, organisation, command.corrects(), refusals);
        refusals.throwIfAny();
        var entry = records.report(id, organisation, command);
        return added("/v1/tasks/" + id + "/progress", queries.entry(entry).orElseThrow());
    }

    @Transactional
    @Idempotent
    Answer stateMembers(UUID id, StateMembers command) {
        var placed = toPlace(id);
        var group = command.groupOrganisationId();
        var role = placed.task().stated().leadOrganisationIds().contains(group)
                ? Role.LEAD
                : placed.task().stated().coordinatingOrganisationIds().contains(group) ? Role.COORDINATING : null;
        var refusals = new Refusals();
        refusals.addIf(
                role == null || !queries.isGroup(group), "/groupOrganisationId", PlansProblems.NOT_A_GROUP_OF_IT);
        refusals.addIf(command.day().isAfter(LocalDate.now(clock)), "/day", PlatformProblems.DATE_IN_FUTURE);
        Pointers.noneTwice(refusals, "/organisationIds/", "", command.organisationIds(), one -> one);
        Pointers.allAmong(
                refusals,
                "/organisationIds/",
                command.organisationIds(),
                known(command.organisationIds(), command.day()),
                PlansProblems.UNKNOWN_ORGANISATION);
        int at = command.organisationIds().indexOf(group);
        refusals.addIf(at >= 0, "/organisationIds/" + at, PlansProblems.NOT_A_GROUP_OF_IT);
        refusals.throwIfAny();
        records.lock(id);
        var latest = queries.changes(id).stream()
                .filter(change -> group.equals(change.groupOrganisationId()))
                .map(ResponsibilitiesView.Change::day)
                .max(LocalDate::compareTo);
        if (latest.isPresent() && !command.day().isAfter(latest.get())) {
            throw Problem.of(PlansProblems.CHANGED_SINCE, latest.get()).at("/day");
        }
        place(id, Objects.requireNonNull(role), command);
        return added("/v1/tasks/" + id + "/responsibilities", responsibilities(id, command.day()));
    }

    private void place(UUID id, Role role, StateMembers command) {
        var group = command.groupOrganisationId();
        var now = holders(id, command.day()).stream()
                .filter(h -> h.role() == role && group.equals(h.groupOrganisationId()))
                .map(HolderView::organisationId)
                .collect(Collectors.toSet());
        for (var member : command.organisationIds()) {
            if (!now.contains(member)) {
                records.pass(new TaskRecords.Passing(
                        id,
                        role,
                        ResponsibilitiesView.Kind.MEMBER,
                        group,
                        group,
                        group,
                        member,
                        command.day(),
                        command.basis()));
            }
        }
        var stay = Set.copyOf(command.organisationIds());
        for (var member : now) {
            if (!stay.contains(member)) {
                records.pass(new TaskRecords.Passing(
                        id,
                        role,
                        ResponsibilitiesView.Kind.LEAVES,
                        group,
                        group,
                        member,
                        null,
                        command.day(),
                        command.basis()));
            }
        }
    }

    @Transactional
    @Idempotent
    Answer handOver(UUID id, HandOverTask command) {
        toPlace(id);
        var from = command.fromOrganisationId();
        var to = command.toOrganisationId();
        records.lock(id);
        var holders = holders(id, command.day());
        var held = held(id, from, command.day(), holders);
        var refusals = new Refusals();
        refusals.addIf(
                known(List.of(to), command.day()).isEmpty(), "/toOrganisationId", PlansProblems.UNKNOWN_ORGANISATION);
        refusals.addIf(held.isEmpty(), "/fromOrganisationId", PlansProblems.NOT_RESPONSIBLE);
        for (var holding : held) {
            refusals.addIf(
                    holders.stream()
                            .anyMatch(h -> h.role() == holding.role()
                                    && h.organisationId().equals(to)),
                    "/toOrganisationId",
                    PlansProblems.ALREADY_RESPONSIBLE);
            refusals.addIf(
                    holding.since() != null && !command.day().isAfter(holding.since())
                            || records.hasPassedOn(id, holding.role(), from, command.day()),
                    "/day",
                    PlansProblems.CHANGED_SINCE,
                    command.day());
        }
        refusals.throwIfAny();
        for (var holding : held) {
            records.pass(new TaskRecords.Passing(
                    id,
                    holding.role(),
                    ResponsibilitiesView.Kind.HAND_OVER,
                    records.origin(id, holding.role(), from, command.day()),
                    holding.groupOrganisationId(),
                    from,
                    to,
                    command.day(),
                    command.basis()));
        }
        return added("/v1/tasks/" + id + "/responsibilities", responsibilities(id, command.day()));
    }

    /** What the organisation can hand over: what it has, or what only a succession has taken from it. */
    private List<TaskQueries.Held> held(UUID id, UUID organisation, LocalDate day, List<HolderView> holders) {
        var now = holders.stream()
                .filter(h -> h.organisationId().equals(organisation))
                .map(h -> new TaskQueries.Held(h.role(), h.groupOrganisationId(), h.since()))
                .toList();
        return now.isEmpty() ? queries.passedOn(id, organisation, day) : now;
    }

    ResponsibilitiesView responsibilities(UUID id, LocalDate asOf) {
        return new ResponsibilitiesView(id, asOf, holders(id, asOf), queries.changes(id));
    }

    private List<HolderView> holders(UUID id, LocalDate day) {
        return queries.holders(List.of(id), day).getOrDefault(id, List.of());
    }

    private TaskQueries.Placed issued(UUID id) {
        var placed = queries.find(caller.area(), id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        if (!placed.issued()) {
            throw Problem.of(PlansProblems.PLAN_NOT_ISSUED);
        }
        return placed;
    }

    /** For those in whose area the task lies. */
    private TaskQueries.Placed toPlace(UUID id) {
        var placed = issued(id);
        areas.require(caller.area(), placed.unitId(), placed.areaDate());
        return placed;
    }

    private Set<UUID> known(List<UUID> organisations, LocalDate day) {
        return directory.unitsOf(new HashSet<>(organisations), day).keySet();
    }

    private void checkCorrection(UUID task, UUID organisation, @Nullable UUID corrects, Refusals refusals) {
        if (corrects == null) {
            return;
        }
        var entry = queries.entry(corrects)
                .filter(e -> e.taskId().equals(task) && e.organisationId().equals(organisation));
        refusals.addIf(entry.isEmpty(), "/corrects", PlansProblems.UNKNOWN_ENTRY);
        refusals.addIf(
                entry.isPresent() && entry.get().correctedBy() != null, "/corrects", PlansProblems.ALREADY_CORRECTED);
    }

    /** What is only added to has no version of its own. */
    private static Answer added(String location, Object body) {
        return new Answer(201, body, null, location, false);
    }
}
