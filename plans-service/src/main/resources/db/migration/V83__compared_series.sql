-- The published series that a target is compared with: an indicator and, where it is not the plan's, a unit.
alter table targets
  add column compared_with jsonb,
  add constraint ck_targets_compared_with check (compared_with is null or operator = 'RELATIVE_TO_SERIES');
