-- Null where only the office tells.
alter table reports
  add column signed_as text,
  add constraint ck_reports_signed_as check (
    signed_as in ('HEAD', 'ACTING', 'DEPUTY', 'BY_ORDER', 'AUTHORISED')),
  add constraint ck_reports_signer check (signed_as is null or signer is not null);
alter table report_editions
  add column signed_as text,
  add constraint ck_report_editions_signed_as check (
    signed_as in ('HEAD', 'ACTING', 'DEPUTY', 'BY_ORDER', 'AUTHORISED'));
