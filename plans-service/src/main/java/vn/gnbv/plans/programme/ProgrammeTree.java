package vn.gnbv.plans.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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

    /** Whether the programme runs in the year. */
    public boolean runsIn(UUID programme, int year) {
        return queries.runsIn(programme, year);
    }
}
