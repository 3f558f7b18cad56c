-- The first day of a proceeding, from which the time for all of its steps may be counted.
alter table proceedings add column begun_on date;
update proceedings p
set begun_on = coalesce((select min(a.happened_on) from proceeding_acts a where a.proceeding_id = p.id), p.step_since);
alter table proceedings alter column begun_on set not null;
