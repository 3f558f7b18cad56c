-- What a household was counted with when a decision recognised it. Facts: whoever joins it later, or a cause that is
-- found later, changes no table of that day. An item is a kind and what of it, such as DEPRIVATION:nutrition.
create table status_items (
  status_seq bigint  not null,
  place_id   uuid    not null,
  children   integer not null,
  items      text[]  not null,
  constraint pk_status_items primary key (status_seq),
  constraint fk_status_items_status foreign key (status_seq) references household_statuses (seq)
);
revoke update, delete on status_items from "${appRole}";

-- How long a household was recognised as what, where: from its decision, or from the day it moved to another place, until
-- the next of these or until it ended.
create view household_spells as
with told as (
  select m.seq, m.household_id, m.round_id, m.unit_id, m.decided_on, m.persons, m.previous_class, m.poverty_class,
         m.movement, coalesce(i.place_id, m.unit_id) as place_id, coalesce(i.children, 0) as children,
         coalesce(i.items, '{}') as items, lead(m.decided_on) over by_day as next_on
  from household_movements m
  left join status_items i on i.status_seq = m.seq
  window by_day as (partition by m.household_id order by m.decided_on, m.seq)
)
select t.seq, t.household_id, s.round_id, s.unit_id, s.place_id, s.since, t.persons, t.children, t.items, t.poverty_class,
       s.movement, h.ended_on, s.previous_class,
       lead(s.since) over by_day as until,
       lag(s.unit_id) over by_day as previous_unit_id,
       lag(s.place_id) over by_day as previous_place_id,
       lag(t.persons) over by_day as previous_persons
from told t
join households h on h.id = t.household_id
cross join lateral (
  select t.round_id, t.unit_id, t.place_id, t.decided_on as since, t.previous_class, t.movement
  union all
  select null, c.ancestor_id, r.unit_id, r.since, t.poverty_class, 'MOVED'
  from household_residences r
  join area_paths c on c.unit_id = r.unit_id and c.valid @> r.since
  join unit_versions u on u.unit_id = c.ancestor_id and u.valid @> r.since and u.level = 'COMMUNE'
  where r.household_id = t.household_id and r.since > t.decided_on and (t.next_on is null or r.since < t.next_on)) s
where h.ended_on is null or s.since < h.ended_on
window by_day as (partition by t.household_id order by t.decided_on, t.seq, s.since);

-- What each household adds to the official tables, and takes away again, by day and place. Their sum up to a day is what
-- there is on it; that of MOVEMENT between two days is what has become of whom.
create view household_counts as
select s.household_id, s.round_id, c.unit_id, c.place_id, c.on_day, c.kind, c.poverty_class, c.item, c.households, c.persons
from household_spells s
cross join lateral (
  select coalesce(s.previous_class in ('POOR', 'NEAR_POOR'), false) as listed_before,
         s.poverty_class in ('POOR', 'NEAR_POOR') as listed,
         s.poverty_class is distinct from s.previous_class as other_class,
         s.place_id <> s.previous_place_id as other_place) i
