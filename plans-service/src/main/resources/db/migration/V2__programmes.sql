create table programmes (
  id         uuid    not null,
  code       text    not null,
  name_vi    text    not null,
  name_en    text    not null,
  valid_from date    not null,
  valid_to   date    not null,
  version    integer not null,
  constraint pk_programmes primary key (id),
  constraint uq_programmes_code unique (code),
  constraint ck_programmes_valid check (valid_from <= valid_to)
);

create table components (
  id            uuid    not null,
  programme_id  uuid    not null,
  position      integer not null,
  code          text    not null,
  parent_id     uuid,
  name_vi       text    not null,
  name_en       text    not null,
  capital_types jsonb   not null,
  constraint pk_components primary key (id),
  constraint fk_components_programme foreign key (programme_id) references programmes (id),
  constraint fk_components_parent foreign key (parent_id) references components (id) deferrable initially deferred,
  constraint uq_components_code unique (programme_id, code),
  constraint ck_components_parent check (parent_id <> id),
  constraint ck_components_capital_types check (jsonb_array_length(capital_types) > 0)
);

-- A fact of component × unit × dates with its basis; inherited downwards, the nearest one holds, none means unknown.
create table applicabilities (
  id              uuid    not null,
  component_id    uuid    not null,
  unit_id         uuid    not null,
  applicable      boolean not null,
  valid_from      date    not null,
  valid_to        date,
  basis_text      text    not null,
  basis_number    text,
  basis_issued_on date,
  basis_sample    boolean not null,
  version         integer not null,
  constraint pk_applicabilities primary key (id),
  constraint fk_applicabilities_component foreign key (component_id) references components (id),
  constraint fk_applicabilities_unit foreign key (unit_id) references administrative_units (id),
  constraint ck_applicabilities_valid check (valid_from <= valid_to),
  constraint ex_applicabilities_overlap exclude using gist
    (component_id with =, unit_id with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred
);
create index ix_applicabilities_unit on applicabilities (unit_id, component_id);
