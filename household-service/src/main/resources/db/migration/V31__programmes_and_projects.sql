-- Read copies of gnbv.programme and gnbv.project, and what labels the directory gives a unit: as far as eligibility asks.
create table programme_copies (
  id      uuid    not null,
  version integer not null,
  code    text    not null,
  constraint pk_programme_copies primary key (id)
);
create table component_copies (
  id           uuid not null,
  programme_id uuid not null,
  parent_id    uuid,
  code         text not null,
  constraint pk_component_copies primary key (id),
  constraint fk_component_copies_programme foreign key (programme_id) references programme_copies (id) on delete cascade
);
create index ix_component_copies_programme on component_copies (programme_id);
create table component_versions (
  component_id uuid      not null,
  valid        daterange not null,
  eligibility  jsonb,
  constraint fk_component_versions_component foreign key (component_id) references component_copies (id) on delete cascade
);
create index ix_component_versions_component on component_versions (component_id);
create table applicability_copies (
  id           uuid      not null,
  version      integer   not null,
  component_id uuid      not null,
  unit_id      uuid      not null,
  applicable   boolean   not null,
  valid        daterange not null,
  constraint pk_applicability_copies primary key (id)
);
create index ix_applicability_copies_component on applicability_copies (component_id);
create table project_copies (
  id           uuid    not null,
  version      integer not null,
  component_id uuid    not null,
  unit_id      uuid    not null,
  constraint pk_project_copies primary key (id)
);
create table unit_labels (
  unit_id uuid      not null,
  label   text      not null,
  valid   daterange not null,
  constraint fk_unit_labels_unit foreign key (unit_id) references unit_copies (id) on delete cascade
);
create index ix_unit_labels_unit on unit_labels (unit_id);
