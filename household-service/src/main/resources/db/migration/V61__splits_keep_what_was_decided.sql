-- The households that one was split off from, directly or in turn. What was decided of them until the split counts for it
-- too, from the day on which it was founded.
create table household_founders (
  household_id  uuid not null,
  founder_id    uuid not null,
  decided_until date not null,
  founded_on    date not null,
  constraint pk_household_founders primary key (household_id, founder_id),
  constraint fk_household_founders_household foreign key (household_id) references households (id),
  constraint fk_household_founders_founder foreign key (founder_id) references households (id),
  constraint ck_household_founders_days check (decided_until <= founded_on)
);
create index ix_household_founders_founder on household_founders (founder_id);
revoke update, delete on household_founders from "${appRole}";

insert into household_founders
with recursive founders as (
  select successor_id as household_id, predecessor_id as founder_id, on_day as decided_until, on_day as founded_on
  from household_lineage where kind = 'SPLIT'
  union
  select f.household_id, l.predecessor_id, l.on_day, f.founded_on
  from founders f join household_lineage l on l.successor_id = f.founder_id and l.kind = 'SPLIT'
)
select * from founders;

-- With whom a household is counted since it was split, or has taken in another, until it is decided on again.
create table household_regroupings (
  household_id uuid    not null,
  on_day       date    not null,
  persons      integer not null,
  children     integer not null,
  items        text[]  not null,
  constraint pk_household_regroupings primary key (household_id, on_day),
  constraint fk_household_regroupings_household foreign key (household_id) references households (id),
  constraint ck_household_regroupings_persons check (persons > 0)
);
revoke delete on household_regroupings from "${appRole}";

-- The last of these days: null of nearly all households, which then look for none.
alter table households add column regrouped_on date;

-- How those that were split before were counted until now; what they are counted as from now on is added below.
insert into table_deltas (unit_id, on_day, kind, poverty_class, item, households, persons)
select c.unit_id, c.on_day, c.kind, c.poverty_class, c.item, -sum(c.households), -sum(c.persons)
from (select household_id as id from household_founders union select founder_id from household_founders) h
cross join lateral (select * from household_counts c where c.household_id = h.id) c
group by 1, 2, 3, 4, 5
having sum(c.households) <> 0 or sum(c.persons) <> 0;

insert into household_regroupings
select d.household_id, d.on_day, c.*
from (select predecessor_id as household_id, on_day from household_lineage where kind = 'SPLIT'
      union
      select successor_id, on_day from household_lineage where kind = 'SPLIT') d
cross join lateral household_counted_with(d.household_id, d.on_day) c;

-- What was decided of a household, and until it was founded of those it was split off from. What was decided of itself on
-- that day stands instead of what was decided of them.
create view household_decisions as
select s.household_id, s.household_id as decided_of, null::date as inherited_on, s.seq, s.recognition_id, s.assessment_id,
       s.poverty_class, s.persons, s.decided_on, s.recorded_at
from household_statuses s
union all
select f.household_id, f.founder_id, f.founded_on, s.seq, s.recognition_id, s.assessment_id, s.poverty_class, s.persons,
       s.decided_on, s.recorded_at
from household_founders f
join household_statuses s on s.household_id = f.founder_id and s.decided_on <= f.decided_until
where s.decided_on < f.founded_on or not exists (
  select 1 from household_statuses own where own.household_id = f.household_id and own.decided_on = s.decided_on);

alter table households disable trigger tr_households_changed;
update households h set regrouped_on = g.on_day
from (select household_id, max(on_day) as on_day from household_regroupings group by household_id) g
where g.household_id = h.id;
alter table households enable trigger tr_households_changed;
update households h set poverty_class = d.poverty_class, decided_on = d.decided_on, version = h.version + 1
from (select distinct household_id as id from household_founders) f
cross join lateral (
  select d.poverty_class, d.decided_on from household_decisions d where d.household_id = f.id
  order by d.decided_on desc, d.seq desc limit 1) d
where h.id = f.id and (h.poverty_class, h.decided_on) is distinct from (d.poverty_class, d.decided_on);

