package vn.gnbv.plans.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DueKind;
import vn.gnbv.plans.Visible;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads tasks across plans. */
@ApplicationScoped
class TaskQueries {

    /** A task with its place in the plan and the version of the plan, which is the task's own. */
    record Placed(int version, int position, TaskView task) {}

    private static final String SELECT = "select t.*, p.version from tasks t join plans p on p.id = t.plan_id";

    private final Database database;

    TaskQueries(Database database) {
        this.database = database;
    }

    /** The tasks that stand; with an organisation those that it leads or helps with. */
    List<Placed> list(@Nullable UUID area, @Nullable UUID plan, @Nullable UUID organisation, Cursor after, int limit) {
        var query = Query.of(SELECT)
                .where("t.last_edition is null")
                .where(Visible.PLAN, area)
                .whereGiven(plan, "t.plan_id = ?");
        if (organisation != null) {
            query.where(
                    "(t.lead_organisation_ids @> array[?]::uuid[] or t.coordinating_organisation_ids @> array[?]::uuid[])",
                    organisation,
                    organisation);
        }
        if (!after.isFirst()) {
            query.where(
                    "(t.plan_id, t.position, t.id) > (?, ?::integer, ?)", after.uuid(0), after.text(1), after.uuid(2));
        }
        return query.then("order by t.plan_id, t.position, t.id limit ?", limit).list(database, TaskQueries::placed);
    }

    Optional<Placed> find(@Nullable UUID area, UUID id) {
        return Query.of(SELECT).where("t.id = ?", id).where(Visible.PLAN, area).first(database, TaskQueries::placed);
    }

    private static Placed placed(ResultSet row) throws SQLException {
        var dueKind = row.getString("due_kind");
        var task = new TaskView(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("number"),
                row.getString("task_group"),
                row.getString("content"),
                ids(row, "lead_organisation_ids"),
                ids(row, "coordinating_organisation_ids"),
                ids(row, "component_ids"),
                Schedule.valueOf(row.getString("schedule")),
                row.getObject("due_on", LocalDate.class),
                dueKind == null ? null : DueKind.valueOf(dueKind),
                row.getInt("since_edition"),
                row.getObject("last_edition", Integer.class));
        return new Placed(row.getInt("version"), row.getInt("position"), task);
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