cross join lateral (
  select s.unit_id, s.place_id, e.on_day, 'CLASS' as kind, s.poverty_class, '' as item, e.sign as households,
         e.sign * s.persons as persons
  from (values (1, s.since), (-1, coalesce(s.until, s.ended_on))) e(sign, on_day)
  where e.on_day is not null
  union all
  select s.unit_id, s.place_id, e.on_day, split_part(x.item, ':', 1), s.poverty_class,
         substr(x.item, strpos(x.item, ':') + 1), e.sign,
         e.sign * case when x.item like 'CHILD_DEPRIVATION:%' then s.children else s.persons end
  from (values (1, s.since), (-1, coalesce(s.until, s.ended_on))) e(sign, on_day)
  cross join unnest(s.items) x(item)
  where e.on_day is not null and (i.listed or x.item = 'SAMPLE:')
  union all
  select s.previous_unit_id, s.previous_place_id, s.since, 'MOVEMENT', s.previous_class, 'OTHER_DECREASE', 1,
         s.previous_persons
  where i.listed_before and i.other_place
  union all
  select s.unit_id, s.place_id, s.since, 'MOVEMENT', s.previous_class, 'OTHER_INCREASE', 1, s.previous_persons
  where i.listed_before and i.other_place
  union all
  select s.unit_id, s.place_id, s.since, 'MOVEMENT', s.previous_class, 'TO_' || s.poverty_class, 1, s.previous_persons
  where i.listed_before and i.other_class
  union all
  select s.unit_id, s.place_id, s.since, 'MOVEMENT', s.poverty_class,
         case when i.listed_before then 'FROM_' || s.previous_class else split_part(s.movement, '_', 1) end, 1,
         case when i.listed_before then s.previous_persons else s.persons end
  where i.listed and i.other_class
  union all
  select s.unit_id, s.place_id, s.since, 'MOVEMENT', s.poverty_class,
         case when s.persons > s.previous_persons then 'OTHER_INCREASE' else 'OTHER_DECREASE' end, 0,
         abs(s.persons - s.previous_persons)
  where i.listed_before and i.listed and s.persons <> s.previous_persons
  union all
  select s.unit_id, s.place_id, s.ended_on, 'MOVEMENT', s.poverty_class, 'OTHER_DECREASE', 1, s.persons
  where i.listed and s.until is null and s.ended_on is not null) c;

-- Changes of the tables, written with what changes them and folded into the roll-ups soon after: a counter that every
-- decision updates would make all of them wait for each other.
create table table_deltas (
  seq           bigint  generated always as identity,
  unit_id       uuid    not null,
  on_day        date    not null,
  kind          text    not null,
  poverty_class text    not null,
  item          text    not null,
  households    integer not null,
  persons       integer not null,
  constraint pk_table_deltas primary key (seq)
);

-- Which units a commune of any time belongs to on the boundaries that hold from a day on; a commune that is no more to
-- those that all its successors have in common. The unit of zeros is the country.
create table boundary_places (
  boundary date not null,
  unit_id  uuid not null,
  node_id  uuid not null,
  constraint pk_boundary_places primary key (unit_id, boundary, node_id)
);
create index ix_boundary_places_node on boundary_places (node_id, boundary);
create table next_boundary_places (
  boundary date not null,
  unit_id  uuid not null,
  node_id  uuid not null
);
-- The days from which boundaries hold, and the state of the directory that they were taken from.
create table boundaries (
  boundary date not null,
  constraint pk_boundaries primary key (boundary)
);
create table boundary_state (
  directory text not null
);

-- The tables by unit and time: a period is a year, a month (202512) or a day (20251214), so that the sum up to any day
-- has few rows. The boundary infinity has the communes as they were counted.
create table table_roll_ups (
  boundary      date    not null,
  node_id       uuid    not null,
  kind          text    not null,
  period        integer not null,
  poverty_class text    not null,
  item          text    not null,
  households    bigint  not null,
  persons       bigint  not null,
  constraint pk_table_roll_ups primary key (boundary, node_id, kind, period, poverty_class, item)
);

-- Only filled while they are counted anew.
create table recounted_roll_ups (like table_roll_ups including all);

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
select e.boundary, e.unit_id, p.ancestor_id as node_id
from ends e join area_paths p on p.unit_id = e.end_id and p.valid @> e.boundary
group by e.boundary, e.unit_id, p.ancestor_id, e.of_unit
having count(distinct e.end_id) = e.of_unit
union all
select b.boundary, c.unit_id, '00000000-0000-0000-0000-000000000000'
from boundaries b cross join (select distinct unit_id from unit_versions where level = 'COMMUNE') c
union all
select 'infinity', unit_id, unit_id from unit_versions where level = 'COMMUNE' group by unit_id;
