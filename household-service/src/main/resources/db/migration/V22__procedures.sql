-- How something is decided in public, step by step: data, with the dates for which it holds.
create table procedures (
  id                   uuid    not null,
  code                 text    not null,
  use                  text    not null,
  name_vi              text    not null,
  name_en              text    not null,
  legal_basis          text    not null,
  valid_from           date    not null,
  valid_to             date,
  jurisdiction_unit_id uuid,
  opening              jsonb,
  steps                jsonb   not null,
  version              integer not null,
  constraint pk_procedures primary key (id),
  constraint uq_procedures_code unique (code),
  constraint ck_procedures_use check (use in ('PERIODIC_REVIEW', 'REGULAR_REVIEW', 'BENEFICIARIES')),
  constraint ck_procedures_validity check (valid_to is null or valid_to >= valid_from)
);

-- One run of a procedure, for one subject in one place.
create table proceedings (
  id           uuid    not null,
  procedure_id uuid    not null,
  subject_id   uuid    not null,
  unit_id      uuid    not null,
  step         text    not null,
  kind         text    not null,
  step_since   date    not null,
  due_on       date,
  state        text    not null,
  version      integer not null,
  constraint pk_proceedings primary key (id),
  constraint uq_proceedings_place unique (subject_id, unit_id),
  constraint fk_proceedings_procedure foreign key (procedure_id) references procedures (id),
  constraint ck_proceedings_state check (state in ('RUNNING', 'ENDED')),
  constraint ck_proceedings_kind
    check (kind in ('LIST', 'SURVEY', 'MEETING', 'POSTING', 'OPINION', 'DECISION', 'HANDOVER'))
);
create index ix_proceedings_unit on proceedings (unit_id);

create table proceeding_acts (
  proceeding_id   uuid        not null,
  number          integer     not null,
  step            text        not null,
  happened_on     date        not null,
  ended_on        date,
  outcome         text        not null,
  attended        integer,
  agreed          integer,
  document_number text,
  note            text,
  recorded_by     text        not null,
  recorded_at     timestamptz not null,
  constraint pk_proceeding_acts primary key (proceeding_id, number),
  constraint fk_proceeding_acts_proceeding foreign key (proceeding_id) references proceedings (id),
  constraint ck_proceeding_acts_outcome check (outcome in ('PASSED', 'RETURNED')),
  constraint ck_proceeding_acts_agreed check (agreed between 0 and attended)
);
revoke update, delete on proceeding_acts from "${appRole}";

create table complaints (
  id            uuid        not null,
  proceeding_id uuid        not null,
  household_id  uuid,
  received_on   date        not null,
  content       text        not null,
  state         text        not null,
  settled_on    date,
  answer        text,
  recorded_by   text        not null,
  recorded_at   timestamptz not null default clock_timestamp(),
  version       integer     not null,
  constraint pk_complaints primary key (id),
  constraint fk_complaints_proceeding foreign key (proceeding_id) references proceedings (id),
  constraint fk_complaints_household foreign key (household_id) references households (id),
  constraint ck_complaints_state check (state in ('OPEN', 'UPHELD', 'REJECTED')),
  constraint ck_complaints_settled check ((state = 'OPEN') = (settled_on is null))
);
create index ix_complaints_proceeding on complaints (proceeding_id, id);

-- Working days as the directory publishes them; a day that no calendar names is as its day of the week.
create table working_calendars (
  id      uuid    not null,
  version integer not null,
  constraint pk_working_calendars primary key (id)
);
create table working_calendar_days (
  calendar_id uuid    not null,
  day         date    not null,
  worked      boolean not null,
  constraint pk_working_calendar_days primary key (calendar_id, day),
  constraint fk_working_calendar_days_calendar foreign key (calendar_id) references working_calendars (id)
    on delete cascade
);
create index ix_working_calendar_days_day on working_calendar_days (day);

-- Which steps a round takes; null where no procedure was in force, and then none is asked for.
alter table review_rounds
  add column procedure_id uuid,
  add constraint fk_review_rounds_procedure foreign key (procedure_id) references procedures (id);

-- Households under review in a round. No household is under review twice at once.
create table household_reviews (
  round_id     uuid    not null,
  household_id uuid    not null,
  unit_id      uuid    not null,
  origin       text    not null,
  begun_on     date    not null,
  state        text    not null,
  ended_on     date,
  reason       text,
  recorded_by  text    not null,
  version      integer not null default 0,
  constraint pk_household_reviews primary key (round_id, household_id),
  constraint fk_household_reviews_round foreign key (round_id) references review_rounds (id),
  constraint fk_household_reviews_household foreign key (household_id) references households (id),
  constraint ck_household_reviews_origin check (origin in ('LISTED', 'ASKS_FOR_REVIEW', 'ASKS_FOR_ESCAPE', 'SURVEYED')),
  constraint ck_household_reviews_state check (state in ('OPEN', 'RECOGNISED', 'REFUSED', 'LAPSED')),
  constraint ck_household_reviews_reason check (state <> 'REFUSED' or reason is not null)
);
create unique index uq_household_reviews_open on household_reviews (household_id) where state = 'OPEN';
create index ix_household_reviews_unit on household_reviews (round_id, unit_id, household_id);
