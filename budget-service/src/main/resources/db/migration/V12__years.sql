-- What holds for the money of a programme and year in a unit and below it; law and local rules, as data.
create table budget_years (
  id              uuid        not null,
  programme_id    uuid        not null,
  year            integer     not null,
  unit_id         uuid        not null,
  settled_by      date,
  settled_by_basis text,
  second_person   boolean     not null,
  separate_payer  boolean     not null,
  state           text        not null default 'OPEN',
  closing_number  text,
  closing_date    date,
  closing_issuer  text,
  recorded_at     timestamptz not null default clock_timestamp(),
  recorded_by     text        not null,
  version         integer     not null default 0,
  constraint pk_budget_years primary key (id),
  constraint uq_budget_years unique (programme_id, year, unit_id),
  constraint ck_budget_years_settled_by check (settled_by is null or settled_by >= make_date(year, 12, 31)),
  constraint ck_budget_years_state check (state in ('OPEN', 'CLOSED')),
  constraint ck_budget_years_closing check ((state = 'CLOSED') = (closing_number is not null)
    and (state = 'OPEN' or closing_date >= settled_by))
);
revoke delete on budget_years from "${appRole}";

create table authority_rules (
  budget_year_id uuid    not null,
  act            text    not null,
  authorities    text[]  not null,
  basis          text    not null,
  constraint pk_authority_rules primary key (budget_year_id, act),
  constraint fk_authority_rules_year foreign key (budget_year_id) references budget_years (id),
  constraint ck_authority_rules_act check (act in
    ('ASSIGNMENT', 'ALLOCATION', 'ADJUSTMENT', 'CARRY_OVER', 'CANCELLATION', 'SUCCESSION', 'SETTLEMENT')),
  constraint ck_authority_rules_authorities check (cardinality(authorities) > 0)
);

create table carry_over_classes (
  budget_year_id uuid not null,
  code           text not null,
  name           text not null,
  basis          text not null,
  constraint pk_carry_over_classes primary key (budget_year_id, code),
  constraint fk_carry_over_classes_year foreign key (budget_year_id) references budget_years (id)
);

-- Papers say who decided them; what was not in order without being refused stays with them.
alter table budget_decisions
  add column authority text,
  add column basis text,
  add column reason text,
  add column warnings text[] not null default '{}',
  drop constraint ck_budget_decisions_kind,
  add constraint ck_budget_decisions_kind check
    (kind in ('ASSIGNMENT', 'ALLOCATION', 'CARRY_OVER', 'CANCELLATION', 'SUCCESSION'));
alter table adjustments
  add column authority text,
  add column warnings text[] not null default '{}';

-- Papers that one officer recorded and another has to confirm before their money is spent.
create table confirmations (
  document_id   uuid        not null,
  document_kind text        not null,
  number        text        not null,
  issued_on     date        not null,
  line_ids      uuid[]      not null,
  recorded_at   timestamptz not null default clock_timestamp(),
  recorded_by   text        not null,
  confirmed_at  timestamptz,
  confirmed_by  text,
  constraint pk_confirmations primary key (document_id),
  constraint ck_confirmations_second_person check (confirmed_by <> recorded_by),
  constraint ck_confirmations_confirmed check ((confirmed_at is null) = (confirmed_by is null))
);
create index ix_confirmations_open on confirmations (document_id) where confirmed_at is null;
revoke update, delete on confirmations from "${appRole}";
grant update (confirmed_at, confirmed_by) on confirmations to "${appRole}";

alter table budget_lines
  add column unconfirmed integer not null default 0,
  add column predecessor_line_id uuid,
  add constraint fk_budget_lines_predecessor foreign key (predecessor_line_id) references budget_lines (id),
  add constraint ck_budget_lines_unconfirmed check (unconfirmed >= 0);
-- Lines of one paper may differ in nothing but where their money came from.
alter table budget_lines
  drop constraint uq_budget_lines_in_decision,
  add constraint uq_budget_lines_in_decision unique nulls not distinct
    (decision_id, component_id, unit_id, holder_organisation_id, source, capital_type, origin_year, parent_line_id,
     predecessor_line_id);
create index ix_budget_lines_predecessor on budget_lines (predecessor_line_id);
create index ix_budget_lines_expiring on budget_lines (payable_until) where origin_year < year;

-- What a paper takes over into the next year, or takes away.
create table carry_over_movements (
  decision_id  uuid    not null,
  position     integer not null,
  from_line_id uuid    not null,
  to_line_id   uuid    not null,
  amount_vnd   bigint  not null,
  class_code   text,
  expires_on   date    not null,
  constraint pk_carry_over_movements primary key (decision_id, position),
  constraint fk_carry_over_movements_decision foreign key (decision_id) references budget_decisions (id),
  constraint fk_carry_over_movements_from foreign key (from_line_id) references budget_lines (id),
  constraint fk_carry_over_movements_to foreign key (to_line_id) references budget_lines (id),
  constraint ck_carry_over_movements_amount check (amount_vnd > 0)
);
create index ix_carry_over_movements_from on carry_over_movements (from_line_id);
revoke update, delete on carry_over_movements from "${appRole}";
