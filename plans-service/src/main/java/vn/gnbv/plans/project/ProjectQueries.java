package vn.gnbv.plans.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Visible;
import vn.gnbv.plans.programme.ProgrammeTree;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads projects. */
@ApplicationScoped
class ProjectQueries {

    /** What a list of projects can be narrowed by; a unit and a component mean all below them as well. */
    record ProjectFilter(
            @Nullable UUID unitId,
            @Nullable UUID componentId,
            @Nullable ProjectKind kind,
            @Nullable Integer year,
            @Nullable ProjectState state,
            @Nullable UUID replicatedFrom) {}

    private final Database database;

    ProjectQueries(Database database) {
        this.database = database;
    }

    List<ProjectSummary> list(@Nullable UUID area, ProjectFilter filter, Cursor after, int limit) {
        var query = Query.of("""
                        select p.id, p.version, p.state, p.programme_id, p.component_id, p.unit_id, p.year, p.kind,
                               p.name, p.starts_on, p.ends_on, p.replicated_from,
                               (p.households_planned ->> 'total')::integer as planned,
                               (p.households_actual ->> 'total')::integer as actual
                        from projects p""")
                .where(Visible.PROJECT, area)
                .whereGiven(filter.unitId(), AreaTree.within("p.unit_id", "p.area_date"))
                .whereGiven(filter.componentId(), ProgrammeTree.below("p.component_id"))
                .whereGiven(filter.kind(), "p.kind = ?")
                .whereGiven(filter.year(), "p.year = ?")
                .whereGiven(filter.state(), "p.state = ?")
                .whereGiven(filter.replicatedFrom(), "p.replicated_from = ?");
        if (!after.isFirst()) {
            query.where("(-p.year, p.id) > (-(?::integer), ?)", after.text(0), after.uuid(1));
        }
        return query.then("order by p.year desc, p.id limit ?", limit).list(database, ProjectQueries::summary);
    }

    /** Whether the caller may know of the project. */
    boolean isVisible(@Nullable UUID area, UUID id) {
        return Query.of("select 1 from projects p")
                .where("p.id = ?", id)
                .where(Visible.PROJECT, area)
                .first(database, row -> true)
                .isPresent();
    }

    /** Whether the one replicates the other, directly or through others. */
    boolean replicates(UUID project, UUID origin) {
        return Query.of("""
                        with recursive origins (id) as (
                          select ?::uuid
                          union
                          select p.replicated_from from projects p join origins o on p.id = o.id
                          where p.replicated_from is not null
                        )
                        select 1 from origins""", project)
                .where("id = ?", origin)
                .first(database, row -> true)
                .isPresent();
    }

    private static ProjectSummary summary(ResultSet row) throws SQLException {
        return new ProjectSummary(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                ProjectState.valueOf(row.getString("state")),
                row.getObject("programme_id", UUID.class),
                row.getObject("component_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("year"),
                ProjectKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("planned", Integer.class),
                row.getObject("actual", Integer.class),
                row.getObject("replicated_from", UUID.class));
    }
}
