package vn.gnbv.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.directory.Directory;
import vn.gnbv.plans.document.Papers;
import vn.gnbv.plans.regime.PlacedRegime;
import vn.gnbv.plans.regime.RegimePlacement;
import vn.gnbv.plans.regime.StateRegime;
import vn.gnbv.plans.target.StateTarget;
import vn.gnbv.plans.task.StateTask;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Checks what is stated of a plan against the directory and the programme. */
@ApplicationScoped
class PlanContents {

    private final Directory directory;
    private final RegimePlacement placement;
    private final Papers papers;

    PlanContents(Directory directory, RegimePlacement placement, Papers papers) {
        this.directory = directory;
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
        }
        if (tasks != null) {
            StateTask.check(tasks, known(StateTask.organisations(tasks), plan.areaDate), components, refusals);
        }
        if (regimes != null) {
            StateRegime.check(regimes, known(StateRegime.organisations(regimes), plan.areaDate), refusals);
        }
        refusals.throwIfAny();
        if (regimes != null) {
            requireFree(plan, regimes);
        }
    }

    /** With the unit of each organisation that reports, as on the plan's day. */
    List<PlacedRegime> place(Plan plan, List<StateRegime> regimes) {
        return placement.place(regimes, plan.areaDate);
    }

    void checkIssuer(UUID organisation, LocalDate day, Refusals refusals) {
        refusals.addIf(
                directory.unitsOf(Set.of(organisation), day).isEmpty(),
                "/issuerOrganisationId",
                PlansProblems.UNKNOWN_ORGANISATION);
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
