-- Who signed the papers that move money between lines, and those that close a year.
alter table adjustments
  add column signer_name text,
  add column signer_position text,
  add constraint ck_adjustments_signer check (signer_position is null or signer_name is not null);
alter table budget_years
  add column closing_signer_name text,
  add column closing_signer_position text,
  add constraint ck_budget_years_signer check (closing_signer_position is null or closing_signer_name is not null);
