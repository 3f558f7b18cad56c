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
                           h.done_on, h.until as gone_on
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

    /** Who has which of the tasks, each organisation once, and whether it answers for it in the end. */
    private static final String PART = """
              select h.task_id, h.organisation_id, bool_or(h.role = 'LEAD'),
                     bool_or(h.role = 'LEAD' and h.until is null),
                     case when bool_and(h.since is not null) then min(h.since) end,
                     case when bool_and(h.until is not null) then max(h.until) end
              from task_holdings(array(%s)) h
              group by h.task_id, h.organisation_id
            """;

    private static final String PART_AROUND_ONE = """
            , part (task_id, organisation_id, leads, answers, since, until) as materialized (
            """ + PART.formatted("select tasks_around(?)") + ")";

    /** Most tasks stay with whom their paper names; only of the others it has to be worked out who has them. */
    private static final String PART_OF_ALL = """
            , moved (ids) as (select array(select distinct organisation_id from organisation_successions)
            ), passed as materialized (
              select t.id from tasks t, moved m
              where t.last_edition is null
                and (t.lead_organisation_ids && m.ids or t.coordinating_organisation_ids && m.ids
                  or t.id in (select r.task_id from task_responsibilities r))
            ), part (task_id, organisation_id, leads, answers, since, until) as materialized (
            """ + PART.formatted("select id from passed") + """
              union all
              select t.id, o.id, o.id = any (t.lead_organisation_ids), o.id = any (t.lead_organisation_ids), null, null
              from tasks t
              cross join lateral (
                select unnest(t.lead_organisation_ids) union select unnest(t.coordinating_organisation_ids)) o (id)
              where t.last_edition is null and t.id not in (select id from passed))
            """;

    /**
     * Since when it is done for each that leads; whoever helps has done its part when all who lead in the end have. Put
     * together before it is known whose items are asked for: of a few the planner would look for each among all.
     */
    private static final String HELD = """
            , done as materialized (
              select s.task_id, s.organisation_id, s.done_on
              from task_standings(array(select distinct task_id from part), 'infinity') s
            ), done_by_leads as materialized (
              select p.task_id, max(d.done_on) as done_on
              from part p
              left join done d on d.task_id = p.task_id and d.organisation_id = p.organisation_id
              where p.answers
              group by p.task_id
              having bool_and(d.done_on is not null)
            ), held as materialized (
              select p.task_id, p.organisation_id, p.since, p.until,
                     case when p.leads then own.done_on else leads.done_on end as done_on
              from part p
              left join done own on own.task_id = p.task_id and own.organisation_id = p.organisation_id
              left join done_by_leads leads on leads.task_id = p.task_id)
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
                ? new WorkSight(SEATS + PART_OF_ALL + HELD, SEEN, viewer.organisation(), viewer.area())
                : new WorkSight(SEATS + PART_AROUND_ONE + HELD, SEEN, viewer.organisation(), viewer.area(), one);
        return list.page(page, asked, sight, SOURCES);
    }
}
