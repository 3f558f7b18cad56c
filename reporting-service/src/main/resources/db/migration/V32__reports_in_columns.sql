-- A report keeps the version of its form; what is added after it was accepted is a report of its own beside it.
alter table reports
  add column form_version      integer not null default 0,
  add column supplement        integer not null default 0,
  add column supplement_reason text,
  drop constraint uq_reports_obligation,
  add constraint uq_reports_obligation unique (obligation_id, supplement),
  drop constraint ck_reports_accepted,
  add constraint ck_reports_accepted check (
    (state = 'ACCEPTED') = (accepted_at is not null) and (state = 'ACCEPTED') = (accepted_by is not null)
    and (state = 'ACCEPTED' and supplement = 0) = (timeliness is not null)),
  add constraint ck_reports_supplement check (supplement >= 0 and (supplement > 0) = (supplement_reason is not null));
alter table reports alter column form_version drop default, alter column supplement drop default;
create index ix_reports_form on reports (reporter_organisation_id, form_code) where state = 'ACCEPTED';

-- A cell is an indicator, or an indicator in a column: "POOR_HOUSEHOLDS", "POOR_HOUSEHOLDS.PLAN".
alter table report_entries rename column indicator to cell;
alter table report_entries
  alter column value type numeric(24, 6),
  add column status text,
  drop constraint ck_report_entries_value,
  add constraint ck_report_entries_status check (status in ('ESTIMATE', 'PRELIMINARY', 'OFFICIAL'));

-- What is told in words, by section of the form.
create table report_sections (
  report_id uuid not null constraint fk_report_sections_report references reports,
  section   text not null,
  told      text not null,
  constraint pk_report_sections primary key (report_id, section)
);
alter table report_editions add column sections jsonb;

-- What an edition states, without what is worked out from it: only ever added to.
create table report_cells (
  report_id   uuid           not null,
  edition     integer        not null,
  column_code text           not null,
  indicator   text           not null,
  value       numeric(24, 6) not null,
  status      text           not null,
  constraint pk_report_cells primary key (report_id, edition, column_code, indicator),
  constraint fk_report_cells_edition foreign key (report_id, edition) references report_editions,
  constraint ck_report_cells_column_code check (column_code in ('DONE', 'PLAN', 'ESTIMATE')),
  constraint ck_report_cells_status check (status in ('ESTIMATE', 'PRELIMINARY', 'OFFICIAL'))
);
revoke update, delete on report_cells from "${appRole}";
insert into report_cells (report_id, edition, column_code, indicator, value, status)
select e.report_id, e.edition, 'DONE', v.indicator, v.value, v.status
from report_editions e
cross join jsonb_to_recordset(e.report_values) v (indicator text, value numeric, origin text, status text)
where v.value is not null and v.origin in ('ENTERED', 'PREFILLED');
