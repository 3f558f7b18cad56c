-- What is owed: a fact of this service, never rebuilt from events.
create table obligations (
  id                       uuid        not null constraint pk_obligations primary key,
  regime_id                uuid        not null,
  period_key               text        not null,
  period_label             text        not null,
  plan_id                  uuid,
  edition                  integer,
  previous_edition         integer,
  programme_id             uuid        not null,
  year                     integer     not null,
  reporter_organisation_id uuid        not null,
  receiver_organisation_id uuid        not null,
  unit_id                  uuid        not null,
  form_code                text        not null,
  deadline_kind            text        not null,
  due_date                 date        not null,
  previous_due_date        date,
  retrospective            boolean     not null,
  state                    text        not null,
  timeliness               text,
  opened_at                timestamptz not null,
  fulfilled_at             timestamptz,
  version                  integer     not null,
  constraint uq_obligations_duty unique (regime_id, period_key, reporter_organisation_id),
  constraint ck_obligations_receiver check (receiver_organisation_id <> reporter_organisation_id),
  constraint ck_obligations_deadline_kind check (deadline_kind in ('BEFORE', 'BY')),
  constraint ck_obligations_state check (state in ('OPEN', 'FULFILLED', 'WITHDRAWN')),
  constraint ck_obligations_timeliness check (timeliness in ('ON_TIME', 'LATE')),
  constraint ck_obligations_fulfilled check (
    (state = 'FULFILLED') = (timeliness is not null) and (state = 'FULFILLED') = (fulfilled_at is not null)),
  constraint ck_obligations_retrospective check (
    retrospective = ((opened_at at time zone 'Asia/Ho_Chi_Minh')::date > due_date))
);
create index ix_obligations_reporter on obligations (reporter_organisation_id, due_date, id);
create index ix_obligations_receiver on obligations (receiver_organisation_id, due_date, id);
