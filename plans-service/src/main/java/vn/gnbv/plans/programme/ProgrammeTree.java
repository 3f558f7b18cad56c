package vn.gnbv.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Refusals;

/** What the other words of this service ask of a programme. */
@ApplicationScoped
public class ProgrammeTree {

    private final ProgrammeQueries queries;

    ProgrammeTree(ProgrammeQueries queries) {
        this.queries = queries;
    }

    /** Every component of the programme as it stands for the unit on the day; empty when there is no such programme. */
    public List<ComponentStanding> standings(UUID programme, UUID unit, LocalDate day) {
        var nearest = queries.nearest(programme, unit, day);
        return queries.tree(programme, day).stream()
                .map(node -> {
                    var statement = nearest.get(node.id());
                    return statement == null
                            ? new ComponentStanding(node.id(), node.code(), Applies.UNKNOWN, null)
                            : new ComponentStanding(
                                    node.id(), node.code(), Applies.of(statement.applicable()), statement.id());
                })
                .toList();
    }

    /** Whether there is such a programme; it may have no components. */
    public boolean exists(UUID programme) {
        return queries.exists(programme);
    }

    /**
     * Condition of a query on rows with a component: {@code "... where " + ProgrammeTree.below("p.component_id")}, with
     * the component as its one parameter, met by it and by all below it.
     *
     * @param component SQL expression of the row's component
     */
    public static String below(String component) {
        return component + " in (with recursive below (id) as (select ?::uuid union all"
                + " select c.id from components c join below b on c.parent_id = b.id) select id from below)";
    }

    /**
     * What something in a unit and a year is to rest on. Where nobody has stated whether the component applies, it is
     * accepted, and says so; where it does not apply, it is refused with the basis of that.
     *
     * @param on the day whose statements decide
     * @return empty when it was refused
     */
    public Optional<Footing> footing(UUID component, UUID unit, int year, LocalDate on, Refusals refusals) {
        var programme = queries.programmeOf(component).orElse(null);
        var standing = programme == null
                ? null
                : standings(programme, unit, on).stream()
                        .filter(one -> one.componentId().equals(component))
                        .findFirst()
                        .orElse(null);
        if (programme == null || standing == null) {
            refusals.add("/componentId", PlansProblems.UNKNOWN_COMPONENT);
            return Optional.empty();
        }
        if (!runsIn(programme, year)) {
            refusals.add("/year", PlansProblems.PROGRAMME_NOT_RUNNING);
            return Optional.empty();
        }
        if (standing.applies() == Applies.NOT_APPLICABLE) {
            refusals.add(
                    "/componentId",
                    PlansProblems.COMPONENT_NOT_APPLICABLE,
                    standing.code(),
                    queries.basisOf(standing.statementId()));
            return Optional.empty();
        }
        return Optional.of(new Footing(programme, component, standing.applies(), standing.statementId()));
    }

    /** Whether the programme runs in the year. */
    public boolean runsIn(UUID programme, int year) {
        return queries.runsIn(programme, year);
    }
}
