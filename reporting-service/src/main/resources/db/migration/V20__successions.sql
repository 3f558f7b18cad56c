-- What organisations and units have passed on, and which days are worked on; read copies like the versions beside them.
create table organisation_successions (
  organisation_id uuid   not null constraint fk_organisation_successions_organisation references organisation_copies,
  successor_id    uuid   not null,
  on_day          date   not null,
  passes          text   not null,
  regime_ids      uuid[] not null
);
create index ix_organisation_successions_organisation on organisation_successions (organisation_id);
create index ix_organisation_versions_unit on organisation_versions (unit_id);

create table unit_successions (
  unit_id      uuid    not null constraint fk_unit_successions_unit references unit_copies,
  successor_id uuid    not null,
  on_day       date    not null,
  kind         text    not null,
  weight       numeric
);
create index ix_unit_successions_unit on unit_successions (unit_id);
create index ix_unit_successions_successor on unit_successions (successor_id);

create table working_calendar_copies (
  id          uuid    not null constraint pk_working_calendar_copies primary key,
  version     integer not null,
  event_id    uuid    not null,
  year        integer not null,
  days_off    date[]  not null,
  worked_days date[]  not null
);
