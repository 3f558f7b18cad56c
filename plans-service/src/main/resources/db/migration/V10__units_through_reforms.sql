-- What a unit has become: without a row here the successors of a unit that has ended are unknown.
create table administrative_unit_successions (
  predecessor_id uuid    not null,
  on_day         date    not null,
  successor_id   uuid    not null,
  kind           text    not null,
  weight         numeric(7, 6),
  legal_basis    text,
  constraint pk_administrative_unit_successions primary key (predecessor_id, on_day, successor_id),
  constraint fk_administrative_unit_successions_predecessor foreign key (predecessor_id)
    references administrative_units (id),
  constraint fk_administrative_unit_successions_successor foreign key (successor_id)
    references administrative_units (id),
  constraint ck_administrative_unit_successions_kind check (kind in ('MERGE', 'SPLIT', 'RENAME', 'RECLASSIFY')),
  constraint ck_administrative_unit_successions_weight check (weight > 0 and weight <= 1)
);
create index ix_administrative_unit_successions_successor on administrative_unit_successions (successor_id);

create table administrative_unit_labels (
  unit_id     uuid      not null,
  label       text      not null,
  valid       daterange not null,
  legal_basis text,
  constraint fk_administrative_unit_labels_unit foreign key (unit_id) references administrative_units (id),
  constraint ck_administrative_unit_labels_valid check (not isempty(valid)),
  constraint ex_administrative_unit_labels_overlap exclude using gist (unit_id with =, label with =, valid with &&)
    deferrable initially deferred
);
create index ix_administrative_unit_labels_label on administrative_unit_labels (label, unit_id);

-- An official list is kept as it was brought, and looked at before it changes anything.
alter table administrative_unit_imports
  add column version integer not null default 0,
  add column kind text not null default 'VERSIONS',
  add column state text not null default 'DONE',
  add column valid_from date,
  add column below_unit_id uuid,
  add column legal_basis text,
  add column csv text,
  add column in_law integer,
  add column to_confirm integer,
  add column spellings integer,
  add column digest bytea,
  add constraint fk_administrative_unit_imports_below foreign key (below_unit_id) references administrative_units (id),
  add constraint ck_administrative_unit_imports_kind
    check (kind in ('VERSIONS', 'OFFICIAL_LIST', 'SUCCESSIONS', 'LABELS')),
  add constraint ck_administrative_unit_imports_state check (state in ('PREVIEW', 'DONE')),
  add constraint ck_administrative_unit_imports_list
    check ((kind = 'OFFICIAL_LIST') = (valid_from is not null and csv is not null and in_law is not null
      and to_confirm is not null and spellings is not null and digest is not null));

create table administrative_unit_import_changes (
  import_id     uuid    not null,
  position      integer not null,
  standing      text    not null,
  kind          text,
  code          text    not null,
  unit_id       uuid,
  name_before   text,
  name_after    text,
  parent_before text,
  parent_after  text,
  constraint pk_administrative_unit_import_changes primary key (import_id, position),
  constraint fk_administrative_unit_import_changes_import foreign key (import_id)
    references administrative_unit_imports (id),
  constraint ck_administrative_unit_import_changes_standing check (standing in ('LAW', 'CONFIRM', 'SPELLING'))
);
revoke update, delete on administrative_unit_import_changes from "${appRole}";
