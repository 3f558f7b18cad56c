-- What the paper names stands beside who holds it now: a succession moves the holder, never the paper.
alter table obligations
  add column named_reporter_organisation_id uuid,
  add column reporter_unknown_since         date,
  add column receiver_unknown_since         date,
  add column merged_into_id                 uuid,
  add column also_to_organisation_ids       uuid[] not null default '{}',
  add column period_from                    date,
  add column period_to                      date,
  add column data_cut_off                   date,
  add column stated_deadline_kind           text,
  add column stated_due_date                date,
  add column extended_to                    date,
  add column extension_reason               text,
  add column extension_authority            text,
  add column extension_decided_on           date,
  add column request_id                     uuid;
update obligations
set named_reporter_organisation_id = reporter_organisation_id, stated_deadline_kind = deadline_kind,
    stated_due_date = due_date;
alter table obligations
  alter column named_reporter_organisation_id set not null,
  drop constraint uq_obligations_duty,
  add constraint uq_obligations_duty unique (regime_id, period_key, named_reporter_organisation_id),
  drop constraint ck_obligations_receiver,
  add constraint ck_obligations_receiver check (
    receiver_organisation_id <> reporter_organisation_id or state = 'WITHDRAWN'),
  add constraint fk_obligations_merged_into foreign key (merged_into_id) references obligations,
  add constraint ck_obligations_merged check (merged_into_id is null or state = 'WITHDRAWN'),
  add constraint ck_obligations_extension check (
    (extended_to is null) = (extension_reason is null) and (extended_to is null) = (extension_authority is null)
    and (extended_to is null) = (extension_decided_on is null)),
  drop constraint ck_obligations_source,
  add constraint ck_obligations_source check (num_nonnulls(plan_id, document_id, request_id) <= 1);
create index ix_obligations_named_reporter on obligations (named_reporter_organisation_id);
create index ix_obligations_via on obligations (via_organisation_id) where via_organisation_id is not null;
create index ix_obligations_unit on obligations (unit_id, year);
create index ix_obligations_also_to on obligations using gin (also_to_organisation_ids);
create index ix_obligations_successor_unknown on obligations (id)
  where state = 'OPEN' and (reporter_unknown_since is not null or receiver_unknown_since is not null);
create index ix_obligations_open on obligations (due_date) where state = 'OPEN';

-- A regime is followed until its obligations are in line with it and with the successions of a day; then again on the day
-- of the next succession. The number tells what came while it was being followed.
alter table regime_copies
  add column follow_on     date,
  add column follow_number integer not null default 0;
create index ix_regime_copies_follow on regime_copies (follow_on, id) where follow_on is not null;

create table report_requests (
  id                        uuid        not null constraint pk_report_requests primary key,
  requester_organisation_id uuid        not null,
  regime                    text        not null,
  reason                    text        not null,
  created_at                timestamptz not null,
  created_by                text        not null,
  state                     text        not null,
  version                   integer     not null,
  constraint ck_report_requests_state check (state in ('OPEN', 'WITHDRAWN'))
);
create index ix_report_requests_requester on report_requests (requester_organisation_id, id);
