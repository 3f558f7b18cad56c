-- Outbox, audit and replay source in one append-only table; the app role may only add rows and mark them as published.
create table event_log (
  seq           bigint generated always as identity,
  id            uuid        not null,
  topic         text,
  key           uuid        not null,
  version       integer     not null,
  type          text        not null,
  payload       jsonb       not null,
  actor         text        not null,
  area          uuid,
  reason        text,
  origin        text,
  causation_id  uuid        not null,
  occurred_at   timestamptz not null,
  recorded_at   timestamptz not null default clock_timestamp(),
  published_at  timestamptz,
  constraint pk_event_log primary key (seq),
  constraint uq_event_log_id unique (id),
  constraint uq_event_log_version unique (type, key, version)
);
create index ix_event_log_pending on event_log (seq) where published_at is null and topic is not null;
revoke update, delete on event_log from "${appRole}";
grant update (published_at) on event_log to "${appRole}";

create table inbox (
  consumer    text        not null,
  event_id    uuid        not null,
  received_at timestamptz not null default clock_timestamp(),
  constraint pk_inbox primary key (consumer, event_id)
);

create table dead_letters (
  id               uuid        not null,
  topic            text        not null,
  kafka_partition  integer     not null,
  kafka_offset     bigint      not null,
  event_key        text,
  headers          jsonb       not null,
  payload          bytea,
  failure          text        not null,
  state            text        not null,
  received_at      timestamptz not null default clock_timestamp(),
  resolved_at      timestamptz,
  resolved_by      text,
  resolution       text,
  version          integer     not null default 0,
  constraint pk_dead_letters primary key (id),
  constraint uq_dead_letters_source unique (topic, kafka_partition, kafka_offset),
  constraint ck_dead_letters_state check (state in ('PENDING', 'REPLAYED', 'DISCARDED'))
);
create index ix_dead_letters_state on dead_letters (state, id);

create table idempotency_keys (
  client      text        not null,
  operation   text        not null,
  key         uuid        not null,
  fingerprint bytea       not null,
  status      integer     not null,
  body        bytea,
  etag        text,
  location    text,
  created_at  timestamptz not null default clock_timestamp(),
  constraint pk_idempotency_keys primary key (client, operation, key)
);
create index ix_idempotency_keys_created on idempotency_keys (created_at);

-- Which unit lay below which, and when: one row per unit × parent × validity, and its closure.
create table area_versions (
  unit_id   uuid      not null,
  parent_id uuid,
  valid     daterange not null
);
create index ix_area_versions_unit on area_versions (unit_id);
create index ix_area_versions_parent on area_versions (parent_id);

create table area_paths (
  unit_id     uuid      not null,
  ancestor_id uuid      not null,
  valid       daterange not null
);
create index ix_area_paths_unit on area_paths (unit_id, ancestor_id);
create index ix_area_paths_ancestor on area_paths (ancestor_id, unit_id);
