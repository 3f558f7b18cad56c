-- What is wrong with a file is kept alike for all kinds of files.
alter table household_import_errors drop constraint fk_household_import_errors_import;
alter table household_import_errors rename to import_errors;
alter table import_errors rename constraint pk_household_import_errors to pk_import_errors;

-- Files of forms that were sent, for whoever sent one and reads what is wrong with it.
create table survey_imports (
  id       uuid        not null,
  round_id uuid        not null,
  sha256   text        not null,
  asked_by text        not null,
  asked_at timestamptz not null default clock_timestamp(),
  errors   integer     not null,
  constraint pk_survey_imports primary key (id),
  constraint fk_survey_imports_round foreign key (round_id) references review_rounds (id)
);
revoke update, delete on survey_imports from "${appRole}";
