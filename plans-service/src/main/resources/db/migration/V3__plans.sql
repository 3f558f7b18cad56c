create table plans (
  id                     uuid        not null,
  programme_id           uuid        not null,
  unit_id                uuid        not null,
  area_date              date        not null,
  year                   integer     not null,
  title                  text        not null,
  issuer_organisation_id uuid        not null,
  legal_bases            jsonb       not null,
  sample                 jsonb       not null,
  state                  text        not null,
  edition                integer     not null,
  number                 text,
  number_unknown         boolean     not null,
  issued_on              date,
  issued_on_precision    text,
  signer_name            text,
  signer_position        text,
  reason                 text,
  closed_on              date,
  changed_at             timestamptz not null,
  version                integer     not null,
  constraint pk_plans primary key (id),
  constraint fk_plans_programme foreign key (programme_id) references programmes (id),
  constraint fk_plans_unit foreign key (unit_id) references administrative_units (id),
  constraint fk_plans_issuer foreign key (issuer_organisation_id) references organisations (id),
  constraint ck_plans_year check (year between 2000 and 2100),
  constraint ck_plans_state check (state in ('DRAFT', 'ISSUED', 'CLOSED')),
  constraint ck_plans_edition check ((state = 'DRAFT') = (edition = 0) and edition >= 0),
  constraint ck_plans_number check (number is null or not number_unknown),
  constraint ck_plans_issued check (state = 'DRAFT' or (issued_on is not null and issued_on_precision is not null
    and signer_name is not null and signer_position is not null and (number is not null or number_unknown))),
  constraint ck_plans_precision check (issued_on_precision in ('DAY', 'MONTH', 'YEAR')),
  constraint ck_plans_closed check ((state = 'CLOSED') = (closed_on is not null))
);
create index ix_plans_year on plans (year desc, id);
create index ix_plans_unit on plans (unit_id, year desc, id);

-- What is stated of a target, task or regime is that of the plan's latest edition in which it stands.
create table targets (
  id            uuid    not null,
  plan_id       uuid    not null,
  position      integer not null,
  code          text    not null,
  name          text    not null,
  operator      text    not null,
  value         numeric(24, 6),
  value_to      numeric(24, 6),
  unit          text,
  statement     text,
  direction     text,
  population    text,
  baseline      jsonb,
  parent_code   text,
  component_ids uuid[]  not null,
  since_edition integer not null,
  last_edition  integer,
  constraint pk_targets primary key (id),
  constraint fk_targets_plan foreign key (plan_id) references plans (id),
  constraint uq_targets_code unique (plan_id, code),
  constraint ck_targets_operator check (operator in ('GT', 'GE', 'LT', 'LE', 'EQ', 'APPROX', 'RANGE', 'QUALITATIVE')),
  constraint ck_targets_value check ((operator = 'QUALITATIVE') = (value is null)
    and (operator <> 'QUALITATIVE' or statement is not null)),
  constraint ck_targets_range check ((operator = 'RANGE') = (value_to is not null) and value < value_to),
  constraint ck_targets_unit check (unit is not null or operator = 'QUALITATIVE'),
  constraint ck_targets_direction check (direction in ('INCREASE', 'DECREASE', 'REACH')),
  constraint ck_targets_parent check (parent_code <> code),
  constraint ck_targets_edition check (last_edition >= since_edition)
);

create table tasks (
  id                            uuid    not null,
  plan_id                       uuid    not null,
  position                      integer not null,
  number                        text    not null,
  task_group                    text,
  content                       text    not null,
  lead_organisation_ids         uuid[]  not null,
  coordinating_organisation_ids uuid[]  not null,
  component_ids                 uuid[]  not null,
  schedule                      text    not null,
  due_on                        date,
  due_kind                      text,
  since_edition                 integer not null,
  last_edition                  integer,
  constraint pk_tasks primary key (id),
  constraint fk_tasks_plan foreign key (plan_id) references plans (id),
  constraint uq_tasks_number unique (plan_id, number),
  constraint ck_tasks_leads check (cardinality(lead_organisation_ids) > 0),
  constraint ck_tasks_schedule check (schedule in ('DATED', 'CONTINUOUS', 'YEARLY', 'AS_REGULATED', 'NONE')),
  constraint ck_tasks_due check ((schedule = 'DATED') = (due_on is not null)
    and (due_on is null) = (due_kind is null)),
  constraint ck_tasks_due_kind check (due_kind in ('BEFORE', 'BY')),
  constraint ck_tasks_edition check (last_edition >= since_edition)
);
create index ix_tasks_plan on tasks (plan_id, position, id);
create index ix_tasks_leads on tasks using gin (lead_organisation_ids);
create index ix_tasks_coordinating on tasks using gin (coordinating_organisation_ids);

create table reporting_regimes (
  id                       uuid    not null,
  plan_id                  uuid    not null,
  position                 integer not null,
  name                     text    not null,
  kind                     text    not null,
  form_code                text    not null,
  receiver_organisation_id uuid    not null,
  reporters                jsonb   not null,
  periods                  jsonb   not null,
  state                    text    not null,
  edition                  integer not null,
  version                  integer not null,
  constraint pk_reporting_regimes primary key (id),
  constraint fk_reporting_regimes_plan foreign key (plan_id) references plans (id),
  constraint fk_reporting_regimes_receiver foreign key (receiver_organisation_id) references organisations (id),
  constraint ck_reporting_regimes_kind check (kind in ('PERIODIC', 'AD_HOC')),
  constraint ck_reporting_regimes_periods check ((kind = 'AD_HOC') = (jsonb_array_length(periods) = 0)),
  constraint ck_reporting_regimes_reporters check (jsonb_array_length(reporters) > 0),
  constraint ck_reporting_regimes_receiver check (not reporters @> jsonb_build_array(
    jsonb_build_object('organisationId', receiver_organisation_id))),
  constraint ck_reporting_regimes_state check (state in ('DRAFT', 'IN_FORCE', 'ENDED')),
  constraint ck_reporting_regimes_edition check ((state = 'DRAFT') = (edition = 0))
);
create index ix_reporting_regimes_plan on reporting_regimes (plan_id, position, id);

-- The editions as issued, byte for byte; the app role may add one, never change or remove one.
create table plan_editions (
  plan_id             uuid        not null,
  edition             integer     not null,
  number              text,
  number_unknown      boolean     not null,
  issued_on           date        not null,
  issued_on_precision text        not null,
  reason              text,
  document            bytea       not null,
  sha256              text        not null,
  recorded_at         timestamptz not null default clock_timestamp(),
  constraint pk_plan_editions primary key (plan_id, edition),
  constraint fk_plan_editions_plan foreign key (plan_id) references plans (id),
  constraint ck_plan_editions_edition check (edition > 0),
  constraint ck_plan_editions_sha256 check (sha256 = encode(sha256(document), 'hex'))
);
revoke update, delete on plan_editions from "${appRole}";
