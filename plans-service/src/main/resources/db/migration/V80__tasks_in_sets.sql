-- Who answers for each of the tasks and who helps, on a day, each once. Of many tasks together: the working out costs
-- a hundred times less for each of them than alone.
drop function task_holders(uuid, date);
create function task_holders(of_tasks uuid[], on_day date)
returns table (task_id uuid, organisation_id uuid, role text, group_id uuid, since date, from_id uuid,
               by_succession boolean, unknown_since date)
language sql stable as $$
  select distinct on (h.task_id, h.organisation_id, h.role, h.group_id)
         h.task_id, h.organisation_id, h.role, h.group_id, h.since, h.from_id, h.by_succession,
         case when h.unknown_since <= on_day then h.unknown_since end
  from task_holdings(of_tasks) h
  where coalesce(h.since <= on_day, true) and coalesce(h.until > on_day, true)
  order by h.task_id, h.organisation_id, h.role, h.group_id, h.since nulls first, h.from_id
$$;

-- How far each that answers for the tasks, then or before, has come by a day: since when it is done, null while it is not
-- or no longer, and what was entered last. What counts is its own entries and those of whom it took the task over from,
-- by hand or by succession; of a yearly task those of the year. Of tasks on which nothing was entered it says nothing.
create function task_standings(of_tasks uuid[], by_day date)
returns table (task_id uuid, organisation_id uuid, done_on date, state text, percent integer)
language sql stable set jit = off as $$
  with recursive holding as materialized (
    select h.task_id, h.organisation_id, h.from_id
    from task_holdings(array(select distinct p.task_id from task_progress p where p.task_id = any (of_tasks))) h
    where h.role = 'LEAD' and coalesce(h.since <= by_day, true)
  ), line (task_id, organisation_id, entered_by) as (
    select h.task_id, h.organisation_id, h.organisation_id from holding h
    union
    select l.task_id, l.organisation_id, h.from_id
    from line l
    join holding h on h.task_id = l.task_id and h.organisation_id = l.entered_by
    where h.from_id is not null
  ), entry as (
    select l.task_id, l.organisation_id, p.happened_on, p.state, p.percent,
           row_number() over latest_first as place,
           count(*) filter (where p.state <> 'DONE') over latest_first as not_done_since
    from line l
    join tasks t on t.id = l.task_id
    join task_progress p on p.task_id = l.task_id and p.organisation_id = l.entered_by
    where p.happened_on <= by_day
      and (t.schedule <> 'YEARLY' or extract(year from p.happened_on) = extract(year from by_day))
      and not exists (select 1 from task_progress c where c.corrects = p.id)
    window latest_first as (partition by l.task_id, l.organisation_id order by p.happened_on desc, p.id desc)
  )
  select e.task_id, e.organisation_id, min(e.happened_on) filter (where e.not_done_since = 0),
         max(e.state) filter (where e.place = 1), max(e.percent) filter (where e.place = 1)
  from entry e
  group by e.task_id, e.organisation_id
$$;

drop function task_done_by_all_on(uuid);
drop function task_done_on(uuid, uuid, date);
drop function task_entries(uuid, uuid, date);
