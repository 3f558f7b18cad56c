-- Read copies of other services' facts. version guards against stale events; version and event_id together are where a
-- figure came from. Nothing here refers to another copy: a reference may arrive before what it refers to.
create table unit_copies (
  id       uuid    not null constraint pk_unit_copies primary key,
  version  integer not null,
  event_id uuid    not null
);
create table unit_versions (
  unit_id uuid      not null constraint fk_unit_versions_unit references unit_copies,
  code    text,
  name    text      not null,
  level   text      not null,
  valid   daterange not null
);
create index ix_unit_versions_unit on unit_versions (unit_id);

create table organisation_copies (
  id       uuid    not null constraint pk_organisation_copies primary key,
  version  integer not null,
  event_id uuid    not null
);
create table organisation_versions (
  organisation_id uuid      not null constraint fk_organisation_versions_organisation references organisation_copies,
  name            text      not null,
  kind            text      not null,
  unit_id         uuid      not null,
  valid           daterange not null
);
create index ix_organisation_versions_organisation on organisation_versions (organisation_id);

create table programme_copies (
  id       uuid    not null constraint pk_programme_copies primary key,
  version  integer not null,
  event_id uuid    not null,
  code     text    not null,
  name_vi  text    not null,
  name_en  text    not null
);

create table plan_copies (
  id           uuid    not null constraint pk_plan_copies primary key,
  version      integer not null,
  event_id     uuid    not null,
  state        text    not null,
  edition      integer not null,
  title        text    not null,
  programme_id uuid    not null,
  unit_id      uuid    not null,
  year         integer not null,
  issued_on    date
);

create table regime_copies (
  id       uuid    not null constraint pk_regime_copies primary key,
  version  integer not null,
  event_id uuid    not null,
  regime   jsonb   not null
);

create table budget_line_copies (
  id                     uuid    not null constraint pk_budget_line_copies primary key,
  version                integer not null,
  event_id               uuid    not null,
  programme_id           uuid    not null,
  component_id           uuid,
  unit_id                uuid    not null,
  holder_organisation_id uuid,
  lead_organisation_ids  uuid[]  not null,
  year                   integer not null,
  parent_line_id         uuid,
  assigned_vnd           bigint  not null,
  adjusted_vnd           bigint  not null,
  allocated_vnd          bigint  not null,
  disbursed_vnd          bigint  not null,
  state                  text    not null
);
create index ix_budget_line_copies_unit on budget_line_copies (programme_id, year, unit_id);

create table review_round_copies (
  id       uuid    not null constraint pk_review_round_copies primary key,
  version  integer not null,
  event_id uuid    not null,
  kind     text    not null,
  year     integer not null,
  unit_id  uuid    not null,
  state    text    not null
);

create table review_result_copies (
  id                   uuid    not null constraint pk_review_result_copies primary key,
  version              integer not null,
  event_id             uuid    not null,
  round_id             uuid    not null,
  year                 integer not null,
  unit_id              uuid    not null,
  recognised_on        date,
  status               text    not null,
  poor_households      bigint  not null,
  near_poor_households bigint  not null,
  poor_persons         bigint  not null,
  near_poor_persons    bigint  not null
);
create index ix_review_result_copies_unit on review_result_copies (unit_id, year);
