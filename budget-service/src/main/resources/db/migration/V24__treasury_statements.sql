-- What the State Treasury says was paid, row by row, beside what was recorded here; each row is told once.
create table treasury_statements (
  id          uuid        not null,
  unit_id     uuid        not null,
  file_sha256 text        not null,
  file        bytea       not null,
  last_day    date        not null,
  row_count   integer     not null,
  new_count   integer     not null,
  imported_at timestamptz not null default clock_timestamp(),
  imported_by text        not null,
  organisation_id uuid,
  constraint pk_treasury_statements primary key (id),
  constraint uq_treasury_statements_file unique (unit_id, file_sha256),
  constraint ck_treasury_statements_file check (octet_length(file) <= 20971520)
);
revoke update, delete on treasury_statements from "${appRole}";

create table treasury_rows (
  id              uuid    not null,
  statement_id    uuid    not null,
  unit_id         uuid    not null,
  organisation_id uuid,
  cell            text    not null,
  reference       text    not null,
  paid_on         date    not null,
  amount_vnd      bigint  not null,
  budget_code     text,
  content         text,
  state           text    not null,
  disbursement_id uuid,
  reason          text,
  imported_on     date    not null,
  settled_at      timestamptz,
  settled_by      text,
  version         integer not null,
  constraint pk_treasury_rows primary key (id),
  constraint fk_treasury_rows_statement foreign key (statement_id) references treasury_statements (id),
  constraint fk_treasury_rows_disbursement foreign key (disbursement_id) references disbursements (id),
  constraint uq_treasury_rows_reference unique (unit_id, reference),
  constraint uq_treasury_rows_disbursement unique (disbursement_id),
  constraint ck_treasury_rows_state check (state in ('UNMATCHED', 'MATCHED', 'BOOKED', 'DISMISSED')),
  constraint ck_treasury_rows_disbursement check ((state in ('MATCHED', 'BOOKED')) = (disbursement_id is not null)),
  constraint ck_treasury_rows_reason check ((state = 'DISMISSED') = (reason is not null)),
  constraint ck_treasury_rows_amount check (amount_vnd > 0)
);
create index ix_treasury_rows_open on treasury_rows (unit_id, id) where state = 'UNMATCHED';
create index ix_treasury_rows_statement on treasury_rows (statement_id, id);
revoke delete on treasury_rows from "${appRole}";
revoke update on treasury_rows from "${appRole}";
grant update (state, disbursement_id, reason, settled_at, settled_by, version) on treasury_rows to "${appRole}";
create index ix_disbursements_reference on disbursements (treasury_reference, amount_vnd, paid_on);
create index ix_disbursements_amount on disbursements (amount_vnd, paid_on);
