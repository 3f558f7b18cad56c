-- Whoever took everything over reads what the one before has left. A committee of which nothing is stated has the committee of
-- what its unit became for its successor.
create function with_predecessors(organisation uuid) returns uuid[] language sql stable as $$
  with recursive line (id) as (
    select organisation
    union
    select b.id from line l cross join lateral (
      select s.organisation_id as id from organisation_successions s
      where s.successor_id = l.id and s.passes = 'EVERYTHING'
        and s.on_day <= (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date
      union all
      select o.organisation_id from organisation_versions heir
      join unit_successions s on s.successor_id = heir.unit_id and heir.valid @> s.on_day
      join organisation_versions o on o.unit_id = s.unit_id and upper(o.valid) <= s.on_day
      where heir.organisation_id = l.id and heir.kind = 'PEOPLES_COMMITTEE' and o.kind = 'PEOPLES_COMMITTEE'
        and not exists (select from organisation_successions said where said.organisation_id = o.organisation_id)) b)
  select array_agg(id) from line
$$;
create index ix_organisation_successions_successor on organisation_successions (successor_id);
