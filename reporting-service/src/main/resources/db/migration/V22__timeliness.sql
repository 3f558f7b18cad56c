-- How every obligation stood on a day: handed in in time or late, missing, not due yet, or without a day. A report counts as
-- handed in by the date of its paper where it was entered later, else by its submissions; one that was sent back does not
-- until it comes again.
create function obligation_standings(on_day date)
returns table (
  id uuid, regime_id uuid, period_key text, period_label text, programme_id uuid, year integer, form_code text,
  named_reporter_organisation_id uuid, reporter_organisation_id uuid, receiver_organisation_id uuid,
  via_organisation_id uuid, also_to_organisation_ids uuid[], unit_id uuid, due_date date, over_on date,
  retrospective boolean, report_id uuid, report_state text, return_reason text, handed_on date, standing text, days_late integer)
language sql stable as $$
  select o.id, o.regime_id, o.period_key, o.period_label, o.programme_id, o.year, o.form_code,
         o.named_reporter_organisation_id, o.reporter_organisation_id, o.receiver_organisation_id, o.via_organisation_id,
         o.also_to_organisation_ids, o.unit_id, due.due_date,
         coalesce(o.period_to, o.due_date, make_date(o.year, 12, 31)), o.retrospective, r.id, r.state, r.return_reason,
         case when handed.so then handed.first_on end,
         case
           when handed.so and o.due_date is null then 'ON_TIME'
           when handed.so then case when handed.late_by > 0 then 'LATE' else 'ON_TIME' end
           when due.due_date is null then 'UNDATED'
           when due.due_date < on_day then 'MISSING'
           else 'PENDING' end,
         case
           when handed.so and o.due_date is not null then greatest(handed.late_by, 0)
           when not handed.so and due.due_date < on_day then on_day - due.due_date end
  from obligations o
  left join reports r on r.obligation_id = o.id
  left join lateral (
    select min(e.submitted_on) as first_on,
           max(e.submitted_on - greatest(o.due_date, e.new_due_date)) as late_by
    from (
      select (e.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as submitted_on, e.new_due_date
      from report_editions e where e.report_id = r.id) e
    where e.submitted_on <= on_day) entered on true
  cross join lateral (
    select case when r.state = 'RETURNED' then greatest(o.due_date, r.new_due_date) else o.due_date end) due (due_date)
  cross join lateral (
    select coalesce(r.paper_date, entered.first_on, (o.fulfilled_at at time zone 'Asia/Ho_Chi_Minh')::date) as first_on,
           case
             when o.state = 'FULFILLED' and o.timeliness = 'ON_TIME' then 0
             when r.paper_date is not null then greatest(r.paper_date - o.due_date, 1)
             when o.state = 'FULFILLED' then greatest(entered.late_by, 1)
             else entered.late_by end as late_by) judged
  cross join lateral (
    select coalesce((o.state = 'FULFILLED' or r.state = 'SUBMITTED') and judged.first_on <= on_day, false) as so, judged.first_on,
           judged.late_by) handed
  where o.state <> 'WITHDRAWN'
$$;
