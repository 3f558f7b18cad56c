-- What if another standard held: jobs, and what they found. The register itself is not touched.
create table classification_simulations (
  id           uuid        not null,
  standard_id  uuid,
  draft        jsonb,
  unit_id      uuid        not null,
  round_id     uuid,
  as_of        date        not null,
  area         uuid        not null,
  requested_by text        not null,
  requested_at timestamptz not null default clock_timestamp(),
  state        text        not null,
  finished_at  timestamptz,
  households   bigint,
  not_counted  bigint,
  changed      bigint,
  version      integer     not null default 0,
  constraint pk_classification_simulations primary key (id),
  constraint fk_classification_simulations_standard foreign key (standard_id) references poverty_standards (id),
  constraint ck_classification_simulations_standard check ((standard_id is null) <> (draft is null)),
  constraint ck_classification_simulations_state check (state in ('WAITING', 'DONE', 'FAILED'))
);
create index ix_classification_simulations_waiting on classification_simulations (requested_at) where state = 'WAITING';
create index ix_classification_simulations_owner on classification_simulations (requested_by, id);

-- Households by what they were and what they would be; to_class is null where the answers do not suffice.
create table simulation_counts (
  simulation_id uuid   not null,
  unit_id       uuid   not null,
  area_type     text   not null,
  ethnicity     text,
  from_class    text   not null,
  to_class      text,
  households    bigint not null,
  constraint fk_simulation_counts_simulation foreign key (simulation_id) references classification_simulations (id)
    on delete cascade
);
create index ix_simulation_counts_simulation on simulation_counts (simulation_id, unit_id);

create table simulation_changes (
  simulation_id uuid not null,
  household_id  uuid not null,
  assessment_id uuid not null,
  unit_id       uuid not null,
  from_class    text not null,
  to_class      text not null,
  constraint pk_simulation_changes primary key (simulation_id, household_id),
  constraint fk_simulation_changes_simulation foreign key (simulation_id) references classification_simulations (id)
    on delete cascade
);
