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
                    t.id, '/v1/tasks/' || t.id as link, t.content as title,
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

    private static final String SEEN = """
            exists (select 1 from seats s where s.organisation_id = w.organisation_id and s.valid @> w.begun_on)""";

    private final WorkList list;

    WorkItemQueries(WorkList list) {
        this.list = list;
    }

    Page<WorkItem> page(PageQuery page, WorkItemQuery asked, Viewer viewer) {
        return list.page(page, asked, new WorkSight(SEATS, SEEN, viewer.organisation(), viewer.area()), SOURCES);
    }
}
