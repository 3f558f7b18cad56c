-- Who works on poverty reduction where; name and contact leave this table for the few who may know them only.
create table officers (
  id              uuid    not null,
  organisation_id uuid    not null,
  unit_id         uuid    not null,
  role            text    not null,
  valid_from      date    not null,
  valid_to        date,
  name            text    not null,
  contact         text,
  classes         jsonb   not null,
  version         integer not null,
  constraint pk_officers primary key (id),
  constraint fk_officers_organisation foreign key (organisation_id) references organisations (id),
  constraint fk_officers_unit foreign key (unit_id) references administrative_units (id),
  constraint ck_officers_role check (role in ('LEADER', 'OFFICER', 'COLLABORATOR', 'SURVEYOR')),
  constraint ck_officers_valid check (valid_from <= valid_to)
);
create index ix_officers_organisation on officers (organisation_id, id);
create index ix_officers_unit on officers (unit_id, id);

alter table inspection_findings
  add constraint fk_inspection_findings_officer foreign key (officer_id) references officers (id);

create table steering_committees (
  id              uuid        not null,
  unit_id         uuid        not null,
  organisation_id uuid        not null,
  name            text        not null,
  basis           text        not null,
  established_on  date        not null,
  members         jsonb       not null,
  changed_at      timestamptz not null,
  version         integer     not null,
  constraint pk_steering_committees primary key (id),
  constraint fk_steering_committees_unit foreign key (unit_id) references administrative_units (id),
  constraint fk_steering_committees_organisation foreign key (organisation_id) references organisations (id),
  constraint ck_steering_committees_members check (jsonb_array_length(members) > 0)
);
create index ix_steering_committees_unit on steering_committees (unit_id, id);

create table committee_conclusions (
  id                       uuid    not null,
  committee_id             uuid    not null,
  position                 integer not null,
  concluded_on             date    not null,
  paper_number             text,
  text                     text    not null,
  assigned_organisation_id uuid    not null,
  officer_id               uuid,
  due_on                   date,
  due_kind                 text,
  last_day                 date    generated always as (due_on - (due_kind = 'BEFORE')::integer) stored,
  task_id                  uuid,
  done_on                  date,
  constraint pk_committee_conclusions primary key (id),
  constraint fk_committee_conclusions_committee foreign key (committee_id) references steering_committees (id),
  constraint fk_committee_conclusions_assigned foreign key (assigned_organisation_id) references organisations (id),
  constraint fk_committee_conclusions_officer foreign key (officer_id) references officers (id),
  constraint fk_committee_conclusions_task foreign key (task_id) references tasks (id),
  constraint uq_committee_conclusions_position unique (committee_id, position),
  constraint ck_committee_conclusions_due check ((due_on is null) = (due_kind is null)
    and due_kind in ('BEFORE', 'BY')),
  constraint ck_committee_conclusions_outcome check (task_id is null or done_on is null),
  constraint ck_committee_conclusions_done check (done_on >= concluded_on)
);
create index ix_committee_conclusions_assigned on committee_conclusions (assigned_organisation_id, last_day, id);
revoke update, delete on committee_conclusions from "${appRole}";
grant update (task_id, done_on) on committee_conclusions to "${appRole}";
