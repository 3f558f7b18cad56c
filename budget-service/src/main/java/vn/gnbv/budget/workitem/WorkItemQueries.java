package vn.gnbv.budget.workitem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.work.WorkItem;
import vn.gnbv.platform.work.WorkItemQuery;
import vn.gnbv.platform.work.WorkList;
import vn.gnbv.platform.work.WorkSight;
import vn.gnbv.platform.work.WorkSource;

/** Where the work that money makes lies; what is settled is done from that day on. */
@ApplicationScoped
class WorkItemQueries {

    private static final List<WorkSource> SOURCES = List.of(
            new WorkSource(WorkItemKind.TREASURY_ROW, """
                    r.id, '/v1/treasury-rows/' || r.id as link,
                           'Chứng từ kho bạc ' || r.reference || ', '
                             || replace(to_char(r.amount_vnd, 'FM999,999,999,999,990'), ',', '.') || ' đồng' as title,
                           r.organisation_id, null::uuid as officer_id, null::date as due_on, null::text as due_kind,
                           null::date as last_day, r.imported_on as begun_on,
                           (r.settled_at at time zone 'Asia/Ho_Chi_Minh')::date as done_on, null::date as gone_on,
                           r.unit_id, r.paid_on as seen_on
                    from treasury_rows r
                    where true""", "r.organisation_id = ?"),
            new WorkSource(WorkItemKind.APPENDIX, """
                    i.id, '/v1/budget-decision-imports/' || i.id, 'Phụ lục quyết định ' || (i.paper ->> 'number'),
                           i.organisation_id, null::uuid, null::date, null::text, null::date,
                           (i.entered_at at time zone 'Asia/Ho_Chi_Minh')::date,
                           (d.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date, null::date, i.unit_id, i.issued_on
                    from budget_decision_imports i left join budget_decisions d on d.id = i.decision_id
                    where true""", "i.organisation_id = ?"),
            new WorkSource(WorkItemKind.FROZEN_LINE, """
                    l.id, '/v1/budget-lines/' || l.id,
                           'Dòng ngân sách bị phong tỏa còn '
                             || replace(to_char(l.available_vnd, 'FM999,999,999,999,990'), ',', '.') || ' đồng',
                           coalesce(l.lead_organisation_ids[1], l.holder_organisation_id), null::uuid, null::date,
                           null::text, null::date, f.begun_on, f.done_on, null::date, l.scope_unit_id, l.assigned_on
                    from frozen_money f join budget_lines l on l.id = f.line_id
                    where not exists (select 1 from frozen_money again
                      where again.line_id = f.line_id and again.line_version > f.line_version)""", """
                    coalesce(l.lead_organisation_ids[1], l.holder_organisation_id) = ?"""));

    /** One's own; and, of who keeps the money of an area, all in it. */
    private static final String SEEN = "w.organisation_id = ? or " + AreaTree.within("w.unit_id", "w.seen_on");

    private final WorkList list;

    WorkItemQueries(WorkList list) {
        this.list = list;
    }

    Page<WorkItem> page(PageQuery page, WorkItemQuery asked, Caller caller) {
        var area = caller.has("BUDGET_OFFICER") ? caller.area() : null;
        return list.page(page, asked, new WorkSight("", SEEN, caller.organisation(), area), SOURCES);
    }
}
