package vn.gnbv.plans.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Visible;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;
import vn.gnbv.platform.time.DueKind;

/** Reads tasks across plans, who answers for them and how far they have come. */
@ApplicationScoped
public class TaskQueries {

    /** What a list of tasks can be narrowed by. */
    record TaskFilter(
            @Nullable UUID planId,
            @Nullable UUID organisationId,
            @Nullable Role role,
            @Nullable Due due,
            @Nullable LocalDate asOf) {

        /** Whether the list tells how each task stands. */
        boolean isOfADay() {
            return asOf != null || !asksForNobody();
        }

        boolean asksForNobody() {
            return organisationId == null && role == null && due == null;
        }

        /** A group is found by its name even when its members answer in its place; only who answers is due. */
        boolean matches(HolderView holder) {
            return (organisationId == null
                            || organisationId.equals(holder.organisationId())
                            || organisationId.equals(holder.groupOrganisationId()))
                    && (due == null ? role == null || role == holder.role() : due == holder.due());
        }
    }

    /** A task with its place in its paper and what decides about it; the version of the plan is the task's own. */
    record Placed(
            int version, int position, UUID paperId, boolean issued, UUID unitId, LocalDate areaDate, TaskView task) {

        private Cursor place() {
            return new Cursor(List.of("" + paperId, "" + position, "" + task.id()));
        }
    }

    /** A part in a task, as it passes from one to another. */
    record Held(
            Role role,
            @Nullable UUID groupOrganisationId,
            @Nullable LocalDate since) {}

    /** No more tasks are looked at together for who has them. */
    private static final int MOST_AT_ONCE = 4_000;

    /** The plan of each task by itself, which "offset 0" sees to: no page, the last neither, reads all plans. */
    private static final String SELECT = """
            select t.*, coalesce(p.version, 0) as version, coalesce(p.edition > 0, true) as issued,
                   coalesce(p.unit_id, t.unit_id) as place_id, coalesce(p.area_date, t.area_date) as place_date
            from tasks t left join lateral (select * from plans where plans.id = t.plan_id offset 0) p on true""";

    private static final String PROGRESS = """
            select p.*, c.id as corrected_by from task_progress p left join task_progress c on c.corrects = p.id""";

    private static final String VISIBLE = "(t.plan_id is null or " + Visible.PLAN + ")";
    private static final String LAST_DAY = "(t.due_on - case t.due_kind when 'BEFORE' then 1 else 0 end)";

    private final Database database;

    TaskQueries(Database database) {
        this.database = database;
    }

    /** A task of a list and, where the list is of a day, who answers for it then. */
    record Listed(Placed placed, @Nullable List<HolderView> leads) {}

    /** The tasks that stand; with an organisation those for which it answers or with which it helps on the day. */
    List<Listed> list(@Nullable UUID area, TaskFilter filter, LocalDate asOf, Cursor after, int limit) {
        if (!filter.isOfADay()) {
            return standing(area, filter, asOf, after, limit).stream()
                    .map(placed -> new Listed(placed, null))
                    .toList();
        }
        // Who has a task is worked out for many at once, and for not many more than the page needs.
        var listed = new ArrayList<Listed>();
        var from = after;
        for (int portion = limit; ; portion = Math.min(2 * portion, MOST_AT_ONCE)) {
            var tasks = standing(area, filter, asOf, from, portion);
            var holders =
                    holders(tasks.stream().map(placed -> placed.task().id()).toList(), asOf);
            for (var placed : tasks) {
                var its = holders.getOrDefault(placed.task().id(), List.of());
                if (filter.asksForNobody() || its.stream().anyMatch(filter::matches)) {
                    listed.add(new Listed(
                            placed,
                            its.stream().filter(h -> h.role() == Role.LEAD).toList()));
                }
                if (listed.size() == limit) {
                    return listed;
                }
            }
            if (tasks.size() < portion) {
                return listed;
            }
            from = tasks.getLast().place();
        }
    }

