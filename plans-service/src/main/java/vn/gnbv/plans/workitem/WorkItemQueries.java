package vn.gnbv.plans.workitem;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DueKind;
import vn.gnbv.plans.Viewer;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/**
 * Reads what is to be done straight from where it is kept, so that no item can be forgotten or go stale. Every source
 * gives one row for each organisation that has something to do, with the day on which it came up ({@code begun_on}),
 * the day on which it was done, and the day from which it is nobody's any more ({@code gone_on}).
 */
@ApplicationScoped
class WorkItemQueries {

    /** What the list is narrowed by; the states are those of the day. */
    record WorkItemFilter(
            @Nullable UUID organisationId,
            @Nullable UUID officerId,
            LocalDate asOf,
            @Nullable WorkItemState state) {}

    /**
     * Where work comes from.
     *
     * @param rows SQL of its rows
     * @param of SQL condition that they are an organisation's, as its indexes can use it; asks for the organisation
     */
    private record Source(String rows, String of) {

        int asks() {
            return (int) of.chars().filter(c -> c == '?').count();
        }
    }

    private static final List<Source> SOURCES = List.of(
            new Source("""
                    select 'TASK' as kind, t.id, '/v1/tasks/' || t.id as link, t.content as title,
                           o.id as organisation_id, null::uuid as officer_id, t.due_on, t.due_kind,
                           t.due_on - (t.due_kind = 'BEFORE')::integer as last_day,
                           coalesce(first.issued_on, t.source_issued_on) as begun_on,
                           case when exists (select 1 from task_progress e where e.task_id = t.id)
                                then task_done_on(t.id, o.id, 'infinity') end as done_on,
                           null::date as gone_on
                    from tasks t
                    left join plans p on p.id = t.plan_id
                    left join plan_editions first on first.plan_id = p.id and first.edition = t.since_edition
                    cross join lateral unnest(t.lead_organisation_ids || t.coordinating_organisation_ids) o (id)
                    where t.last_edition is null and (t.plan_id is null or p.state = 'ISSUED')""", """
                    o.id = ? and (t.lead_organisation_ids @> array[?]::uuid[]
                      or t.coordinating_organisation_ids @> array[?]::uuid[])"""),
            new Source("""
                    select 'CONSULTATION_REPLY', i.id, '/v1/consultations/' || c.id, coalesce(c.title, p.title),
                           i.organisation_id, null::uuid, c.due_on, c.due_kind, c.last_day,
                           c.opened_on, i.replied_on, case when i.replied_on is null then c.closed_on end
                    from consultation_invited i
                    join consultations c on c.id = i.consultation_id
                    left join plans p on p.id = c.plan_id
                    where i.organisation_id is not null""", "i.organisation_id = ?"),
            new Source("""
                    select 'ESCALATION', e.id, '/v1/escalations/' || e.id, e.title,
                           r.id, null::uuid, null::date, null::text, null::date,
                           coalesce(came.forwarded_on, e.raised_on),
                           coalesce(went.forwarded_on, e.answered_on),
                           case when went.forwarded_on is null then e.withdrawn_on end
                    from escalations e
                    cross join lateral unnest(e.route) with ordinality r (id, n)
                    left join escalation_steps came on came.escalation_id = e.id and came.position = r.n - 2
                    left join escalation_steps went on went.escalation_id = e.id and went.position = r.n - 1
                    where r.n <= e.steps_made + 1""", "r.id = ? and e.route @> array[?]::uuid[]"),
            new Source("""
                    select 'FINDING', f.id, '/v1/inspections/' || n.id, f.text,
                           f.responsible_organisation_id, f.officer_id, f.due_on, f.due_kind, f.last_day,
                           n.concluded_on, f.done_on, null::date
                    from inspection_findings f
                    join inspections n on n.id = f.inspection_id
                    where true""", "f.responsible_organisation_id = ?"),
            new Source("""
                    select 'CONCLUSION', l.id, '/v1/steering-committees/' || l.committee_id, l.text,
                           l.assigned_organisation_id, l.officer_id, l.due_on, l.due_kind, l.last_day,
                           l.concluded_on, l.done_on, null::date
                    from committee_conclusions l
                    where l.task_id is null""", "l.assigned_organisation_id = ?"));

