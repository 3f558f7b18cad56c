package vn.gnbv.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Visible;
import vn.gnbv.plans.programme.ProgrammeTree;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads activities, and whether what they refer to is there. */
@ApplicationScoped
class ActivityQueries {

    /** What a list of activities can be narrowed by; a unit and a component mean all below them as well. */
    record ActivityFilter(
            @Nullable UUID unitId,
            @Nullable UUID componentId,
            @Nullable String kind,
            @Nullable Integer year,
            @Nullable ActivityState state,
            @Nullable UUID projectId) {}

    private final Database database;

    ActivityQueries(Database database) {
        this.database = database;
    }

    List<ActivitySummary> list(ActivityFilter filter, Cursor after, int limit) {
        var query = Query.of("""
                        select a.id, a.version, a.state, a.kind, a.name, a.component_id, a.unit_id, a.year,
                               a.organisation_id, a.project_id, (a.planned ->> 'from')::date as planned_from,
                               (a.held ->> 'from')::date as held_from,
                               (a.planned #>> '{participants,total}')::integer as participants_planned,
                               (a.held #>> '{participants,total}')::integer as participants_actual
                        from activities a""")
                .whereGiven(filter.unitId(), AreaTree.within("a.unit_id", "a.area_date"))
                .whereGiven(filter.componentId(), ProgrammeTree.below("a.component_id"))
                .whereGiven(filter.kind(), "a.kind = ?")
                .whereGiven(filter.year(), "a.year = ?")
                .whereGiven(filter.state(), "a.state = ?")
                .whereGiven(filter.projectId(), "a.project_id = ?");
        if (!after.isFirst()) {
            query.where("(-a.year, a.id) > (-(?::integer), ?)", after.text(0), after.uuid(1));
        }
        return query.then("order by a.year desc, a.id limit ?", limit).list(database, ActivityQueries::summary);
    }

    /** Whether the caller may know of the plan. */
    boolean knowsPlan(@Nullable UUID area, UUID plan) {
        return Query.of("select 1 from plans p")
                .where("p.id = ?", plan)
                .where(Visible.PLAN, area)
                .first(database, row -> true)
                .isPresent();
    }

    /** The plan of a task that the caller may know of. */
    Optional<UUID> planOfTask(@Nullable UUID area, UUID task) {
        return Query.of("select p.id from tasks t join plans p on p.id = t.plan_id")
                .where("t.id = ?", task)
                .where(Visible.PLAN, area)
                .first(database, row -> row.getObject(1, UUID.class));
    }

    /** Whether the caller may know of the project. */
    boolean knowsProject(@Nullable UUID area, UUID project) {
        return Query.of("select 1 from projects p")
                .where("p.id = ?", project)
                .where(Visible.PROJECT, area)
                .first(database, row -> true)
                .isPresent();
    }

    private static ActivitySummary summary(ResultSet row) throws SQLException {
        return new ActivitySummary(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                ActivityState.valueOf(row.getString("state")),
                row.getString("kind"),
                row.getString("name"),
                row.getObject("component_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("year"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("planned_from", LocalDate.class),
                row.getObject("held_from", LocalDate.class),
                row.getObject("participants_planned", Integer.class),
                row.getObject("participants_actual", Integer.class));
    }
}
