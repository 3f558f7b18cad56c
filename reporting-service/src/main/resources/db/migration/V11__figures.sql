-- Figures that are published: what comes from outside, what is entered from a paper, what aggregates add up to. One row
-- for each series and period; what was said of it is only ever added to.
create table figures (
  id           uuid    not null constraint pk_figures primary key,
  indicator    text    not null,
  unit_id      uuid    not null,
  period_from  date    not null,
  period_to    date    not null,
  measure_unit text    not null,
  source_kind  text    not null,
  origin       text    not null,
  version      integer not null,
  constraint uq_figures_series unique (indicator, unit_id, period_from, period_to, measure_unit, source_kind, origin),
  constraint ck_figures_period check (period_from <= period_to),
  constraint ck_figures_source_kind check (source_kind in ('EXTERNAL', 'ENTERED', 'AGGREGATE'))
);
create index ix_figures_unit on figures (unit_id, id);

create table figure_versions (
  figure_id    uuid           not null constraint fk_figure_versions_figure references figures,
  version      integer        not null,
  unit_version integer,
  value        numeric(24, 6) not null,
  numerator    numeric(24, 6),
  denominator  numeric(24, 6),
  status       text           not null,
  produced_on  date,
  aggregate_id uuid,
  reason       text,
  recorded_by  text           not null,
  recorded_at  timestamptz    not null,
  constraint pk_figure_versions primary key (figure_id, version),
  constraint ck_figure_versions_status check (status in ('ESTIMATE', 'PRELIMINARY', 'OFFICIAL')),
  constraint ck_figure_versions_ratio check ((numerator is null) = (denominator is null) and denominator > 0),
  constraint ck_figure_versions_reason check (version = 0 or reason is not null or aggregate_id is not null)
);
revoke update, delete on figure_versions from "${appRole}";
