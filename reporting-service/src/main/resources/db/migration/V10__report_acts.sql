-- When a report was handed in, sent back or accepted, and the next such act: the log keeps every one, the report the last.
create view report_acts as
select act.id, act.key as report_id, act.payload ->> 'change' as change, (act.payload ->> 'edition')::integer as edition,
       (act.occurred_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day, next.on_day as next_on
from event_log act
left join lateral (
  select (l.occurred_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day
  from event_log l
  where l.type = act.type and l.key = act.key and l.version > act.version
    and l.payload ->> 'change' in ('SUBMITTED', 'RETURNED', 'ACCEPTED')
  order by l.version limit 1) next on true
where act.type = 'vn.gnbv.report.v1' and act.payload ->> 'change' in ('SUBMITTED', 'RETURNED', 'ACCEPTED');
