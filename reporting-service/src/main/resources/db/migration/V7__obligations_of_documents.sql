-- A legal document obliges like a plan; a paper that names no day leaves an obligation that is never overdue.
alter table obligations
  add column document_id         uuid,
  add column via_organisation_id uuid,
  alter column due_date drop not null,
  alter column deadline_kind drop not null,
  drop constraint ck_obligations_retrospective,
  add constraint ck_obligations_retrospective check (
    retrospective = coalesce((opened_at at time zone 'Asia/Ho_Chi_Minh')::date > due_date, false)),
  add constraint ck_obligations_deadline check ((due_date is null) = (deadline_kind is null)),
  add constraint ck_obligations_source check (plan_id is null or document_id is null);
drop index ix_obligations_reporter;
drop index ix_obligations_receiver;
create index ix_obligations_reporter on obligations
  (reporter_organisation_id, (coalesce(due_date, date '9999-12-31')), id);
create index ix_obligations_receiver on obligations
  (receiver_organisation_id, (coalesce(due_date, date '9999-12-31')), id);
