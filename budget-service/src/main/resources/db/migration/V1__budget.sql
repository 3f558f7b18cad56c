-- Read copies: just what the rules here ask of the facts that plans-service owns.
create table unit_copies (
  id      uuid    not null,
  version integer not null,
  constraint pk_unit_copies primary key (id)
);

create table organisation_copies (
  id      uuid    not null,
  name    text    not null,
  version integer not null,
  constraint pk_organisation_copies primary key (id)
);

create table programme_copies (
  id      uuid    not null,
  version integer not null,
  constraint pk_programme_copies primary key (id)
);

create table component_copies (
  id            uuid   not null,
  programme_id  uuid   not null,
  parent_id     uuid,
  code          text   not null,
  name_vi       text   not null,
  name_en       text   not null,
  capital_types text[] not null,
  constraint pk_component_copies primary key (id),
  constraint fk_component_copies_programme foreign key (programme_id) references programme_copies (id)
);
create index ix_component_copies_programme on component_copies (programme_id);

create table applicability_copies (
  id           uuid    not null,
  component_id uuid    not null,
  unit_id      uuid    not null,
  applicable   boolean not null,
  valid_from   date    not null,
  valid_to     date,
  basis        text    not null,
  version      integer not null,
  constraint pk_applicability_copies primary key (id)
);
create index ix_applicability_copies_component on applicability_copies (component_id, unit_id);

create table plan_copies (
  id           uuid    not null,
  edition      integer not null,
  programme_id uuid    not null,
  unit_id      uuid    not null,
  year         integer not null,
  version      integer not null,
  constraint pk_plan_copies primary key (id)
);

-- Documents. They are papers that have been signed: added, never changed.
create table budget_decisions (
  id              uuid        not null,
  kind            text        not null,
  number          text        not null,
  issued_on       date        not null,
  issuer          text        not null,
  signer_name     text,
  signer_position text,
  programme_id    uuid        not null,
  unit_id         uuid        not null,
  year            integer     not null,
  sample          boolean     not null,
  recorded_at     timestamptz not null,
  recorded_by     text        not null,
  version         integer     not null,
  constraint pk_budget_decisions primary key (id),
  constraint uq_budget_decisions_paper unique (number, issued_on, issuer, kind, programme_id, unit_id, year),
  constraint ck_budget_decisions_kind check (kind in ('ASSIGNMENT', 'ALLOCATION')),
  constraint ck_budget_decisions_signer check (signer_position is null or signer_name is not null)
);
create index ix_budget_decisions_programme on budget_decisions (programme_id, year, id);
revoke update, delete on budget_decisions from "${appRole}";

create table adjustments (
  id          uuid        not null,
  number      text        not null,
  issued_on   date        not null,
  issuer      text        not null,
  reason      text        not null,
  sample      boolean     not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  version     integer     not null,
  constraint pk_adjustments primary key (id),
  constraint uq_adjustments_paper unique (number, issued_on, issuer)
);
revoke update, delete on adjustments from "${appRole}";

-- The state of each line now. Money is whole VND; carried in: null means that no paper states it.
create table budget_lines (
  id                     uuid    not null,
  decision_id            uuid    not null,
  decision_unit_id       uuid    not null,
  assigned_on            date    not null,
  programme_id           uuid    not null,
  component_id           uuid    not null,
  unit_id                uuid    not null,
  scope_unit_id          uuid    not null,
  holder_organisation_id uuid,
  lead_organisation_ids  uuid[]  not null,
  year                   integer not null,
  origin_year            integer not null,
  source                 text    not null,
  capital_type           text    not null,
  parent_line_id         uuid,
  assigned_vnd           bigint  not null,
  adjusted_vnd           bigint  not null,
  allocated_vnd          bigint  not null,
  carried_in_vnd         bigint,
  carried_out_vnd        bigint  not null,
  committed_vnd          bigint  not null,
  advanced_vnd           bigint  not null,
  disbursed_vnd          bigint  not null,
  cancelled_vnd          bigint  not null,
  available_vnd          bigint  not null generated always as
    (assigned_vnd + adjusted_vnd + coalesce(carried_in_vnd, 0) - carried_out_vnd - allocated_vnd - committed_vnd
     - advanced_vnd - disbursed_vnd - cancelled_vnd) stored,
  state                  text    not null,
  flags                  text[]  not null,
  frozen_by              uuid,
  frozen_basis           text,
  version                integer not null,
  constraint pk_budget_lines primary key (id),
  constraint fk_budget_lines_decision foreign key (decision_id) references budget_decisions (id),
  constraint fk_budget_lines_parent foreign key (parent_line_id) references budget_lines (id),
  constraint uq_budget_lines_in_decision unique nulls not distinct
    (decision_id, component_id, unit_id, holder_organisation_id, source, capital_type, origin_year, parent_line_id),
  constraint ck_budget_lines_parent check (parent_line_id <> id),
  constraint ck_budget_lines_origin_year check (origin_year <= year),
  constraint ck_budget_lines_source check
    (source in ('CENTRAL', 'COUNTERPART', 'INTEGRATED', 'ENTRUSTED', 'MOBILISED')),
  constraint ck_budget_lines_capital_type check (capital_type in ('RECURRENT', 'INVESTMENT', 'NOT_STATED')),
  constraint ck_budget_lines_state check (state in ('OPEN', 'FROZEN', 'CLOSED')),
  constraint ck_budget_lines_frozen check ((state = 'FROZEN') = (frozen_by is not null)),
  constraint ck_budget_lines_amounts check (least(assigned_vnd, allocated_vnd, carried_in_vnd, carried_out_vnd,
    committed_vnd, advanced_vnd, disbursed_vnd, cancelled_vnd) >= 0),
  constraint ck_budget_lines_own check (assigned_vnd + adjusted_vnd - allocated_vnd >= 0),
  constraint ck_budget_lines_available check (available_vnd >= 0)
);
create index ix_budget_lines_decision on budget_lines (decision_id);
create index ix_budget_lines_parent on budget_lines (parent_line_id);
create index ix_budget_lines_programme on budget_lines (programme_id, year, component_id);
create index ix_budget_lines_component on budget_lines (component_id);
create index ix_budget_lines_unit on budget_lines (unit_id);
create index ix_budget_lines_scope on budget_lines (scope_unit_id);
create index ix_budget_lines_holder on budget_lines (holder_organisation_id);
create index ix_budget_lines_leads on budget_lines using gin (lead_organisation_ids);
revoke delete on budget_lines from "${appRole}";

