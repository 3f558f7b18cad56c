-- Until when a line may be spent: its year and the month of settling after it (Law 83/2015/QH13). From 2026 another law
-- holds, whose dates are entered with the budget year; until then the year itself is all that is certain.
alter table budget_lines add column payable_until date;
update budget_lines set payable_until = case when year < 2026 then make_date(year + 1, 1, 31) else make_date(year, 12, 31) end;
set constraints all immediate;
alter table budget_lines
  alter column payable_until set not null,
  add constraint ck_budget_lines_payable_until check (payable_until >= make_date(year, 1, 1));

-- What binds money of a line before it is paid for good: contracts, and money advanced.
create table obligations (
  id              uuid        not null,
  kind            text        not null,
  line_id         uuid        not null,
  line_version    integer     not null,
  commitment_id   uuid,
  paper_number    text,
  entered_into_on date        not null,
  capital_type    text        not null,
  payee_kind      text        not null,
  content         text        not null,
  project_id      uuid,
  activity_id     uuid,
  amount_vnd      bigint      not null,
  given_back_vnd  bigint      not null default 0,
  settled_vnd     bigint      not null default 0,
  open_vnd        bigint      not null generated always as (amount_vnd - given_back_vnd - settled_vnd) stored,
  sample          boolean     not null,
  flags           text[]      not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  recorded_by     text        not null,
  version         integer     not null default 0,
  constraint pk_obligations primary key (id),
  constraint fk_obligations_line foreign key (line_id) references budget_lines (id),
  constraint fk_obligations_commitment foreign key (commitment_id) references obligations (id),
  constraint ck_obligations_kind check (kind in ('COMMITMENT', 'ADVANCE')),
  constraint ck_obligations_commitment check (commitment_id is null or kind = 'ADVANCE'),
  constraint ck_obligations_payee check (payee_kind in
    ('ENTERPRISE', 'COOPERATIVE', 'PUBLIC_UNIT', 'ORGANISATION', 'HOUSEHOLDS', 'INDIVIDUALS')),
  constraint ck_obligations_amounts check (amount_vnd > 0 and given_back_vnd >= 0 and settled_vnd >= 0),
  constraint ck_obligations_open check (amount_vnd - given_back_vnd - settled_vnd >= 0)
);
create index ix_obligations_line on obligations (line_id, id);
create index ix_obligations_open on obligations (line_id) where open_vnd > 0;
revoke update, delete on obligations from "${appRole}";
grant update (given_back_vnd, settled_vnd, version) on obligations to "${appRole}";

alter table disbursements
  add column obligation_id uuid,
  add column project_id uuid,
  add column activity_id uuid,
  add column taken_back_vnd bigint not null default 0,
  add constraint fk_disbursements_obligation foreign key (obligation_id) references obligations (id),
  add constraint ck_disbursements_taken_back check (taken_back_vnd between 0 and amount_vnd);
grant update (taken_back_vnd) on disbursements to "${appRole}";

-- Money that comes back, and payments that were recorded wrongly.
create table recoveries (
  id                 uuid        not null,
  kind               text        not null,
  line_id            uuid        not null,
  obligation_id      uuid,
  disbursement_id    uuid,
  amount_vnd         bigint      not null,
  recovered_on       date        not null,
  reason             text        not null,
  treasury_reference text,
  destination        text        not null,
  sample             boolean     not null,
  recorded_at        timestamptz not null default clock_timestamp(),
  recorded_by        text        not null,
  constraint pk_recoveries primary key (id),
  constraint fk_recoveries_line foreign key (line_id) references budget_lines (id),
  constraint fk_recoveries_obligation foreign key (obligation_id) references obligations (id),
  constraint fk_recoveries_disbursement foreign key (disbursement_id) references disbursements (id),
  constraint ck_recoveries_kind check (kind in ('RELEASE', 'RETURN', 'REFUND', 'RECOVERY', 'REVERSAL')),
  constraint ck_recoveries_of check ((obligation_id is null) <> (disbursement_id is null)
    and (kind in ('RELEASE', 'RETURN')) = (obligation_id is not null)),
  constraint ck_recoveries_destination check (destination = 'LINE'
    or destination = 'BUDGET' and kind in ('REFUND', 'RECOVERY')),
  constraint ck_recoveries_amount check (amount_vnd > 0)
);
create index ix_recoveries_line on recoveries (line_id, id);
create index ix_recoveries_disbursement on recoveries (disbursement_id);
create index ix_recoveries_obligation on recoveries (obligation_id);
revoke update, delete on recoveries from "${appRole}";

alter table budget_entries
  drop constraint ck_budget_entries_document,
  add constraint ck_budget_entries_document check (document_kind in ('BUDGET_DECISION', 'ADJUSTMENT', 'DISBURSEMENT',
    'COMMITMENT', 'ADVANCE', 'RECOVERY', 'YEAR_CLOSURE', 'EXPIRY'));

-- When how much of a line is meant to be paid.
create table payment_plans (
  line_id     uuid        not null,
  version     integer     not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  constraint pk_payment_plans primary key (line_id),
  constraint fk_payment_plans_line foreign key (line_id) references budget_lines (id)
);
create table payment_plan_months (
  line_id    uuid   not null,
  month      date   not null,
  amount_vnd bigint not null,
  constraint pk_payment_plan_months primary key (line_id, month),
  constraint fk_payment_plan_months_plan foreign key (line_id) references payment_plans (line_id),
  constraint ck_payment_plan_months_month check (extract(day from month) = 1),
  constraint ck_payment_plan_months_amount check (amount_vnd >= 0)
);

-- Read copies: which projects and activities there are.
create table work_copies (
  id uuid not null,
  constraint pk_work_copies primary key (id)
);
