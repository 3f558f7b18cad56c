-- What a household was last recognised as, beside its place: whoever lists the poor of an area finds them by index.
alter table households
  add column poverty_class text,
  add column decided_on    date,
  add constraint ck_households_class check (poverty_class in ('POOR', 'NEAR_POOR', 'NOT_POOR')),
  add constraint ck_households_decided check ((poverty_class is null) = (decided_on is null));
-- No household has changed by this: nobody has to be told.
alter table households disable trigger tr_households_changed;
update households h set poverty_class = s.poverty_class, decided_on = s.decided_on
from (select distinct on (household_id) household_id, poverty_class, decided_on
      from household_statuses order by household_id, decided_on desc, seq desc) s
where s.household_id = h.id;
alter table households enable trigger tr_households_changed;
create index ix_households_class on households (poverty_class, unit_id, id)
  where ended_on is null and poverty_class is not null;

-- A list of a past day reads former residences in the order of places, as it reads households.
create index ix_former_residences_place on former_residences (unit_id, household_id);
drop index ix_former_residences_unit;
