-- The days from which boundaries hold, as the directory has them now.
create view current_boundaries as
select date '-infinity' as boundary
union
select lower(v.valid)
from area_versions v
where lower(v.valid) is not null and not isempty(v.valid)
  and exists (select 1 from unit_versions u where u.unit_id = v.unit_id and u.valid && v.valid and u.level <> 'VILLAGE')
  and not exists (
    select 1 from area_versions e
    where e.unit_id = v.unit_id and e.parent_id is not distinct from v.parent_id and upper(e.valid) = lower(v.valid));

-- What has become of each commune of any time on these boundaries. A unit that stays and gives a part away is followed into
-- that part too: parted_on is the day on which it did.
create view reached_units as
with recursive reached as (
  select b.boundary, c.unit_id, c.unit_id as end_id, null::date as parted_on
  from current_boundaries b cross join (select distinct unit_id from unit_versions where level = 'COMMUNE') c
  union
  select r.boundary, r.unit_id, s.successor_id,
         case when r.parted_on is null
                and exists (select 1 from area_paths p where p.unit_id = r.end_id and p.valid @> r.boundary)
              then s.on_day else r.parted_on end
  from reached r
  join unit_successions s on s.unit_id = r.end_id and s.on_day <= r.boundary and s.successor_id <> r.end_id
)
select r.boundary, r.unit_id, r.end_id, r.parted_on
from reached r
where exists (select 1 from area_paths p where p.unit_id = r.end_id and p.valid @> r.boundary)
   or not exists (select 1 from unit_successions s where s.unit_id = r.end_id and s.on_day <= r.boundary);

create or replace view current_boundary_places as
with ends as (
  select r.*, count(*) over (partition by r.boundary, r.unit_id) as of_unit from reached_units r where r.parted_on is null
)
select e.boundary, e.unit_id, p.ancestor_id as node_id,
       not exists (select 1 from area_versions v
                   where v.unit_id = p.ancestor_id and v.valid @> e.boundary and v.parent_id is not null) as rolled_up
from ends e join area_paths p on p.unit_id = e.end_id and p.valid @> e.boundary
group by e.boundary, e.unit_id, p.ancestor_id, e.of_unit
having count(distinct e.end_id) = e.of_unit
union all
select b.boundary, c.unit_id, '00000000-0000-0000-0000-000000000000', true
from current_boundaries b cross join (select distinct unit_id from unit_versions where level = 'COMMUNE') c;

-- Which units hold a commune of any time with a part of it only: they miss what was counted in it, or still have what was
-- counted in the part that they gave away. Until a day: from then on what is counted is counted where it belongs.
create table divided_places (
  boundary date not null,
  unit_id  uuid not null,
  node_id  uuid not null,
  until    date,
  constraint pk_divided_places primary key (node_id, boundary, unit_id)
);
create view current_divided_places as
with ends as (
  select r.boundary, r.unit_id, r.end_id,
         case when bool_and(r.parted_on is not null) then max(r.parted_on) end as parted_on
  from reached_units r group by 1, 2, 3
), counted as (
  select e.*, count(*) over of_unit as ends,
         case when count(*) filter (where e.parted_on is null) over of_unit = 1 then max(e.parted_on) over of_unit end as until
  from ends e
  window of_unit as (partition by e.boundary, e.unit_id)
)
select c.boundary, c.unit_id, p.ancestor_id as node_id, c.until
from counted c join area_paths p on p.unit_id = c.end_id and p.valid @> c.boundary
where c.ends > 1
group by c.boundary, c.unit_id, p.ancestor_id, c.ends, c.until
having count(distinct c.end_id) < c.ends;

insert into divided_places select * from current_divided_places;
