-- Inspections as concluded, and what their findings ask for; what was found is never changed, only what came of it.
create table inspections (
  id                        uuid        not null,
  kind                      text        not null,
  inspector_organisation_id uuid        not null,
  unit_id                   uuid        not null,
  organisation_id           uuid,
  component_id              uuid,
  project_id                uuid,
  period_from               date,
  period_to                 date,
  basis                     text        not null,
  paper_number              text,
  concluded_on              date        not null,
  changed_at                timestamptz not null,
  version                   integer     not null,
  constraint pk_inspections primary key (id),
  constraint fk_inspections_inspector foreign key (inspector_organisation_id) references organisations (id),
  constraint fk_inspections_unit foreign key (unit_id) references administrative_units (id),
  constraint fk_inspections_organisation foreign key (organisation_id) references organisations (id),
  constraint fk_inspections_component foreign key (component_id) references components (id),
  constraint ck_inspections_kind check (kind in ('INSPECTION', 'SUPERVISION', 'COMMUNITY_SUPERVISION')),
  constraint ck_inspections_period check (period_from <= period_to)
);
create index ix_inspections_concluded_on on inspections (concluded_on desc, id desc);
create index ix_inspections_unit on inspections (unit_id, concluded_on desc, id desc);
create index ix_inspections_project on inspections (project_id) where project_id is not null;

create table inspection_findings (
  id                          uuid    not null,
  inspection_id               uuid    not null,
  position                    integer not null,
  text                        text    not null,
  consequence                 text    not null,
  amount_vnd                  bigint,
  budget_line_id              uuid,
  unit_id                     uuid,
  households                  integer,
  responsible_organisation_id uuid    not null,
  officer_id                  uuid,
  due_on                      date,
  due_kind                    text,
  last_day                    date    generated always as (due_on - (due_kind = 'BEFORE')::integer) stored,
  done_on                     date,
  evidence                    text,
  evidence_sha256             text,
  constraint pk_inspection_findings primary key (id),
  constraint fk_inspection_findings_inspection foreign key (inspection_id) references inspections (id),
  constraint fk_inspection_findings_unit foreign key (unit_id) references administrative_units (id),
  constraint fk_inspection_findings_responsible foreign key (responsible_organisation_id) references organisations (id),
  constraint uq_inspection_findings_position unique (inspection_id, position),
  constraint ck_inspection_findings_consequence check (consequence in
    ('RECOVER_MONEY', 'REVIEW_HOUSEHOLDS', 'CORRECT', 'COMMEND')),
  constraint ck_inspection_findings_money check ((consequence = 'RECOVER_MONEY') = (amount_vnd is not null)
    and (amount_vnd is null) = (budget_line_id is null) and amount_vnd > 0),
  constraint ck_inspection_findings_households check ((consequence = 'REVIEW_HOUSEHOLDS') = (households is not null)
    and (households is null) = (unit_id is null) and households > 0),
  constraint ck_inspection_findings_due check ((due_on is null) = (due_kind is null)
    and due_kind in ('BEFORE', 'BY')),
  constraint ck_inspection_findings_done check ((done_on is null) = (evidence is null)
    and (evidence_sha256 is null or evidence is not null))
);
create index ix_inspection_findings_responsible on inspection_findings (responsible_organisation_id, last_day, id);
revoke update, delete on inspection_findings from "${appRole}";
grant update (done_on, evidence, evidence_sha256) on inspection_findings to "${appRole}";
