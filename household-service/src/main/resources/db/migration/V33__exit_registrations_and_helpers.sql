-- Who means to leave the list in a year: what both sides promise is kept as it was said.
create table exit_registrations (
  id                 uuid        not null,
  household_id       uuid        not null,
  unit_id            uuid        not null,
  year               integer     not null,
  registered_on      date        not null,
  status             text        not null,
  deprivations       jsonb       not null,
  household_promises jsonb       not null,
  state_promises     jsonb       not null,
  outcome            text,
  ended_on           date,
  recorded_by        text        not null,
  recorded_at        timestamptz not null default clock_timestamp(),
  version            integer     not null,
  constraint pk_exit_registrations primary key (id),
  constraint fk_exit_registrations_household foreign key (household_id) references households (id),
  constraint ck_exit_registrations_status check (status in ('POOR', 'NEAR_POOR')),
  constraint ck_exit_registrations_outcome check (outcome in ('ESCAPED', 'NEAR_POOR', 'NOT_ESCAPED', 'WITHDRAWN')),
  constraint ck_exit_registrations_ended check ((outcome is null) = (ended_on is null) and ended_on >= registered_on)
);
create unique index uq_exit_registrations_year on exit_registrations (household_id, year)
  where outcome is distinct from 'WITHDRAWN';
create index ix_exit_registrations_unit on exit_registrations (unit_id, year);

-- Who looks after whom: a household, or a whole village.
create table helper_assignments (
  id               uuid        not null,
  household_id     uuid,
  unit_id          uuid        not null,
  organisation_id  uuid,
  officer_id       uuid,
  helper_name      text,
  decision_number  text        not null,
  decided_on       date        not null,
  from_day         date        not null,
  to_day           date,
  visit_every_days integer,
  visits           integer     not null,
  last_visited_on  date,
  recorded_by      text        not null,
  recorded_at      timestamptz not null default clock_timestamp(),
  version          integer     not null,
  constraint pk_helper_assignments primary key (id),
  constraint fk_helper_assignments_household foreign key (household_id) references households (id),
  constraint ck_helper_assignments_helper check (organisation_id is not null or helper_name is not null),
  constraint ck_helper_assignments_days check (to_day >= from_day),
  constraint ck_helper_assignments_visits check (visit_every_days > 0)
);
create index ix_helper_assignments_household on helper_assignments (household_id) where household_id is not null;
create index ix_helper_assignments_unit on helper_assignments (unit_id, id);
create index ix_helper_assignments_organisation on helper_assignments (organisation_id) where organisation_id is not null;
create table helper_visits (
  id            uuid        not null,
  assignment_id uuid        not null,
  visited_on    date        not null,
  findings      text,
  recorded_by   text        not null,
  recorded_at   timestamptz not null default clock_timestamp(),
  constraint pk_helper_visits primary key (id),
  constraint fk_helper_visits_assignment foreign key (assignment_id) references helper_assignments (id)
);
create index ix_helper_visits_assignment on helper_visits (assignment_id, visited_on);
revoke update, delete on helper_visits from "${appRole}";
