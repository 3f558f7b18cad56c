-- Aggregates as they were computed: only ever added to.
create table aggregates (
  id                       uuid        not null constraint pk_aggregates primary key,
  regime_id                uuid        not null,
  period_key               text        not null,
  unit_id                  uuid        not null,
  receiver_organisation_id uuid        not null,
  edition                  integer     not null,
  computed_at              timestamptz not null,
  computed_by              text        not null,
  aggregate                jsonb       not null,
  constraint uq_aggregates_edition unique (regime_id, period_key, unit_id, edition),
  constraint ck_aggregates_edition check (edition > 0)
);
create index ix_aggregates_receiver on aggregates (receiver_organisation_id, id);
revoke update, delete on aggregates from "${appRole}";
