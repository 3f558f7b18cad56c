-- Livelihood models, projects and small works. What was approved is known to all; a proposal to its area.
create table projects (
  id                  uuid        not null,
  programme_id        uuid        not null,
  component_id        uuid        not null,
  unit_id             uuid        not null,
  area_date           date        not null,
  year                integer     not null,
  kind                text        not null,
  name                text        not null,
  proposer            jsonb       not null,
  proposed_on         date,
  starts_on           date,
  ends_on             date,
  households_planned  jsonb,
  households_actual   jsonb,
  funding             jsonb,
  budget_line_ids     uuid[]      not null,
  buyer               jsonb,
  revolving           jsonb,
  result              jsonb,
  replicated_from     uuid,
  state               text        not null,
  approval            jsonb,
  started_on          date,
  finished_on         date,
  stopped_on          date,
  stop_reason         text,
  applicability       text        not null,
  statement_id        uuid,
  changed_at          timestamptz not null,
  version             integer     not null,
  constraint pk_projects primary key (id),
  constraint fk_projects_programme foreign key (programme_id) references programmes (id),
  constraint fk_projects_component foreign key (component_id) references components (id),
  constraint fk_projects_unit foreign key (unit_id) references administrative_units (id),
  constraint fk_projects_replicated foreign key (replicated_from) references projects (id),
  constraint fk_projects_statement foreign key (statement_id) references applicabilities (id),
  constraint ck_projects_year check (year between 2000 and 2100),
  constraint ck_projects_kind check (kind in ('COMMUNITY', 'VALUE_CHAIN', 'SPECIFIC_TASK', 'MODEL', 'WORKS', 'OTHER')),
  constraint ck_projects_period check (starts_on <= ends_on),
  constraint ck_projects_replicated check (replicated_from <> id),
  constraint ck_projects_state check (state in ('PROPOSED', 'APPROVED', 'RUNNING', 'FINISHED', 'STOPPED')),
  constraint ck_projects_approval check (state = 'STOPPED' or (state = 'PROPOSED') = (approval is null)),
  constraint ck_projects_started check (state = 'STOPPED'
    or (state in ('RUNNING', 'FINISHED')) = (started_on is not null)),
  constraint ck_projects_finished check ((state = 'FINISHED') = (finished_on is not null)),
  constraint ck_projects_stopped check ((state = 'STOPPED') = (stopped_on is not null)
    and (stopped_on is null) = (stop_reason is null)),
  constraint ck_projects_applicability check (applicability in ('APPLICABLE', 'UNKNOWN'))
);
create index ix_projects_year on projects (year desc, id);
create index ix_projects_unit on projects (unit_id, year desc, id);
create index ix_projects_component on projects (component_id, year desc, id);
create index ix_projects_replicated on projects (replicated_from);
revoke delete on projects from "${appRole}";
