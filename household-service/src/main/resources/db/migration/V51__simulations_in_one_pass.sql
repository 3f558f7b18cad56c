-- The last answers say where their household lives now, and are there only while it exists: whoever counts all of them
-- reads this table alone.
update latest_answers l set unit_id = h.unit_id from households h where h.id = l.household_id and h.unit_id <> l.unit_id;
delete from latest_answers l using households h where h.id = l.household_id and h.ended_on is not null;
create index ix_latest_answers_unit on latest_answers (unit_id);
create function follow_household() returns trigger language plpgsql as $$
begin
  if new.ended_on is null then
    update latest_answers set unit_id = new.unit_id where household_id = new.id;
  else
    delete from latest_answers where household_id = new.id;
  end if;
  return null;
end $$;
create trigger tr_households_moved after update of unit_id, ended_on on households
  for each row when (new.unit_id <> old.unit_id or new.ended_on is distinct from old.ended_on)
  execute function follow_household();

-- Changes are written by the hundred thousand, in the order in which they are found: an index in another order, or a look
-- for their simulation row by row, would take longer than counting. They go with their simulation all the same.
alter table simulation_changes
  drop constraint fk_simulation_changes_simulation,
  drop constraint pk_simulation_changes,
  add column number integer;
update simulation_changes c set number = n.number
from (select simulation_id, household_id, row_number() over (partition by simulation_id order by household_id) as number
      from simulation_changes) n
where n.simulation_id = c.simulation_id and n.household_id = c.household_id;
alter table simulation_changes
  alter column number set not null,
  add constraint pk_simulation_changes primary key (simulation_id, number);

alter table classification_simulations add column started_at timestamptz;
