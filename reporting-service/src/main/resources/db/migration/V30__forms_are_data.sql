-- A form in each of its versions, whole: a version never changes, and a new form needs no new code.
create table form_versions (
  code       text        not null,
  version    integer     not null,
  valid_from date        not null,
  definition jsonb       not null,
  entered_by text        not null,
  entered_at timestamptz not null,
  constraint pk_form_versions primary key (code, version),
  constraint ck_form_versions_version check (version >= 0),
  constraint ck_form_versions_definition check (
    definition ->> 'code' = code and (definition ->> 'version')::integer = version)
);
revoke update, delete on form_versions from "${appRole}";
drop table form_indicators;
drop table report_forms;

alter table review_result_copies add column result jsonb;
