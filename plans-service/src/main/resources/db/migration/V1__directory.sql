-- Units and organisations are identities; code, name, type, parent and place are versions in time.
create table administrative_units (
  id      uuid    not null,
  version integer not null,
  constraint pk_administrative_units primary key (id)
);

create table administrative_unit_versions (
  unit_id     uuid      not null,
  valid       daterange not null,
  code        text      not null,
  name        text      not null,
  name_plain  text      not null,
  type        text      not null,
  level       text      not null,
  parent_id   uuid,
  area_type   text,
  legal_basis text,
  constraint fk_administrative_unit_versions_unit foreign key (unit_id) references administrative_units (id),
  constraint fk_administrative_unit_versions_parent foreign key (parent_id) references administrative_units (id)
    deferrable initially deferred,
  constraint ck_administrative_unit_versions_valid check (not isempty(valid)),
  constraint ck_administrative_unit_versions_parent check (parent_id <> unit_id),
  constraint ck_administrative_unit_versions_top check ((level = 'PROVINCE') = (parent_id is null)),
  constraint ck_administrative_unit_versions_level check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE')),
  constraint ck_administrative_unit_versions_area_type check (area_type in ('URBAN', 'RURAL')),
  constraint ex_administrative_unit_versions_overlap exclude using gist (unit_id with =, valid with &&)
    deferrable initially deferred,
  constraint ex_administrative_unit_versions_code exclude using gist (code with =, valid with &&)
    deferrable initially deferred
);
create index ix_administrative_unit_versions_parent on administrative_unit_versions (parent_id, code);
create index ix_administrative_unit_versions_name on administrative_unit_versions using gin (name_plain gin_trgm_ops);

create table administrative_unit_imports (
  id          uuid        not null,
  imported    integer     not null,
  changed     integer     not null,
  unchanged   integer     not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint pk_administrative_unit_imports primary key (id),
  constraint ck_administrative_unit_imports_counts check (imported >= 0 and changed >= 0 and unchanged >= 0)
);

create table organisations (
  id      uuid    not null,
  version integer not null,
  constraint pk_organisations primary key (id)
);

create table organisation_versions (
  organisation_id uuid not null,
  name            text not null,
  kind            text not null,
  unit_id         uuid not null,
  parent_id       uuid,
  valid_from      date,
  valid_to        date,
  constraint fk_organisation_versions_organisation foreign key (organisation_id) references organisations (id),
  constraint fk_organisation_versions_unit foreign key (unit_id) references administrative_units (id),
  constraint fk_organisation_versions_parent foreign key (parent_id) references organisations (id),
  constraint ck_organisation_versions_parent check (parent_id <> organisation_id),
  constraint ck_organisation_versions_kind check (kind in ('PEOPLES_COMMITTEE', 'AGENCY', 'GROUP')),
  constraint ex_organisation_versions_overlap exclude using gist
    (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);
create index ix_organisation_versions_unit on organisation_versions (unit_id, organisation_id);