-- A status that the next one of the same household and round has corrected is no movement of its own.
create or replace view household_movements as
with told as (
  select s.seq, s.household_id, s.decided_of, s.inherited_on, s.recognition_id, r.round_id, r.unit_id, s.decided_on,
         s.recorded_at, s.persons, s.poverty_class, lead(r.round_id) over by_day as next_round_id,
         lead(s.decided_of) over by_day as next_decided_of
  from household_decisions s
  join recognitions r on r.id = s.recognition_id
  window by_day as (partition by s.household_id order by s.decided_on, s.seq)
), counted as (
  select t.*, lag(t.poverty_class) over by_day as previous_class
  from told t
  where t.next_round_id is distinct from t.round_id or t.next_decided_of <> t.decided_of
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
       movement(m.previous_class, m.poverty_class, m.escaped_on, m.decided_on, p.relapse_look_back_months) as movement,
       m.inherited_on
from moved m
join review_rounds o on o.id = m.round_id
join poverty_standards p on p.id = o.standard_id;

-- What a household is on a day. From the day on which it ends it is nothing. The months are counted as the civil code
-- counts them: to the end of the same day.
create or replace function household_standing(household uuid, on_day date)
returns table (poverty_class text, since date, status text, escaped_from text, escaped_on date, newly_escaped_until date,
               recognition_id uuid, round_id uuid)
language sql stable
as $$
  with told as (
    select s.seq, s.decided_of, s.inherited_on, s.recognition_id, r.round_id, s.decided_on, s.poverty_class,
           lead(r.round_id) over by_day as next_round_id, lead(s.decided_of) over by_day as next_decided_of
    from household_decisions s
    join recognitions r on r.id = s.recognition_id
    where s.household_id = household and s.decided_on <= on_day and (s.inherited_on is null or s.inherited_on <= on_day)
    window by_day as (order by s.decided_on, s.seq)
  ), counted as (
    select t.*, lag(t.poverty_class) over (order by t.decided_on, t.seq) as previous_class
    from told t
    where t.next_round_id is distinct from t.round_id or t.next_decided_of <> t.decided_of
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
    where l.poverty_class = 'NOT_POOR' and c.poverty_class = 'NOT_POOR' and c.previous_class in ('POOR', 'NEAR_POOR')
    order by c.decided_on desc, c.seq desc limit 1) e on true
  where not exists (select 1 from households h where h.id = household and h.ended_on <= on_day)
$$;

-- Since when a household lives in a place, and in which commune that was.
create view household_arrivals as
select r.household_id, c.ancestor_id as unit_id, r.unit_id as place_id, r.since
from household_residences r
join area_paths c on c.unit_id = r.unit_id and c.valid @> r.since
join unit_versions u on u.unit_id = c.ancestor_id and u.valid @> r.since and u.level = 'COMMUNE';

-- How long a household was recognised as what, where and with whom: from its decision, from the day on which it moved to
-- another place, was founded or was regrouped, until the next of these or until it ended.
create or replace view household_spells as
with told as (
  select m.seq, m.household_id, m.inherited_on, m.round_id, m.unit_id, m.decided_on, m.persons, m.previous_class,
         m.poverty_class, m.movement, coalesce(i.place_id, m.unit_id) as place_id, coalesce(i.children, 0) as children,
         coalesce(i.items, '{}') as items, lead(m.decided_on) over by_day as next_on
  from household_movements m
  left join status_items i on i.status_seq = m.seq
  window by_day as (partition by m.household_id order by m.decided_on, m.seq)
)
select t.seq, t.household_id, s.round_id, s.unit_id, s.place_id, s.since, coalesce((g.regrouping).persons, t.persons) as persons,
       coalesce((g.regrouping).children, t.children) as children,
       case when g.regrouping is null then t.items
            else (g.regrouping).items || array(
              select i from unnest(t.items) i
              where i like any ('{DEPRIVATION:%,CAUSE:%,SAMPLE:%}')
                 or (g.regrouping).children > 0 and i like 'CHILD_DEPRIVATION:%') end as items,
       t.poverty_class, s.movement, h.ended_on, s.previous_class,
       lead(s.since) over by_day as until,
       lag(s.unit_id) over by_day as previous_unit_id,
       lag(s.place_id) over by_day as previous_place_id,
       lag(coalesce((g.regrouping).persons, t.persons)) over by_day as previous_persons
from told t
join households h on h.id = t.household_id
cross join lateral (
  select t.round_id, t.unit_id, t.place_id, t.decided_on as since, t.previous_class, t.movement
  where t.inherited_on is null
  union all
  select null, a.unit_id, a.place_id, a.since, t.poverty_class, 'MOVED'
  from household_arrivals a
  where a.household_id = t.household_id and (a.since > t.decided_on or t.inherited_on is not null)
    and (t.next_on is null or a.since < t.next_on)
  union all
  select null, coalesce(a.unit_id, t.unit_id), coalesce(a.place_id, t.place_id), g.on_day, t.poverty_class, 'REGROUPED'
  from household_regroupings g
  left join lateral (
    select * from household_arrivals a
    where a.household_id = g.household_id and (a.since > t.decided_on or t.inherited_on is not null) and a.since <= g.on_day
    order by a.since desc limit 1) a on true
  where h.regrouped_on > t.decided_on and g.household_id = t.household_id and g.on_day > t.decided_on
    and (t.next_on is null or g.on_day < t.next_on) and a.since is distinct from g.on_day) s
cross join lateral (
  select case when h.regrouped_on >= t.decided_on then (
    select g from household_regroupings g
    where g.household_id = t.household_id and g.on_day between t.decided_on and s.since
    order by g.on_day desc limit 1) end as regrouping) g
where h.ended_on is null or s.since < h.ended_on
window by_day as (partition by t.household_id order by t.decided_on, t.seq, s.since);

-- A household that was split off comes from no place: it has arrived where it was founded.
create or replace view household_counts as
select s.household_id, s.round_id, c.unit_id, c.place_id, c.on_day, c.kind, c.poverty_class, c.item, c.households, c.persons
from household_spells s
cross join lateral (
  select coalesce(s.previous_class in ('POOR', 'NEAR_POOR'), false) as listed_before,
         s.poverty_class in ('POOR', 'NEAR_POOR') as listed,
         s.poverty_class is distinct from s.previous_class as other_class,
         s.place_id is distinct from s.previous_place_id as other_place,
         coalesce(s.previous_persons, s.persons) as persons_before) i
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
         i.persons_before
  where i.listed_before and i.other_place and s.previous_place_id is not null
  union all
  select s.unit_id, s.place_id, s.since, 'MOVEMENT', s.previous_class, 'OTHER_INCREASE', 1, i.persons_before
  where i.listed_before and i.other_place
  union all
  select s.unit_id, s.place_id, s.since, 'MOVEMENT', s.previous_class, 'TO_' || s.poverty_class, 1, i.persons_before
  where i.listed_before and i.other_class
  union all
  select s.unit_id, s.place_id, s.since, 'MOVEMENT', s.poverty_class,
         case when i.listed_before then 'FROM_' || s.previous_class else split_part(s.movement, '_', 1) end, 1,
         case when i.listed_before then i.persons_before else s.persons end
  where i.listed and i.other_class
  union all
  select s.unit_id, s.place_id, s.since, 'MOVEMENT', s.poverty_class,
         case when s.persons > i.persons_before then 'OTHER_INCREASE' else 'OTHER_DECREASE' end, 0,
         abs(s.persons - i.persons_before)
  where i.listed_before and i.listed and s.persons <> i.persons_before
  union all
  select s.unit_id, s.place_id, s.ended_on, 'MOVEMENT', s.poverty_class, 'OTHER_DECREASE', 1, s.persons
  where i.listed and s.until is null and s.ended_on is not null) c;

insert into table_deltas (unit_id, on_day, kind, poverty_class, item, households, persons)
select c.unit_id, c.on_day, c.kind, c.poverty_class, c.item, sum(c.households), sum(c.persons)
from (select household_id as id from household_founders union select founder_id from household_founders) h
cross join lateral (select * from household_counts c where c.household_id = h.id) c
group by 1, 2, 3, 4, 5
having sum(c.households) <> 0 or sum(c.persons) <> 0;
