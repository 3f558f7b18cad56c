package vn.gnbv.reporting.workitem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.work.WorkItem;
import vn.gnbv.platform.work.WorkItemQuery;
import vn.gnbv.platform.work.WorkList;
import vn.gnbv.platform.work.WorkSight;
import vn.gnbv.platform.work.WorkSource;

/** Where the work about reports lies: what is owed, what came back, what waits for its receiver. */
@ApplicationScoped
class WorkItemQueries {

    private static final List<WorkSource> SOURCES = List.of(
            // What was entered later was done on the date of its paper, and came up when the plan was issued.
            new WorkSource(WorkItemKind.REPORT, """
                    o.id, '/v1/obligations/' || o.id as link, 'Báo cáo ' || o.period_label as title,
                           o.reporter_organisation_id as organisation_id, null::uuid as officer_id,
                           o.due_date + (o.deadline_kind = 'BEFORE')::integer as due_on, o.deadline_kind as due_kind,
                           o.due_date as last_day,
                           least((o.opened_at at time zone 'Asia/Ho_Chi_Minh')::date, p.issued_on) as begun_on,
                           case when r.edition = 1 and r.paper_date is not null then r.paper_date
                                else (first.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date end as done_on,
                           case when first.submitted_at is null then shut.shut_from end as gone_on,
                           o.receiver_organisation_id as seen_by
                    from obligations o
                    left join plan_copies p on p.id = o.plan_id
                    left join shut_obligations shut on shut.id = o.id
                    left join reports r on r.obligation_id = o.id and r.supplement = 0
                    left join report_editions first on first.report_id = r.id and first.edition = 1
                    where o.state <> 'WITHDRAWN'""", "o.reporter_organisation_id = ?"),
            new WorkSource(WorkItemKind.CORRECTION, """
                    act.id, '/v1/reports/' || r.id, 'Báo cáo ' || o.period_label || ': sửa theo yêu cầu',
                           o.reporter_organisation_id, null::uuid,
                           coalesce(moved.due_date, o.due_date + (o.deadline_kind = 'BEFORE')::integer),
                           case when moved.due_date is null then o.deadline_kind else 'BY' end,
                           coalesce(moved.due_date, o.due_date), act.on_day, act.next_on,
                           case when act.next_on is null then shut.shut_from end, o.receiver_organisation_id
                    from report_acts act
                    join reports r on r.id = act.report_id
                    join obligations o on o.id = r.obligation_id
                    left join shut_obligations shut on shut.id = o.id
                    left join report_editions answer on answer.report_id = r.id and answer.edition = act.edition + 1
                    cross join lateral (
                      select case when answer.report_id is null then r.new_due_date
                                  else answer.new_due_date end) moved (due_date)
                    where act.change = 'RETURNED' and o.state <> 'WITHDRAWN'""", "o.reporter_organisation_id = ?"),
            new WorkSource(WorkItemKind.ACCEPTANCE, """
                    act.id, '/v1/reports/' || r.id, 'Báo cáo ' || o.period_label || ': xem xét, tiếp nhận',
                           o.receiver_organisation_id, null::uuid, null::date, null::text, null::date, act.on_day,
                           act.next_on, null::date, null::uuid
                    from report_acts act
                    join reports r on r.id = act.report_id
                    join obligations o on o.id = r.obligation_id
                    where act.change = 'SUBMITTED' and o.state <> 'WITHDRAWN'""", "o.receiver_organisation_id = ?"),
            // Whoever is left of the two has to find out, as long as nobody knows: work of its own beside the report's.
            new WorkSource(WorkItemKind.SUCCESSOR_UNKNOWN, """
                    md5(o.id || ' successor')::uuid, '/v1/obligations/' || o.id,
                           'Báo cáo ' || o.period_label || ': chưa rõ tổ chức kế thừa ' || unknown.whom, unknown.left_over,
                           null::uuid, o.due_date + (o.deadline_kind = 'BEFORE')::integer, o.deadline_kind, o.due_date,
                           unknown.since, null::date, null::date, null::uuid
                    from obligations o
                    cross join lateral (
                      select case when o.reporter_unknown_since is null then 'nhận' else 'gửi' end as whom,
                             case when o.reporter_unknown_since is null then o.reporter_organisation_id
                                  else o.receiver_organisation_id end as left_over,
                             coalesce(o.reporter_unknown_since, o.receiver_unknown_since) as since) unknown
                    where o.state = 'OPEN'
                      and (o.reporter_unknown_since is not null or o.receiver_unknown_since is not null)""", """
                    case when o.reporter_unknown_since is null then o.reporter_organisation_id
                         else o.receiver_organisation_id end = ?"""),
            // It waits until it is computed again, or its period is closed; what is then still missing is work of its
            // own.
            new WorkSource(WorkItemKind.AGGREGATE, """
                    g.id, '/v1/aggregates/' || g.id, 'Tổng hợp kỳ ' || g.period_key || ': chờ ' || waits.reports || ' báo cáo',
                           g.receiver_organisation_id, null::uuid, null::date, null::text, null::date,
                           (g.computed_at at time zone 'Asia/Ho_Chi_Minh')::date,
                           (least(next.computed_at, k.closed_at) at time zone 'Asia/Ho_Chi_Minh')::date, null::date, null::uuid
                    from aggregates g
                    left join aggregates next on next.regime_id = g.regime_id and next.period_key = g.period_key
                      and next.unit_id = g.unit_id and next.edition = g.edition + 1
                    left join period_closings k on k.regime_id = g.regime_id and k.period_key = g.period_key
                    cross join lateral (
                      select count(*) as reports from aggregate_inputs i
                      where i.aggregate_id = g.id and i.standing = 'MISSING') waits
                    where waits.reports > 0""", "g.receiver_organisation_id = ?"));

    private final WorkList list;

    WorkItemQueries(WorkList list) {
        this.list = list;
    }

    /** An organisation sees what it has to do itself and, as a receiver, what is still owed to it. */
    Page<WorkItem> page(PageQuery page, WorkItemQuery asked, @Nullable UUID organisation) {
        return list.page(
                page, asked, new WorkSight("", "?::uuid in (w.organisation_id, w.seen_by)", organisation), SOURCES);
    }
}