    /** Those that may be on the list, as far as can be told without knowing who has them. */
    private List<Placed> standing(@Nullable UUID area, TaskFilter filter, LocalDate asOf, Cursor after, int limit) {
        // What narrows the list most is told to the database in the list's own order, or as ids that are known first.
        var query = Query.of(SELECT)
                .where("t.last_edition is null")
                .where(VISIBLE, area)
                .whereGiven(filter.planId(), "t.paper_id = ? and t.plan_id is not null")
                .whereGiven(filter.organisationId(), "t.id = any (array(select tasks_around(?)))");
        var soon = asOf.plusDays(Due.SOON_DAYS);
        switch (filter.due()) {
            case OPEN -> query.where("coalesce(" + LAST_DAY + " > ?::date, true)", soon);
            case SOON -> query.where(LAST_DAY + " between ?::date and ?::date", asOf, soon);
            case OVERDUE -> query.where(LAST_DAY + " < ?::date", asOf);
            case DONE, DONE_LATE -> query.where("""
                    t.id in (select e.task_id from task_progress e where e.state = 'DONE' and e.happened_on <= ?)""", asOf);
            case null -> {}
        }
        if (!after.isFirst()) {
            query.where(
                    "(t.paper_id, t.position, t.id) > (?, ?::integer, ?)", after.uuid(0), after.text(1), after.uuid(2));
        }
        return query.then("order by t.paper_id, t.position, t.id limit ?", limit)
                .list(database, TaskQueries::placed);
    }

    Optional<Placed> find(@Nullable UUID area, UUID id) {
        return Query.of(SELECT).where("t.id = ?", id).where(VISIBLE, area).first(database, TaskQueries::placed);
    }

    /** The version of the task's plan; all that is read for a caller that has a copy. */
    Optional<Integer> version(@Nullable UUID area, UUID id) {
        return Query.of("select coalesce(p.version, 0) from tasks t left join plans p on p.id = t.plan_id")
                .where("t.id = ?", id)
                .where(VISIBLE, area)
                .first(database, row -> row.getInt(1));
    }

    /** Those of the ids that are tasks of the plan. */
    public List<UUID> ofPlan(UUID plan, Collection<UUID> ids) {
        return Query.of("select id from tasks")
                .where("plan_id = ?", plan)
                .where("id = any (?::uuid[])", (Object) ids.toArray(UUID[]::new))
                .list(database, row -> row.getObject(1, UUID.class));
    }

    /** Who answers for each of the tasks and who helps, on the day. */
    Map<UUID, List<HolderView>> holders(Collection<UUID> tasks, LocalDate asOf) {
        var holders = new HashMap<UUID, List<HolderView>>();
        var ids = tasks.toArray(UUID[]::new);
        Query.of("""
                        select t.due_on, t.due_kind, h.*, s.done_on, s.state, s.percent
                        from task_holders(?::uuid[], ?) h
                        join tasks t on t.id = h.task_id
                        left join task_standings(?::uuid[], ?) s
                          on s.task_id = h.task_id and s.organisation_id = h.organisation_id""", ids, asOf, ids, asOf)
                .then("order by h.task_id, h.role desc, h.group_id nulls first, h.organisation_id")
                .list(database, row -> holders.computeIfAbsent(
                                row.getObject("task_id", UUID.class), id -> new ArrayList<>())
                        .add(holder(row, asOf)));
        return holders;
    }

    private static HolderView holder(ResultSet row, LocalDate asOf) throws SQLException {
        var role = Role.valueOf(row.getString("role"));
        var state = row.getString("state");
        var doneOn = row.getObject("done_on", LocalDate.class);
        var lastDay = DueKind.lastDay(row.getObject("due_on", LocalDate.class), dueKind(row));
        var leads = role == Role.LEAD;
        return new HolderView(
                row.getObject("organisation_id", UUID.class),
                role,
                row.getObject("group_id", UUID.class),
                row.getObject("since", LocalDate.class),
                row.getObject("from_id", UUID.class),
                row.getBoolean("by_succession"),
                row.getObject("unknown_since", LocalDate.class),
                leads ? Due.of(lastDay, doneOn, asOf) : null,
                leads ? doneOn : null,
                !leads || state == null ? null : ProgressState.valueOf(state),
                leads ? row.getObject("percent", Integer.class) : null);
    }

    /** What the organisation held until a succession took it away, by the day: an official may still say otherwise. */
    List<Held> passedOn(UUID task, UUID organisation, LocalDate day) {
        return Query.of("select * from task_holdings(array[?]::uuid[])", task)
                .where("organisation_id = ?", organisation)
                .where("until_succession and until <= ?::date", day)
                .list(
                        database,
                        row -> new Held(
                                Role.valueOf(row.getString("role")),
                                row.getObject("group_id", UUID.class),
                                row.getObject("since", LocalDate.class)));
    }

