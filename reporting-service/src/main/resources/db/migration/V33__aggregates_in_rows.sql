-- An aggregate in rows, so that those of a whole level are computed and kept in a few statements. Only ever added to.
alter table aggregates
  add column act_id         uuid,
  add column form_code      text,
  add column form_version   integer not null default 0,
  add column boundaries_on  date,
  add column period_from    date,
  add column period_to      date;

create table aggregate_inputs (
  aggregate_id    uuid    not null constraint fk_aggregate_inputs_aggregate references aggregates,
  obligation_id   uuid    not null,
  organisation_id uuid    not null,
  unit_id         uuid    not null,
  committee       boolean not null,
  due_date        date,
  report_state    text,
  return_reason   text,
  new_due_date    date,
  timeliness      text,
  report_id       uuid,
  edition         integer,
  version         integer,
  event_id        uuid,
  standing        text    not null,
  constraint pk_aggregate_inputs primary key (aggregate_id, obligation_id),
  constraint ck_aggregate_inputs_standing check (standing in ('COUNTED', 'HIGHER', 'SUCCEEDED', 'MISSING')),
  constraint ck_aggregate_inputs_missing check ((standing = 'MISSING') = (report_id is null))
);
create index ix_aggregate_inputs_obligation on aggregate_inputs (obligation_id);

create table aggregate_cells (
  aggregate_id uuid           not null constraint fk_aggregate_cells_aggregate references aggregates,
  column_code  text           not null,
  indicator    text           not null,
  value        numeric(24, 6) not null,
  status       text           not null,
  said_by      integer        not null,
  constraint pk_aggregate_cells primary key (aggregate_id, column_code, indicator),
  constraint ck_aggregate_cells_status check (status in ('ESTIMATE', 'PRELIMINARY', 'OFFICIAL'))
);

create table aggregate_lines (
  aggregate_id  uuid    not null constraint fk_aggregate_lines_aggregate references aggregates,
  line_id       uuid    not null,
  version       integer not null,
  event_id      uuid    not null,
  assigned_vnd  bigint  not null,
  disbursed_vnd bigint  not null,
  constraint pk_aggregate_lines primary key (aggregate_id, line_id)
);

insert into aggregate_inputs (aggregate_id, obligation_id, organisation_id, unit_id, committee, due_date, report_state,
                              timeliness, report_id, edition, version, standing)
select g.id, o.id, o.reporter_organisation_id, o.unit_id, false, o.due_date, coalesce(i."reportState", 'ACCEPTED'),
       i.timeliness, i."reportId", i.edition, i.version, case when i."reportId" is null then 'MISSING' else 'COUNTED' end
from aggregates g
cross join jsonb_to_recordset(g.aggregate -> 'inputs' || (g.aggregate -> 'missing')) i
  ("obligationId" uuid, "reportId" uuid, edition integer, version integer, timeliness text, "reportState" text)
join obligations o on o.id = i."obligationId";
insert into aggregate_cells (aggregate_id, column_code, indicator, value, status, said_by)
select g.id, 'DONE', v.indicator, v.value, v.status, jsonb_array_length(v.sources)
from aggregates g
cross join jsonb_to_recordset(g.aggregate -> 'values') v
  (indicator text, value numeric, status text, numerator numeric, sources jsonb)
where v.value is not null and v.numerator is null;
update aggregates g
set act_id = g.id, form_code = c.regime ->> 'formCode', boundaries_on = make_date(left(g.period_key, 4)::integer, 1, 1)
from regime_copies c where c.id = g.regime_id;
alter table aggregates
  alter column act_id set not null,
  alter column form_code set not null,
  alter column form_version drop default,
  alter column boundaries_on set not null,
  drop column aggregate;
create index ix_aggregates_act on aggregates (act_id);
revoke update, delete on aggregate_inputs, aggregate_cells, aggregate_lines from "${appRole}";

create index ix_obligations_aggregate on obligations (regime_id, period_key, unit_id);
create index ix_reports_accepted on reports (obligation_id, supplement) include (edition, version) where state = 'ACCEPTED';
