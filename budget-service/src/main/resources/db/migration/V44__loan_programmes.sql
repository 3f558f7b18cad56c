-- What the policy bank lends for is stated by who keeps the lists, with the paper that says so.
alter table loan_programmes
  add column basis text,
  add column recorded_at timestamptz not null default clock_timestamp(),
  add column recorded_by text not null default 'migration',
  add column version integer not null default 0,
  add constraint ck_loan_programmes_validity check (valid_to >= valid_from);
grant insert on loan_programmes to "${appRole}";
grant update (name_vi, name_en, valid_from, valid_to, basis, recorded_at, recorded_by, version) on loan_programmes
  to "${appRole}";
