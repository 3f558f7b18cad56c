-- A summary by project says which it is; of an activity nothing is shown.
alter table work_copies
  add column name text,
  add column version integer;
