package vn.gnbv.plans.workitem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.gnbv.plans.Viewer;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.work.WorkItem;
import vn.gnbv.platform.work.WorkItemQuery;
import vn.gnbv.platform.work.WorkList;
import vn.gnbv.platform.work.WorkSight;
import vn.gnbv.platform.work.WorkSource;

/** Where the work that plans make lies: tasks, replies, difficulties, findings and conclusions. */
@ApplicationScoped
class WorkItemQueries {

    private static final List<WorkSource> SOURCES = List.of(
            new WorkSource(WorkItemKind.TASK, """
                    t.id, '/v1/tasks/' || t.id as link, t.content as title, h.organisation_id,
                           null::uuid as officer_id, t.due_on, t.due_kind,
                           t.due_on - (t.due_kind = 'BEFORE')::integer as last_day,
                           greatest(coalesce(first.issued_on, t.source_issued_on), h.since) as begun_on,
                           case when not exists (select 1 from task_progress e where e.task_id = t.id) then null
                                when h.leads then task_done_on(t.id, h.organisation_id, 'infinity')
                                else task_done_by_all_on(t.id) end as done_on,
                           h.until as gone_on
                    from held h
                    join tasks t on t.id = h.task_id
                    left join plans p on p.id = t.plan_id
                    left join plan_editions first on first.plan_id = p.id and first.edition = t.since_edition
                    where t.last_edition is null and (t.plan_id is null or p.state = 'ISSUED')""", "h.organisation_id = ?"),
            new WorkSource(WorkItemKind.CONSULTATION_REPLY, """
                    i.id, '/v1/consultations/' || c.id, coalesce(c.title, p.title),
                           i.organisation_id, null::uuid, c.due_on, c.due_kind, c.last_day,
                           c.opened_on, i.replied_on, case when i.replied_on is null then c.closed_on end
                    from consultation_invited i
                    join consultations c on c.id = i.consultation_id
                    left join plans p on p.id = c.plan_id
                    where i.organisation_id is not null""", "i.organisation_id = ?"),
            new WorkSource(WorkItemKind.ESCALATION, """
                    e.id, '/v1/escalations/' || e.id, e.title,
                           r.id, null::uuid, null::date, null::text, null::date,
                           coalesce(came.forwarded_on, e.raised_on),
                           coalesce(went.forwarded_on, e.answered_on),
                           case when went.forwarded_on is null then e.withdrawn_on end
                    from escalations e
                    cross join lateral unnest(e.route) with ordinality r (id, n)
                    left join escalation_steps came on came.escalation_id = e.id and came.position = r.n - 2
                    left join escalation_steps went on went.escalation_id = e.id and went.position = r.n - 1
                    where r.n <= e.steps_made + 1""", "r.id = ? and e.route @> array[?]::uuid[]"),
            new WorkSource(WorkItemKind.FINDING, """
                    f.id, '/v1/inspections/' || n.id, f.text,
                           f.responsible_organisation_id, f.officer_id, f.due_on, f.due_kind, f.last_day,
                           n.concluded_on, f.done_on, null::date
                    from inspection_findings f
                    join inspections n on n.id = f.inspection_id
                    where true""", "f.responsible_organisation_id = ?"),
            new WorkSource(WorkItemKind.CONCLUSION, """
                    l.id, '/v1/steering-committees/' || l.committee_id, l.text,
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

    /** Who has which of the tasks, each organisation once: whoever helps has done its part when all who lead have. */
    private static final String HELD = """
              select h.task_id, h.organisation_id, bool_or(h.role = 'LEAD'),
                     case when bool_and(h.since is not null) then min(h.since) end,
                     case when bool_and(h.until is not null) then max(h.until) end
              from task_holdings(array(%s)) h
              group by h.task_id, h.organisation_id
            """;

    private static final String HELD_AROUND_ONE = """
            , held (task_id, organisation_id, leads, since, until) as materialized (
            """ + HELD.formatted("select tasks_around(?)") + ")";

    /** Most tasks stay with whom their paper names; only of the others it has to be worked out who has them. */
    private static final String HELD_BY_ALL = """
            , moved (ids) as (select array(select distinct organisation_id from organisation_successions)
            ), passed as materialized (
              select t.id from tasks t, moved m
              where t.last_edition is null
                and (t.lead_organisation_ids && m.ids or t.coordinating_organisation_ids && m.ids
                  or t.id in (select r.task_id from task_responsibilities r))
            ), held (task_id, organisation_id, leads, since, until) as materialized (
            """ + HELD.formatted("select id from passed") + """
              union all
              select t.id, o.id, o.id = any (t.lead_organisation_ids), null, null
              from tasks t
              cross join lateral (
                select unnest(t.lead_organisation_ids) union select unnest(t.coordinating_organisation_ids)) o (id)
              where t.last_edition is null and t.id not in (select id from passed))
            """;

    private static final String SEEN = """
            exists (select 1 from seats s where s.organisation_id = w.organisation_id and s.valid @> w.begun_on)""";

    private final WorkList list;

    WorkItemQueries(WorkList list) {
        this.list = list;
    }

    Page<WorkItem> page(PageQuery page, WorkItemQuery asked, Viewer viewer) {
        var one = asked.organisation();
        var sight = one == null
                ? new WorkSight(SEATS + HELD_BY_ALL, SEEN, viewer.organisation(), viewer.area())
                : new WorkSight(SEATS + HELD_AROUND_ONE, SEEN, viewer.organisation(), viewer.area(), one);
        return list.page(page, asked, sight, SOURCES);
    }
}
