-- Read copy of the figures that reporting-service publishes; version guards against stale events.
create table figure_copies (
  id           uuid           not null,
  version      integer        not null,
  event_id     uuid           not null,
  told_at      timestamptz    not null,
  indicator    text           not null,
  unit_id      uuid           not null,
  period_from  date           not null,
  period_to    date           not null,
  measure_unit text           not null,
  value        numeric(24, 6) not null,
  numerator    numeric(24, 6),
  denominator  numeric(24, 6),
  status       text           not null,
  source_kind  text           not null,
  producer     text,
  produced_on  date,
  document_id  uuid,
  aggregate_id uuid,
  constraint pk_figure_copies primary key (id)
);
create index ix_figure_copies_indicator on figure_copies (indicator, unit_id, period_to);

-- The indicator whose figures, and whose activities, tell how far a target has come.
alter table targets add column indicator text;
