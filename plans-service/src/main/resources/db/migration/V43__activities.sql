create table activities (
  id              uuid        not null,
  kind            text        not null,
  name            text        not null,
  programme_id    uuid,
  component_id    uuid,
  unit_id         uuid        not null,
  area_date       date        not null,
  year            integer     not null,
  organisation_id uuid        not null,
  plan_id         uuid,
  task_id         uuid,
  project_id      uuid,
  budget_line_id  uuid,
  languages       jsonb       not null,
  planned         jsonb,
  held            jsonb,
  evidence        jsonb       not null,
  state           text        not null,
  cancelled_on    date,
  cancel_reason   text,
  applicability   text,
  statement_id    uuid,
  changed_at      timestamptz not null,
  version         integer     not null,
  constraint pk_activities primary key (id),
  constraint fk_activities_kind foreign key (kind) references activity_kinds (code),
  constraint fk_activities_programme foreign key (programme_id) references programmes (id),
  constraint fk_activities_component foreign key (component_id) references components (id),
  constraint fk_activities_unit foreign key (unit_id) references administrative_units (id),
  constraint fk_activities_organisation foreign key (organisation_id) references organisations (id),
  constraint fk_activities_project foreign key (project_id) references projects (id),
  constraint fk_activities_statement foreign key (statement_id) references applicabilities (id),
  constraint ck_activities_year check (year between 2000 and 2100),
  constraint ck_activities_state check (state in ('PLANNED', 'HELD', 'CANCELLED')),
  constraint ck_activities_held check ((state = 'HELD') = (held is not null)),
  constraint ck_activities_cancelled check ((state = 'CANCELLED') = (cancelled_on is not null)
    and (cancelled_on is null) = (cancel_reason is null)),
  constraint ck_activities_component check ((component_id is null) = (applicability is null)
    and (component_id is null) = (programme_id is null)),
  constraint ck_activities_applicability check (applicability in ('APPLICABLE', 'UNKNOWN'))
);
create index ix_activities_year on activities (year desc, id);
create index ix_activities_unit on activities (unit_id, year desc, id);
create index ix_activities_component on activities (component_id, year desc, id);
create index ix_activities_kind on activities (kind, year desc, id);
create index ix_activities_project on activities (project_id);
revoke delete on activities from "${appRole}";

-- What was said of an activity, as it was said; a correction adds the next.
create table activity_versions (
  activity_id uuid        not null,
  version     integer     not null,
  change      text        not null,
  reason      text,
  document    text        not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint pk_activity_versions primary key (activity_id, version),
  constraint fk_activity_versions_activity foreign key (activity_id) references activities (id),
  constraint ck_activity_versions_change check (change in ('PLANNED', 'REVISED', 'HELD', 'CANCELLED', 'CORRECTED'))
);
revoke update, delete on activity_versions from "${appRole}";
