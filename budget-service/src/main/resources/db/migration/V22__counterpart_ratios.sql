-- How much of its own money a place adds to the central one; set by the council, different by place and year.
create table counterpart_ratios (
  id           uuid          not null,
  programme_id uuid          not null,
  unit_id      uuid          not null,
  first_year   integer       not null,
  last_year    integer,
  percent      numeric(5, 2) not null,
  basis        text          not null,
  recorded_at  timestamptz   not null default clock_timestamp(),
  recorded_by  text          not null,
  constraint pk_counterpart_ratios primary key (id),
  constraint ck_counterpart_ratios_years check (first_year <= last_year),
  constraint ck_counterpart_ratios_percent check (percent > 0 and percent <= 100)
);
create index ix_counterpart_ratios_unit on counterpart_ratios (programme_id, unit_id);
revoke update, delete on counterpart_ratios from "${appRole}";
