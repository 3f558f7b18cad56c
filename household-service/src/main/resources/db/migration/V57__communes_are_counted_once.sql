-- What was counted in each commune, by day: a commune decides on few days, so that what is up to a day has few rows. Of no
-- boundaries: those of any time add up their communes.
create table commune_counts (
  unit_id       uuid   not null,
  on_day        date   not null,
  kind          text   not null,
  poverty_class text   not null,
  item          text   not null,
  households    bigint not null,
  persons       bigint not null,
  constraint pk_commune_counts primary key (unit_id, kind, on_day, poverty_class, item)
);
insert into commune_counts
select node_id, to_date(period::text, 'YYYYMMDD'), kind, poverty_class, item, households, persons
from table_roll_ups where boundary = 'infinity' and period > 10000000 and (households <> 0 or persons <> 0);

-- Rolled up by year, month and day are the units above which there is none, and the country: of each commune and district
-- there would be as many rows as days, for each boundary, three times over.
drop view current_boundary_places;
alter table boundary_places add column rolled_up boolean not null default false;
alter table boundary_places alter column rolled_up drop default;
delete from next_boundary_places;
alter table next_boundary_places add column rolled_up boolean not null;
create view current_boundary_places as
with recursive boundaries as (
  select date '-infinity' as boundary
  union
  select lower(v.valid)
  from area_versions v
  where lower(v.valid) is not null and not isempty(v.valid)
    and exists (select 1 from unit_versions u where u.unit_id = v.unit_id and u.valid && v.valid and u.level <> 'VILLAGE')
    and not exists (
      select 1 from area_versions e
      where e.unit_id = v.unit_id and e.parent_id is not distinct from v.parent_id and upper(e.valid) = lower(v.valid))
), reached as (
  select b.boundary, c.unit_id, c.unit_id as end_id
  from boundaries b cross join (select distinct unit_id from unit_versions where level = 'COMMUNE') c
  union
  select r.boundary, r.unit_id, s.successor_id
  from reached r
  join unit_successions s on s.unit_id = r.end_id and s.on_day <= r.boundary
  where not exists (select 1 from area_paths p where p.unit_id = r.end_id and p.valid @> r.boundary)
), ends as (
  select r.*, count(*) over (partition by r.boundary, r.unit_id) as of_unit
  from reached r
  where exists (select 1 from area_paths p where p.unit_id = r.end_id and p.valid @> r.boundary)
     or not exists (select 1 from unit_successions s where s.unit_id = r.end_id and s.on_day <= r.boundary)
)
select e.boundary, e.unit_id, p.ancestor_id as node_id,
       not exists (select 1 from area_versions v
                   where v.unit_id = p.ancestor_id and v.valid @> e.boundary and v.parent_id is not null) as rolled_up
from ends e join area_paths p on p.unit_id = e.end_id and p.valid @> e.boundary
group by e.boundary, e.unit_id, p.ancestor_id, e.of_unit
having count(distinct e.end_id) = e.of_unit
union all
select b.boundary, c.unit_id, '00000000-0000-0000-0000-000000000000', true
from boundaries b cross join (select distinct unit_id from unit_versions where level = 'COMMUNE') c;

delete from boundary_places where boundary = 'infinity';
update boundary_places p set rolled_up = c.rolled_up from current_boundary_places c
where c.boundary = p.boundary and c.unit_id = p.unit_id and c.node_id = p.node_id and c.rolled_up;
drop index ix_boundary_places_node;
create index ix_boundary_places_node on boundary_places (node_id, boundary, rolled_up);
delete from table_roll_ups r
where not exists (select 1 from boundary_places p where p.node_id = r.node_id and p.boundary = r.boundary and p.rolled_up);

-- A recount compares what it counts with what is there, and writes what differs.
drop table recounted_roll_ups;
