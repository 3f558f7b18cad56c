-- What an organisation passes on is named by function, not by weight; a day and a basis stand with it.
create table organisation_successions (
  organisation_id uuid   not null,
  successor_id    uuid   not null,
  on_day          date   not null,
  passes          text   not null,
  component_ids   uuid[] not null,
  task_ids        uuid[] not null,
  regime_ids      uuid[] not null,
  legal_basis     text,
  constraint fk_organisation_successions_organisation foreign key (organisation_id) references organisations (id),
  constraint fk_organisation_successions_successor foreign key (successor_id) references organisations (id),
  constraint uq_organisation_successions unique (organisation_id, on_day, successor_id),
  constraint ck_organisation_successions_passes check (passes in ('EVERYTHING', 'NAMED', 'UNKNOWN')),
  constraint ck_organisation_successions_self check (successor_id <> organisation_id)
);
create index ix_organisation_successions_successor on organisation_successions (successor_id);