    List<ResponsibilitiesView.Change> changes(UUID task) {
        return Query.of("select * from task_responsibilities")
                .where("task_id = ?", task)
                .then("order by day, id")
                .list(
                        database,
                        row -> new ResponsibilitiesView.Change(
                                row.getObject("id", UUID.class),
                                Role.valueOf(row.getString("role")),
                                ResponsibilitiesView.Kind.valueOf(row.getString("kind")),
                                row.getObject("group_organisation_id", UUID.class),
                                row.getObject("from_organisation_id", UUID.class),
                                row.getObject("to_organisation_id", UUID.class),
                                row.getObject("day", LocalDate.class),
                                row.getString("basis"),
                                row.getTimestamp("recorded_at").toInstant()));
    }

    List<ProgressView> progress(UUID task, @Nullable UUID organisation, @Nullable UUID after, int limit) {
        return Query.of(PROGRESS)
                .where("p.task_id = ?", task)
                .whereGiven(organisation, "p.organisation_id = ?")
                .whereGiven(after, "p.id > ?")
                .then("order by p.id limit ?", limit)
                .list(database, TaskQueries::entry);
    }

    Optional<ProgressView> entry(UUID id) {
        return Query.of(PROGRESS).where("p.id = ?", id).first(database, TaskQueries::entry);
    }

    boolean isGroup(UUID organisation) {
        return Query.of("select 1 from organisation_versions")
                .where("organisation_id = ?", organisation)
                .where("kind = 'GROUP'")
                .first(database, row -> true)
                .isPresent();
    }

    /** Those of the tasks for which the organisation answers, or with which it helps, on the day. */
    public List<UUID> heldBy(UUID organisation, Collection<UUID> tasks, LocalDate day) {
        return Query.of("select distinct h.task_id from task_holders(?::uuid[], ?) h", tasks.toArray(UUID[]::new), day)
                .where("h.organisation_id = ?", organisation)
                .list(database, row -> row.getObject(1, UUID.class));
    }

    /** Those of the ids that are components of any programme. */
    List<UUID> components(Collection<UUID> ids) {
        return Query.of("select id from components")
                .where("id = any (?::uuid[])", (Object) ids.toArray(UUID[]::new))
                .list(database, row -> row.getObject(1, UUID.class));
    }

    private static ProgressView entry(ResultSet row) throws SQLException {
        var link = row.getString("evidence_link");
        var sha256 = row.getString("evidence_sha256");
        return new ProgressView(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                ProgressState.valueOf(row.getString("state")),
                row.getObject("percent", Integer.class),
                row.getString("note"),
                link == null && sha256 == null ? null : new ReportProgress.Evidence(link, sha256),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("plan_id", UUID.class),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected_by", UUID.class),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static Placed placed(ResultSet row) throws SQLException {
        var task = new TaskView(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                new StateTask(
                        row.getString("number"),
                        row.getString("task_group"),
                        row.getString("assignment"),
                        row.getString("content"),
                        TaskKind.valueOf(row.getString("kind")),
                        row.getString("expected_product"),
                        ids(row, "lead_organisation_ids"),
                        ids(row, "coordinating_organisation_ids"),
                        ids(row, "component_ids"),
                        Schedule.valueOf(row.getString("schedule")),
                        row.getString("schedule_text"),
                        row.getObject("due_on", LocalDate.class),
                        dueKind(row),
                        row.getString("basis"),
                        row.getObject("parent_task_id", UUID.class)),
                source(row),
                row.getInt("since_edition"),
                row.getObject("last_edition", Integer.class));
        return new Placed(
                row.getInt("version"),
                row.getInt("position"),
                row.getObject("paper_id", UUID.class),
                row.getBoolean("issued"),
                row.getObject("place_id", UUID.class),
                row.getObject("place_date", LocalDate.class),
                task);
    }

    private static @Nullable TaskSource source(ResultSet row) throws SQLException {
        var kind = row.getString("source_kind");
        return kind == null
                ? null
                : new TaskSource(
                        row.getObject("unit_id", UUID.class),
                        TaskSource.Kind.valueOf(kind),
                        row.getString("source_number"),
                        row.getObject("source_issued_on", LocalDate.class),
                        row.getString("source_issuer"));
    }

    private static @Nullable DueKind dueKind(ResultSet row) throws SQLException {
        var kind = row.getString("due_kind");
        return kind == null ? null : DueKind.valueOf(kind);
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
