-- How long who has left poverty counts as newly escaped, and how long ago an escape makes who falls back a relapse.
-- Not stated: nobody is newly escaped; any earlier escape makes a relapse.
alter table poverty_standards
  add column newly_escaped_months integer,
  add column relapse_look_back_months integer,
  add constraint ck_poverty_standards_newly_escaped check (newly_escaped_months > 0),
  add constraint ck_poverty_standards_look_back check (relapse_look_back_months > 0);

-- What became of a household between two recognitions.
create function movement(previous text, now text, escaped_on date, decided_on date, look_back integer) returns text
language sql immutable parallel safe
return case
  when now = 'NOT_POOR' and previous in ('POOR', 'NEAR_POOR') then previous || '_TO_NOT_POOR'
  when now = 'NOT_POOR' then 'NONE'
  when previous = now then 'CONTINUING_' || now
  when previous in ('POOR', 'NEAR_POOR') then previous || '_TO_' || now
  when decided_on <= (escaped_on + make_interval(months => look_back))::date
    or (escaped_on is not null and look_back is null) then 'RELAPSE_' || now
  else 'NEW_' || now
end;

-- Movements are read, never stored: a decision of an earlier day may be entered late, and moves what follows it. A status
-- that the next one of the same round has corrected is no movement of its own.
create view household_movements as
with told as (
  select s.seq, s.household_id, s.recognition_id, r.round_id, r.unit_id, s.decided_on, s.recorded_at, s.persons,
         s.poverty_class, lead(r.round_id) over by_day as next_round_id
  from household_statuses s
  join recognitions r on r.id = s.recognition_id
  window by_day as (partition by s.household_id order by s.decided_on, s.seq)
), counted as (
  select t.*, lag(t.poverty_class) over by_day as previous_class
  from told t
  where t.next_round_id is distinct from t.round_id
  window by_day as (partition by t.household_id order by t.decided_on, t.seq)
), moved as (
  select c.*,
         max(c.decided_on) filter (where c.poverty_class = 'NOT_POOR' and c.previous_class in ('POOR', 'NEAR_POOR'))
           over (partition by c.household_id order by c.decided_on, c.seq rows between unbounded preceding and 1 preceding)
           as escaped_on
  from counted c
)
select m.seq, m.household_id, m.recognition_id, m.round_id, m.unit_id, o.standard_id, m.decided_on, m.recorded_at,
       m.persons, m.previous_class, m.poverty_class, m.escaped_on, p.relapse_look_back_months as look_back_months,
       movement(m.previous_class, m.poverty_class, m.escaped_on, m.decided_on, p.relapse_look_back_months) as movement
from moved m
join review_rounds o on o.id = m.round_id
join poverty_standards p on p.id = o.standard_id;

-- What a household is on a day. The months are counted as the civil code counts them: to the end of the same day.
create function household_standing(household uuid, on_day date)
returns table (poverty_class text, since date, status text, escaped_from text, escaped_on date, newly_escaped_until date,
               recognition_id uuid, round_id uuid)
language sql stable
as $$
  with told as (
    select s.seq, s.recognition_id, r.round_id, s.decided_on, s.poverty_class, lead(r.round_id) over by_day as next_round_id
    from household_statuses s
    join recognitions r on r.id = s.recognition_id
    where s.household_id = household and s.decided_on <= on_day
    window by_day as (order by s.decided_on, s.seq)
  ), counted as (
    select t.*, lag(t.poverty_class) over (order by t.decided_on, t.seq) as previous_class
    from told t
    where t.next_round_id is distinct from t.round_id
  )
  select l.poverty_class, l.decided_on,
         case when on_day <= e.until then 'NEWLY_ESCAPED' else l.poverty_class end,
         e.previous_class, e.decided_on, e.until, l.recognition_id, l.round_id
  from (select * from counted order by decided_on desc, seq desc limit 1) l
  left join lateral (
    select c.previous_class, c.decided_on, (c.decided_on + make_interval(months => p.newly_escaped_months))::date as until
    from counted c
    join review_rounds o on o.id = c.round_id
    join poverty_standards p on p.id = o.standard_id
    where c.poverty_class = 'NOT_POOR' and c.previous_class in ('POOR', 'NEAR_POOR')
    order by c.decided_on desc, c.seq desc limit 1) e on l.poverty_class = 'NOT_POOR'
$$;
