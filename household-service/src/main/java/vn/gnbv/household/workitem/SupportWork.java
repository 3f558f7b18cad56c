package vn.gnbv.household.workitem;

import java.util.List;
import vn.gnbv.platform.work.WorkSource;

/**
 * The work that follows from registrations to escape, helpers, applications for a confirmation of income and choices of
 * beneficiaries; no household is named.
 */
final class SupportWork {

    /** Who registered for a year is helped within it. */
    private static final WorkSource EXIT_SUPPORT = new WorkSource(
            WorkItemKind.EXIT_SUPPORT, WorkItemQueries.byCommune("""
            md5(n.unit_id::text || n.year || 'EXIT_SUPPORT')::uuid as id,
                   '/v1/exit-registrations?ended=false&helped=false&year=' || n.year || '&unitId=' || n.unit_id as link,
                   'Hỗ trợ hộ đăng ký thoát nghèo năm ' || n.year || ', ' || c.name || ': còn ' || n.remaining || '/'
                     || n.registered || ' hộ' as title,
                   o.organisation_id, null::uuid as officer_id, null::date as due_on, null::text as due_kind,
                   null::date as last_day, n.first_on as begun_on,
                   case when n.remaining = 0 then n.last_on end as done_on, make_date(n.year + 1, 1, 1) as gone_on, n.unit_id
            from (
              select commune_of(l.unit_id, (select day from asked)) as unit_id, e.year, count(*) as registered,
                     count(*) filter (where s.first_on is null) as remaining, min(e.registered_on) as first_on,
                     max(s.first_on) as last_on
              from exit_registrations e
              join household_residences l on l.household_id = e.household_id and {lives}
              left join lateral (
                select min(x.supported_on) as first_on from supports x
                where x.household_id = e.household_id and x.state = 'GIVEN'
                  and x.supported_on between e.registered_on and (select day from asked)) s on true
              where e.registered_on <= (select day from asked) and coalesce(e.ended_on > (select day from asked), true)
              group by 1, 2) n
            cross join lateral ({commune}) c
            left join organisation_versions o
              on o.unit_id = n.unit_id and o.kind = 'PEOPLES_COMMITTEE' and o.valid @> (select day from asked)
            where n.registered > 0""", "n.unit_id"), "o.organisation_id = ?");

    /** A visit comes up with the one before it, and is the helper's; where the helper is no organisation, the commune's. */
    private static final WorkSource HELPER_VISIT = new WorkSource(
            WorkItemKind.HELPER_VISIT,
            WorkItemQueries.byCommune("""
            md5(a.id::text || v.last_on)::uuid, '/v1/helper-assignments/' || a.id,
                   case when a.household_id is null then 'Thăm thôn, bản được phân công giúp đỡ, '
                        else 'Thăm hộ được phân công giúp đỡ, ' end || c.name,
                   coalesce(a.organisation_id, o.organisation_id), a.officer_id, v.last_on + a.visit_every_days, 'BY',
                   v.last_on + a.visit_every_days, v.last_on, null::date, a.to_day + 1, n.unit_id
            from helper_assignments a
            left join household_residences l on l.household_id = a.household_id and {lives}
            cross join lateral (
              select commune_of(coalesce(l.unit_id, a.unit_id), (select day from asked)) as unit_id) n
            cross join lateral (
              select coalesce(max(x.visited_on), a.from_day) as last_on from helper_visits x
              where x.assignment_id = a.id and x.visited_on <= (select day from asked)) v
            cross join lateral ({commune}) c
            left join organisation_versions o
              on o.unit_id = n.unit_id and o.kind = 'PEOPLES_COMMITTEE' and o.valid @> (select day from asked)
            where (a.household_id is null or l.unit_id is not null)
              and a.visit_every_days is not null and coalesce(v.last_on + a.visit_every_days <= a.to_day, true)""", "n.unit_id"),
            "coalesce(a.organisation_id, o.organisation_id) = ?");

    /** What a commune has not answered yet, due with the first of them. */
    private static final WorkSource INCOME_ANSWER = new WorkSource(
            WorkItemKind.INCOME_ANSWER, WorkItemQueries.byCommune("""
            md5(n.unit_id::text || 'INCOME_ANSWER')::uuid, '/v1/households?unitId=' || n.unit_id,
                   'Đề nghị xác nhận thu nhập chưa trả lời, ' || c.name || ': ' || n.pending || ', từ '
                     || to_char(n.first_on, 'DD/MM/YYYY'),
                   o.organisation_id, null::uuid, n.due_on, case when n.due_on is not null then 'BY' end, n.due_on,
                   n.first_on, null::date, null::date, n.unit_id
            from (
              select commune_of(l.unit_id, (select day from asked)) as unit_id, count(*) as pending,
                     min(i.applied_on) as first_on, min(i.due_on) as due_on
              from income_confirmations i
              join household_residences l on l.household_id = i.household_id and {lives}
              where i.applied_on <= (select day from asked)
                and (i.decided_on is null or i.decided_on > (select day from asked))
              group by 1) n
            cross join lateral ({commune}) c
            left join organisation_versions o
              on o.unit_id = n.unit_id and o.kind = 'PEOPLES_COMMITTEE' and o.valid @> (select day from asked)
            where n.pending > 0""", "n.unit_id"), "o.organisation_id = ?");

    /** Where no procedure is in force a choice waits for approval, then for who signs; else the step of its proceeding waits. */
    private static final WorkSource BENEFICIARY_STEP =
            new WorkSource(WorkItemKind.BENEFICIARY_STEP, """
            md5(b.id::text || b.state)::uuid, '/v1/beneficiary-selections/' || b.id,
                   case b.state when 'OPEN' then 'Phê duyệt đối tượng thụ hưởng, '
                        else 'Bàn giao, ký nhận hỗ trợ, ' end || u.name,
                   o.organisation_id, null::uuid, null::date, null::text, null::date, coalesce(b.decided_on, b.opened_on),
                   null::date, null::date, b.unit_id
            from beneficiary_selections b
            join unit_versions u on u.unit_id = b.unit_id and u.valid @> b.opened_on
            left join organisation_versions o
              on o.unit_id = commune_of(b.unit_id, b.opened_on) and o.kind = 'PEOPLES_COMMITTEE' and o.valid @> b.opened_on
            where b.state <> 'ENDED' and not exists (select 1 from proceedings p where p.subject_id = b.id)""", "o.organisation_id = ?");

    static final List<WorkSource> SOURCES = List.of(EXIT_SUPPORT, HELPER_VISIT, INCOME_ANSWER, BENEFICIARY_STEP);

    private SupportWork() {}
}