create table adjustment_movements (
  adjustment_id uuid    not null,
  position      integer not null,
  from_line_id  uuid    not null,
  to_line_id    uuid    not null,
  amount_vnd    bigint  not null,
  constraint pk_adjustment_movements primary key (adjustment_id, position),
  constraint fk_adjustment_movements_adjustment foreign key (adjustment_id) references adjustments (id),
  constraint fk_adjustment_movements_from foreign key (from_line_id) references budget_lines (id),
  constraint fk_adjustment_movements_to foreign key (to_line_id) references budget_lines (id),
  constraint ck_adjustment_movements_lines check (from_line_id <> to_line_id),
  constraint ck_adjustment_movements_amount check (amount_vnd > 0)
);
create index ix_adjustment_movements_from on adjustment_movements (from_line_id);
create index ix_adjustment_movements_to on adjustment_movements (to_line_id);
revoke update, delete on adjustment_movements from "${appRole}";

create table disbursements (
  id                 uuid        not null,
  line_id            uuid        not null,
  line_version       integer     not null,
  amount_vnd         bigint      not null,
  paid_on            date        not null,
  capital_type       text        not null,
  treasury_reference text,
  content            text        not null,
  sample             boolean     not null,
  flags              text[]      not null,
  recorded_at        timestamptz not null default clock_timestamp(),
  recorded_by        text        not null,
  constraint pk_disbursements primary key (id),
  constraint fk_disbursements_line foreign key (line_id) references budget_lines (id),
  constraint ck_disbursements_amount check (amount_vnd > 0)
);
create index ix_disbursements_line on disbursements (line_id, id);
revoke update, delete on disbursements from "${appRole}";

-- The ledger: one entry per movement of money and line, in the order in which they took effect on the line.
create table budget_entries (
  seq             bigint      not null generated always as identity,
  line_id         uuid        not null,
  line_version    integer     not null,
  kind            text        not null,
  amount_vnd      bigint      not null,
  available_vnd   bigint      not null,
  counter_line_id uuid,
  document_kind   text        not null,
  document_id     uuid        not null,
  document_number text,
  document_date   date        not null,
  position        integer     not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  recorded_by     text        not null,
  constraint pk_budget_entries primary key (seq),
  constraint fk_budget_entries_line foreign key (line_id) references budget_lines (id),
  constraint fk_budget_entries_counter_line foreign key (counter_line_id) references budget_lines (id),
  constraint uq_budget_entries_movement unique (document_id, position, line_id, kind),
  constraint ck_budget_entries_kind check
    (kind in ('ASSIGNED', 'CARRIED_IN', 'ALLOCATED', 'ADJUSTED_IN', 'ADJUSTED_OUT', 'DISBURSED')),
  constraint ck_budget_entries_document check (document_kind in ('BUDGET_DECISION', 'ADJUSTMENT', 'DISBURSEMENT')),
  constraint ck_budget_entries_amount check (amount_vnd > 0 or kind = 'CARRIED_IN' and amount_vnd = 0)
);
create index ix_budget_entries_line on budget_entries (line_id, seq);
revoke update, delete on budget_entries from "${appRole}";
