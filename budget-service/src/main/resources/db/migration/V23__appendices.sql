-- What units are called, so that the rows of a spreadsheet can be told apart and named.
create table unit_name_copies (
  unit_id uuid      not null,
  code    text      not null,
  name    text      not null,
  level   text,
  valid   daterange not null,
  constraint pk_unit_name_copies primary key (unit_id, valid)
);

-- Appendices of decisions: the paper as entered, the file as brought, what was found wrong, and the decision it became.
create table budget_decision_imports (
  id           uuid        not null,
  state        text        not null,
  paper        jsonb       not null,
  unit_id      uuid        not null,
  issued_on    date        not null,
  file         bytea,
  file_sha256  text,
  line_count   integer,
  total_vnd    bigint,
  error_count  integer,
  decision_id  uuid,
  entered_at   timestamptz not null default clock_timestamp(),
  entered_by   text        not null,
  organisation_id uuid,
  version      integer     not null,
  constraint pk_budget_decision_imports primary key (id),
  constraint fk_budget_decision_imports_decision foreign key (decision_id) references budget_decisions (id),
  constraint uq_budget_decision_imports_decision unique (decision_id),
  constraint ck_budget_decision_imports_state check (state in ('AWAITING_FILE', 'REFUSED', 'CHECKED', 'CONFIRMED')),
  constraint ck_budget_decision_imports_file check ((state = 'AWAITING_FILE') = (file is null)
    and (file is null) = (file_sha256 is null) and octet_length(file) <= 20971520),
  constraint ck_budget_decision_imports_decision check ((state = 'CONFIRMED') = (decision_id is not null)),
  constraint ck_budget_decision_imports_errors check ((state = 'REFUSED') = (coalesce(error_count, 0) > 0))
);
create index ix_budget_decision_imports_unit on budget_decision_imports (unit_id, id);
create index ix_budget_decision_imports_open on budget_decision_imports (state) where state <> 'CONFIRMED';
revoke delete on budget_decision_imports from "${appRole}";

create table budget_decision_import_errors (
  import_id  uuid    not null,
  position   integer not null,
  sheet      text,
  cell       text,
  value      text,
  pointer    text,
  code       text    not null,
  message_vi text    not null,
  message_en text    not null,
  constraint pk_budget_decision_import_errors primary key (import_id, position),
  constraint fk_budget_decision_import_errors_import foreign key (import_id) references budget_decision_imports (id)
);
