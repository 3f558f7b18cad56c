-- Drafts that are put to others. What was said is only ever added to.
create table consultations (
  id              uuid        not null,
  kind            text        not null,
  plan_id         uuid,
  title           text,
  text_reference  text,
  letter_number   text,
  organisation_id uuid        not null,
  unit_id         uuid        not null,
  opened_on       date        not null,
  due_on          date        not null,
  due_kind        text        not null,
  last_day        date        not null generated always as (due_on - (due_kind = 'BEFORE')::integer) stored,
  feeds           uuid,
  state           text        not null,
  closed_on       date,
  decided_on      date,
  decisions       jsonb       not null,
  changed_at      timestamptz not null,
  version         integer     not null,
  constraint pk_consultations primary key (id),
  constraint fk_consultations_plan foreign key (plan_id) references plans (id),
  constraint fk_consultations_organisation foreign key (organisation_id) references organisations (id),
  constraint fk_consultations_unit foreign key (unit_id) references administrative_units (id),
  constraint fk_consultations_feeds foreign key (feeds) references consultations (id),
  constraint ck_consultations_kind check (kind in ('COMMENT', 'SOCIAL_CRITICISM')),
  constraint ck_consultations_text check ((plan_id is null) = (title is not null)
    and (title is null) = (text_reference is null)),
  constraint ck_consultations_due_kind check (due_kind in ('BEFORE', 'BY')),
  constraint ck_consultations_due check (last_day >= opened_on),
  constraint ck_consultations_feeds check (feeds <> id),
  constraint ck_consultations_state check (state in ('OPEN', 'CLOSED', 'DECIDED')),
  constraint ck_consultations_closed check ((state = 'OPEN') = (closed_on is null)),
  constraint ck_consultations_decided check ((state = 'DECIDED') = (decided_on is not null)
    and decided_on >= closed_on)
);
create index ix_consultations_last_day on consultations (last_day desc, id desc);
create index ix_consultations_organisation on consultations (organisation_id);
create index ix_consultations_feeds on consultations (feeds) where feeds is not null;

create table consultation_invited (
  id              uuid    not null,
  consultation_id uuid    not null,
  position        integer not null,
  organisation_id uuid,
  label           text,
  office          text,
  replied_on      date,
  outcome         text,
  constraint pk_consultation_invited primary key (id),
  constraint fk_consultation_invited_consultation foreign key (consultation_id) references consultations (id),
  constraint fk_consultation_invited_organisation foreign key (organisation_id) references organisations (id),
  constraint uq_consultation_invited_organisation unique (consultation_id, organisation_id),
  constraint ck_consultation_invited_who check ((organisation_id is null) = (label is not null)
    and (label is null) = (office is null)),
  constraint ck_consultation_invited_outcome check (outcome in ('REPLIED', 'REPLIED_LATE', 'NO_REPLY')
    and (outcome = 'NO_REPLY') = (replied_on is null))
);
create index ix_consultation_invited_consultation on consultation_invited (consultation_id, position);
create index ix_consultation_invited_organisation on consultation_invited (organisation_id, consultation_id);
revoke delete on consultation_invited from "${appRole}";

create table consultation_responses (
  id              uuid        not null,
  consultation_id uuid        not null,
  position        integer     not null,
  invited_id      uuid        not null,
  received_on     date        not null,
  paper_number    text,
  entered_by_host boolean     not null,
  opinions        jsonb       not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  constraint pk_consultation_responses primary key (id),
  constraint fk_consultation_responses_consultation foreign key (consultation_id) references consultations (id),
  constraint fk_consultation_responses_invited foreign key (invited_id) references consultation_invited (id),
  constraint uq_consultation_responses_position unique (consultation_id, position),
  constraint ck_consultation_responses_opinions check (jsonb_array_length(opinions) > 0)
);
revoke update, delete on consultation_responses from "${appRole}";
