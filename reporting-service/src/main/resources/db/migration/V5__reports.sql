create table reports (
  id                       uuid        not null constraint pk_reports primary key,
  obligation_id            uuid        not null constraint fk_reports_obligation references obligations,
  regime_id                uuid        not null,
  period_key               text        not null,
  programme_id             uuid        not null,
  year                     integer     not null,
  reporter_organisation_id uuid        not null,
  unit_id                  uuid        not null,
  form_code                text        not null,
  state                    text        not null,
  edition                  integer     not null,
  narrative                text,
  signer                   text,
  created_at               timestamptz not null,
  changed_at               timestamptz not null,
  submitted_at             timestamptz,
  submitted_by             text,
  return_reason            text,
  new_due_date               date,
  accepted_at              timestamptz,
  accepted_by              text,
  paper_date               date,
  paper_number             text,
  paper_sha256             text,
  timeliness               text,
  version                  integer     not null,
  constraint uq_reports_obligation unique (obligation_id),
  constraint ck_reports_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  constraint ck_reports_timeliness check (timeliness in ('ON_TIME', 'LATE')),
  constraint ck_reports_submitted check (
    (edition = 0) = (state = 'DRAFT') and (edition = 0) = (submitted_at is null)
    and (edition = 0) = (submitted_by is null) and (edition = 0) = (signer is null)),
  constraint ck_reports_returned check (state <> 'RETURNED' or return_reason is not null),
  constraint ck_reports_accepted check (
    (state = 'ACCEPTED') = (accepted_at is not null) and (state = 'ACCEPTED') = (accepted_by is not null)
    and (state = 'ACCEPTED') = (timeliness is not null)),
  constraint ck_reports_paper check (
    (paper_date is null) = (paper_sha256 is null) and (paper_date is null or state = 'ACCEPTED')
    and (paper_number is null or paper_date is not null)),
  constraint ck_reports_paper_sha256 check (paper_sha256 ~ '^[0-9a-f]{64}$')
);
create index ix_reports_reporter on reports (reporter_organisation_id, id);

create table report_entries (
  report_id       uuid        not null constraint fk_report_entries_report references reports,
  indicator       text        not null,
  value           bigint,
  note            text,
  entered_version integer     not null,
  entered_by      text        not null,
  entered_at      timestamptz not null,
  constraint pk_report_entries primary key (report_id, indicator),
  constraint ck_report_entries_value check (value >= 0)
);

-- Each submission as it was made: only ever added to.
create table report_editions (
  report_id     uuid        not null constraint fk_report_editions_report references reports,
  edition       integer     not null,
  submitted_at  timestamptz not null,
  submitted_by  text        not null,
  signer        text        not null,
  narrative     text,
  new_due_date    date,
  report_values jsonb       not null,
  constraint pk_report_editions primary key (report_id, edition),
  constraint ck_report_editions_edition check (edition > 0)
);
revoke update, delete on report_editions from "${appRole}";

-- What was accepted is never edited, whoever tries.
create function refuse_change_of_accepted_report() returns trigger language plpgsql as $$
begin
  raise exception 'an accepted report does not change' using errcode = 'restrict_violation';
end $$;
create trigger tr_reports_accepted before update or delete on reports
  for each row when (old.state = 'ACCEPTED') execute function refuse_change_of_accepted_report();
