-- Who is to be given something is chosen in public: proposed, met about, posted, approved, handed over.
create table beneficiary_selections (
  id              uuid        not null,
  unit_id         uuid        not null,
  programme_id    uuid        not null,
  component_id    uuid,
  project_id      uuid,
  content         text        not null,
  source          text        not null,
  opened_on       date        not null,
  state           text        not null,
  decision_number text,
  decided_on      date,
  ended_on        date,
  sample          boolean     not null,
  recorded_by     text        not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  version         integer     not null,
  constraint pk_beneficiary_selections primary key (id),
  constraint fk_beneficiary_selections_content foreign key (content) references support_contents (code),
  constraint ck_beneficiary_selections_state check (state in ('OPEN', 'APPROVED', 'ENDED')),
  constraint ck_beneficiary_selections_decided check ((state = 'OPEN') = (decided_on is null)),
  constraint ck_beneficiary_selections_ended check ((state = 'ENDED') = (ended_on is not null))
);
create index ix_beneficiary_selections_unit on beneficiary_selections (unit_id, id);
create table beneficiary_candidates (
  selection_id uuid    not null,
  number       integer not null,
  household_id uuid    not null,
  member_id    uuid,
  need_id      uuid,
  amount_vnd   bigint,
  state        text    not null,
  support_id   uuid,
  constraint pk_beneficiary_candidates primary key (selection_id, number),
  constraint fk_beneficiary_candidates_selection foreign key (selection_id) references beneficiary_selections (id),
  constraint fk_beneficiary_candidates_household foreign key (household_id) references households (id),
  constraint fk_beneficiary_candidates_member foreign key (member_id) references household_members (id),
  constraint fk_beneficiary_candidates_need foreign key (need_id) references needs (id),
  constraint fk_beneficiary_candidates_support foreign key (support_id) references supports (id),
  constraint ck_beneficiary_candidates_state check (state in ('PROPOSED', 'APPROVED', 'NOT_APPROVED', 'SERVED')),
  constraint ck_beneficiary_candidates_served check ((state = 'SERVED') = (support_id is not null)),
  constraint ck_beneficiary_candidates_amount check (amount_vnd >= 0)
);
create index ix_beneficiary_candidates_household on beneficiary_candidates (household_id);
