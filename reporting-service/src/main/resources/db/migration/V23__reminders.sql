-- Of what step an obligation was last reminded, counted in days before (or after, negative) the day that it was due then.
alter table obligations
  add column reminded_due_date  date,
  add column reminded_days_left integer;

-- Who wants to be told of what is due, and where.
create table reminder_subscriptions (
  id              uuid        not null constraint pk_reminder_subscriptions primary key,
  organisation_id uuid        not null,
  audience        text        not null,
  kind            text        not null,
  address         text        not null,
  state           text        not null,
  created_at      timestamptz not null,
  created_by      text        not null,
  version         integer     not null,
  constraint ck_reminder_subscriptions_audience check (audience in ('OWES', 'RECEIVES')),
  constraint ck_reminder_subscriptions_kind check (kind in ('MAIL', 'WEBHOOK')),
  constraint ck_reminder_subscriptions_state check (state in ('ACTIVE', 'STOPPED', 'FAILED'))
);
create unique index uq_reminder_subscriptions_active on reminder_subscriptions (organisation_id, audience, kind, address)
  where state = 'ACTIVE';

-- What goes to one subscription on one day, sent at least once.
create table reminder_items (
  subscription_id uuid    not null constraint fk_reminder_items_subscription references reminder_subscriptions,
  on_day          date    not null,
  obligation_id   uuid    not null constraint fk_reminder_items_obligation references obligations,
  due_date        date    not null,
  days_left       integer not null,
  constraint pk_reminder_items primary key (subscription_id, on_day, obligation_id)
);
create table reminder_deliveries (
  id              uuid        not null constraint pk_reminder_deliveries primary key,
  subscription_id uuid        not null constraint fk_reminder_deliveries_subscription references reminder_subscriptions,
  on_day          date        not null,
  state           text        not null,
  attempts        integer     not null default 0,
  next_attempt_at timestamptz not null,
  sent_at         timestamptz,
  failure         text,
  constraint uq_reminder_deliveries_day unique (subscription_id, on_day),
  constraint ck_reminder_deliveries_state check (state in ('PENDING', 'SENT', 'GIVEN_UP'))
);
create index ix_reminder_deliveries_pending on reminder_deliveries (next_attempt_at) where state = 'PENDING';

-- Calendars that a telephone or Outlook subscribes to. They send no token, so the address holds a secret of which only
-- the digest is kept.
create table deadline_calendars (
  id              uuid        not null constraint pk_deadline_calendars primary key,
  organisation_id uuid        not null,
  label           text        not null,
  secret_sha256   bytea       not null constraint uq_deadline_calendars_secret unique,
  state           text        not null,
  created_at      timestamptz not null,
  created_by      text        not null,
  version         integer     not null,
  constraint ck_deadline_calendars_state check (state in ('ACTIVE', 'REVOKED'))
);
create index ix_deadline_calendars_organisation on deadline_calendars (organisation_id, id);