    /**
     * Whose work the viewer sees: its own organisation's; and, of who looks after an area, that of the organisations
     * while they had their seat there. Worked out once, not for every row.
     */
    private static final String SEATS = """
            with seats (organisation_id, valid) as materialized (
              select ?::uuid, '(,)'::daterange
              union all
              select v.organisation_id, a.valid
              from organisation_versions v
              join area_paths a on a.unit_id = v.unit_id and a.ancestor_id = ?
            )
            """;

    private static final String SEEN = """
            exists (select 1 from seats s where s.organisation_id = w.organisation_id and s.valid @> w.begun_on)""";

    private final Database database;

    WorkItemQueries(Database database) {
        this.database = database;
    }

    /** The next due first, what has no date last. */
    List<WorkItemView> list(Viewer viewer, WorkItemFilter filter, Cursor after, int limit) {
        var asOf = filter.asOf();
        var query = source(viewer, filter.organisationId())
                .where("w.begun_on <= ?::date", asOf)
                .where("(w.gone_on is null or w.gone_on > ?::date)", asOf)
                .where(SEEN)
                .whereGiven(filter.officerId(), "w.officer_id = ?");
        switch (filter.state()) {
            case null -> query.where("coalesce(w.done_on > ?::date, true)", asOf);
            case DONE -> query.where("w.done_on <= ?::date", asOf);
            case OPEN ->
                query.where("coalesce(w.done_on > ?::date, true)", asOf)
                        .where("coalesce(w.last_day >= ?::date, true)", asOf);
            case OVERDUE ->
                query.where("coalesce(w.done_on > ?::date, true)", asOf).where("w.last_day < ?::date", asOf);
        }
        if (!after.isFirst()) {
            query.where(
                    "(coalesce(w.last_day, 'infinity'), w.id, w.organisation_id) > (?::date, ?, ?)",
                    after.text(0),
                    after.uuid(1),
                    after.uuid(2));
        }
        return query.then("order by coalesce(w.last_day, 'infinity'), w.id, w.organisation_id limit ?", limit)
                .list(database, row -> item(row, asOf));
    }

    private static Query source(Viewer viewer, @Nullable UUID organisation) {
        var rows = SOURCES.stream()
                .map(source -> organisation == null ? source.rows() : source.rows() + " and " + source.of())
                .collect(Collectors.joining("\nunion all\n"));
        var arguments = new ArrayList<@Nullable UUID>();
        arguments.add(viewer.organisation());
        arguments.add(viewer.area());
        if (organisation != null) {
            SOURCES.forEach(source ->
                    Stream.generate(() -> organisation).limit(source.asks()).forEach(arguments::add));
        }
        return Query.of(SEATS + "select * from (" + rows + ") w", arguments.toArray());
    }

    private static WorkItemView item(ResultSet row, LocalDate asOf) throws SQLException {
        var dueKind = row.getString("due_kind");
        var lastDay = row.getObject("last_day", LocalDate.class);
        var doneOn = row.getObject("done_on", LocalDate.class);
        return new WorkItemView(
                row.getObject("id", UUID.class),
                WorkItemKind.valueOf(row.getString("kind")),
                row.getString("link"),
                row.getString("title"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("officer_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                dueKind == null ? null : DueKind.valueOf(dueKind),
                lastDay,
                state(lastDay, doneOn, asOf));
    }

    /** A last day that has not ended yet is still in time. */
    static WorkItemState state(@Nullable LocalDate lastDay, @Nullable LocalDate doneOn, LocalDate asOf) {
        if (doneOn != null && !doneOn.isAfter(asOf)) {
            return WorkItemState.DONE;
        }
        return lastDay != null && lastDay.isBefore(asOf) ? WorkItemState.OVERDUE : WorkItemState.OPEN;
    }
}
