create index ix_organisation_versions_organisation on organisation_versions (organisation_id);

-- What an organisation passes on of a task, by its successions: to whom, and on the first day on which one of them
-- reaches it. What names the task goes before what names one of its components or one above; everything reaches it too.
create function organisation_passes(of_organisation uuid, of_task uuid, from_day date)
returns table (successor_id uuid, on_day date)
language sql stable rows 1 as $$
  with recursive above (id) as (
    select unnest(component_ids) from tasks where id = of_task
    union
    select c.parent_id from components c join above a on c.id = a.id where c.parent_id is not null
  ), reaching as (
    select s.successor_id, s.on_day, of_task = any (s.task_ids) as by_name
    from organisation_successions s
    where s.organisation_id = of_organisation and s.on_day >= coalesce(from_day, '-infinity')
      and (s.passes = 'EVERYTHING' or of_task = any (s.task_ids)
        or s.component_ids && array (select id from above))
  )
  select r.successor_id, r.on_day
  from reaching r
  where r.on_day = (select min(on_day) from reaching)
    and (r.by_name or not exists (select 1 from reaching other where other.on_day = r.on_day and other.by_name))
$$;

-- Who answers for tasks and helps with them, from when until when: whom the paper names, whom an official has put in
-- their place, and whom a succession puts there where no official has said otherwise. Where a holder has ceased, or has
-- passed on nobody knows what, and nothing says to whom, it stays the holder and the day is told.
create function task_holdings(of_tasks uuid[])
returns table (task_id uuid, organisation_id uuid, role text, group_id uuid, since date, until date, from_id uuid,
               origin_id uuid, by_succession boolean, until_succession boolean, unknown_since date)
language sql stable set jit = off as $$
  with recursive named as (
    select t.id as task_id, n.organisation_id, n.role
    from tasks t
    cross join lateral (
      select unnest(t.lead_organisation_ids), 'LEAD'
      union all select unnest(t.coordinating_organisation_ids), 'COORDINATING') n (organisation_id, role)
    where t.id = any (of_tasks)
  ), holding (task_id, organisation_id, role, group_id, since, from_id, origin_id, by_succession) as (
    (select n.task_id, n.organisation_id, n.role, null::uuid, null::date, null::uuid, n.organisation_id, false
     from named n
     union
     select r.task_id, r.to_organisation_id, r.role, r.group_organisation_id, r.day,
            case when r.kind = 'HAND_OVER' then r.from_organisation_id end, r.origin_organisation_id, false
     from task_responsibilities r
     join named n on n.task_id = r.task_id and n.organisation_id = r.origin_organisation_id and n.role = r.role
     where r.to_organisation_id is not null)
    union
    select h.task_id, p.successor_id, h.role, h.group_id, p.on_day, h.organisation_id, h.origin_id, true
    from holding h
    cross join lateral organisation_passes(h.organisation_id, h.task_id, h.since) p
    where exists (select 1 from organisation_successions s where s.organisation_id = h.organisation_id)
      and not exists (
      select 1 from task_responsibilities said
      where said.task_id = h.task_id and said.role = h.role and said.from_organisation_id = h.organisation_id
        and said.day > coalesce(h.since, '-infinity'))
  ), ended as (
    select h.*, coalesce(min(said.day), min(passed.since)) as until,
           min(said.day) is null and min(passed.since) is not null as until_succession
    from holding h
    left join task_responsibilities said
      on said.task_id = h.task_id and said.role = h.role and said.from_organisation_id = h.organisation_id
      and said.day > coalesce(h.since, '-infinity')
    left join holding passed
      on passed.task_id = h.task_id and passed.role = h.role and passed.from_id = h.organisation_id
      and passed.by_succession and passed.group_id is not distinct from h.group_id
      and passed.since >= coalesce(h.since, '-infinity')
    group by h.task_id, h.organisation_id, h.role, h.group_id, h.since, h.from_id, h.origin_id, h.by_succession
  ), lost as (
    select s.organisation_id, s.on_day
    from organisation_successions s
    where s.passes = 'UNKNOWN' and s.organisation_id in (select h.organisation_id from holding h)
    union
    select v.organisation_id, max(v.valid_to) + 1
    from organisation_versions v
    where v.organisation_id in (select h.organisation_id from holding h)
    group by v.organisation_id
    having bool_and(v.valid_to is not null)
  )
  select e.task_id, e.organisation_id, e.role, e.group_id, e.since, e.until, e.from_id, e.origin_id, e.by_succession,
         e.until_succession, min(l.on_day)
  from ended e
  left join lost l on l.organisation_id = e.organisation_id and l.on_day >= coalesce(e.since, '-infinity')
    and l.on_day < coalesce(e.until, 'infinity')
  group by e.task_id, e.organisation_id, e.role, e.group_id, e.since, e.until, e.from_id, e.origin_id, e.by_succession,
           e.until_succession
$$;

-- The tasks that may be an organisation's on some day: those that name it or one that it has succeeded.
create function tasks_around(of_organisation uuid)
returns setof uuid
language sql stable as $$
  with recursive line (organisation_id) as (
    select of_organisation
    union
    select s.organisation_id from organisation_successions s join line l on s.successor_id = l.organisation_id
  )
  select t.id from line l join tasks t on t.lead_organisation_ids @> array[l.organisation_id]
  union
  select t.id from line l join tasks t on t.coordinating_organisation_ids @> array[l.organisation_id]
  union
  select r.task_id from line l join task_responsibilities r on r.to_organisation_id = l.organisation_id
$$;

-- Who answers for a task on a day, each once.
drop function task_holders(uuid, date);
create function task_holders(of_task uuid, on_day date)
returns table (organisation_id uuid, role text, group_id uuid, since date, from_id uuid, by_succession boolean,
               unknown_since date)
language sql stable as $$
  select distinct on (h.organisation_id, h.role, h.group_id)
         h.organisation_id, h.role, h.group_id, h.since, h.from_id, h.by_succession,
         case when h.unknown_since <= on_day then h.unknown_since end
  from task_holdings(array[of_task]) h
  where coalesce(h.since <= on_day, true) and coalesce(h.until > on_day, true)
  order by h.organisation_id, h.role, h.group_id, h.since nulls first
$$;

-- What counts of it for an organisation: its own entries and those of whom it took the task over from, by hand or by
-- succession; of a yearly task those of the year.
create or replace function task_entries(of_task uuid, of_organisation uuid, on_day date)
returns setof task_progress
language sql stable as $$
  with recursive taken as materialized (
    select h.organisation_id, h.from_id
    from task_holdings(array[of_task]) h
    where h.from_id is not null and h.role = 'LEAD' and h.since <= on_day
  ), line (organisation_id) as (
    select of_organisation
    union
    select t.from_id from taken t join line l on t.organisation_id = l.organisation_id)
  select p.*
  from task_progress p join tasks t on t.id = p.task_id
  where p.task_id = of_task and p.organisation_id in (select organisation_id from line) and p.happened_on <= on_day
    and (t.schedule <> 'YEARLY' or extract(year from p.happened_on) = extract(year from on_day))
    and not exists (select 1 from task_progress c where c.corrects = p.id)
$$;

-- Since when all who answer for it in the end have done it; null while one has not.
create function task_done_by_all_on(of_task uuid)
returns date
language sql stable as $$
  select case when bool_and(done.on_day is not null) then max(done.on_day) end
  from (
    select task_done_on(of_task, h.organisation_id, 'infinity') as on_day
    from task_holdings(array[of_task]) h
    where h.role = 'LEAD' and h.until is null) done
$$;
