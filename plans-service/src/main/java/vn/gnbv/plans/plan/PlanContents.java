package vn.gnbv.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.plans.document.Papers;
import vn.gnbv.plans.regime.PlacedRegime;
import vn.gnbv.plans.regime.RegimePlacement;
import vn.gnbv.plans.regime.StateRegime;
import vn.gnbv.plans.target.StateTarget;
import vn.gnbv.plans.target.TargetQueries;
import vn.gnbv.plans.task.StateTask;
import vn.gnbv.plans.task.TaskQueries;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Checks what is stated of a plan against the directory and the programme. */
@ApplicationScoped
class PlanContents {

    private final Directory directory;
    private final TargetQueries targetQueries;
    private final TaskQueries taskQueries;
    private final RegimePlacement placement;
    private final Papers papers;

    PlanContents(
            Directory directory,
            TargetQueries targetQueries,
            TaskQueries taskQueries,
            RegimePlacement placement,
            Papers papers) {
        this.directory = directory;
        this.targetQueries = targetQueries;
        this.taskQueries = taskQueries;
        this.placement = placement;
        this.papers = papers;
    }

    /** Tells everything that is wrong with the lists that are given; the others stay as they are. */
    void check(
            Plan plan,
            Collection<UUID> components,
            @Nullable List<StateTarget> targets,
            @Nullable List<StateTask> tasks,
            @Nullable List<StateRegime> regimes) {
        var refusals = new Refusals();
        if (targets != null) {
            StateTarget.check(targets, components, refusals);
            checkUnits(targets, refusals);
        }
        if (tasks != null) {
            StateTask.check(tasks, known(StateTask.organisations(tasks), plan.areaDate), components, refusals);
        }
        if (regimes != null) {
            StateRegime.check(regimes, known(StateRegime.organisations(regimes), plan.areaDate), refusals);
        }
        checkLinks(plan, targets, tasks, refusals);
        refusals.throwIfAny();
        if (regimes != null) {
            requireFree(plan, regimes);
        }
    }

    private void checkUnits(List<StateTarget> targets, Refusals refusals) {
        for (int i = 0; i < targets.size(); i++) {
            var with = targets.get(i).comparedWith();
            refusals.addIf(
                    with != null && with.unitId() != null && !directory.knowsUnit(with.unitId()),
                    "/targets/" + i + "/comparedWith/unitId",
                    PlansProblems.UNKNOWN_UNIT);
        }
    }

    /** A part may serve a part of the plan above, and of no other. */
    private void checkLinks(
            Plan plan, @Nullable List<StateTarget> targets, @Nullable List<StateTask> tasks, Refusals refusals) {
        if (targets != null) {
            var links = targets.stream().map(StateTarget::parentTargetId).toList();
            link(plan, "/targets/", "/parentTargetId", links, targetQueries::ofPlan, refusals);
        }
        if (tasks != null) {
            var links = tasks.stream().map(StateTask::parentTaskId).toList();
            link(plan, "/tasks/", "/parentTaskId", links, taskQueries::ofPlan, refusals);
        }
    }

    private static void link(
            Plan plan,
            String list,
            String field,
            List<@Nullable UUID> links,
            BiFunction<UUID, List<UUID>, List<UUID>> ofPlan,
            Refusals refusals) {
        var stated = links.stream().filter(Objects::nonNull).toList();
        if (stated.isEmpty()) {
            return;
        }
        var known = plan.parentPlanId == null ? List.of() : ofPlan.apply(plan.parentPlanId, stated);
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            refusals.addIf(link != null && !known.contains(link), list + i + field, PlansProblems.UNKNOWN_PARENT_PART);
        }
    }

    /** With the unit of each organisation that reports, as on the plan's day. */
    List<PlacedRegime> place(Plan plan, List<StateRegime> regimes) {
        return placement.place(regimes, plan.areaDate);
    }

    private void checkIssuer(UUID organisation, LocalDate day, Refusals refusals) {
        refusals.addIf(
                directory.unitsOf(Set.of(organisation), day).isEmpty(),
                "/issuerOrganisationId",
                PlansProblems.UNKNOWN_ORGANISATION);
    }

    /** What the plan says beyond its parts. */
    void checkFrame(DraftPlan command, LocalDate day, Refusals refusals) {
        checkIssuer(command.issuerOrganisationId(), day, refusals);
        var through = command.throughYear();
        refusals.addIf(through != null && through < command.year(), "/throughYear", PlansProblems.VALIDITY_REVERSED);
        var route = command.escalationRoute();
        var known = known(route.stream(), day);
        Pointers.allAmong(refusals, "/escalationRoute/", route, known, PlansProblems.UNKNOWN_ORGANISATION);
        Pointers.noneTwice(refusals, "/escalationRoute/", "", route, one -> one);
        checkBases(command.legalBases(), refusals);
    }

    void checkDocument(@Nullable UUID document, Refusals refusals) {
        refusals.addIf(
                document != null && papers.issued(Set.of(document)).isEmpty(),
                "/documentId",
                PlansProblems.UNKNOWN_DOCUMENT);
    }

    void checkBases(@Nullable List<LegalBasis> bases, Refusals refusals) {
        if (bases == null) {
            return;
        }
        var known = papers.issued(bases.stream()
                .map(LegalBasis::documentId)
                .filter(Objects::nonNull)
                .toList());
        for (int i = 0; i < bases.size(); i++) {
            var document = bases.get(i).documentId();
            refusals.addIf(
                    document != null && !known.contains(document),
                    "/legalBases/" + i + "/documentId",
                    PlansProblems.UNKNOWN_DOCUMENT);
        }
    }

    private Collection<UUID> known(Stream<UUID> organisations, LocalDate day) {
        return directory.unitsOf(new HashSet<>(organisations.toList()), day).keySet();
    }

    private void requireFree(Plan plan, List<StateRegime> regimes) {
        for (var id : placement.ofOthers(plan.id, regimes)) {
            throw Problem.of(PlansProblems.ALREADY_EXISTS, id).at("/regimes");
        }
    }
}
