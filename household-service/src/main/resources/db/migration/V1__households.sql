-- Read copy of gnbv.directory: units as far as a household's place and its area type need them.
create table unit_copies (
  id      uuid    not null,
  version integer not null,
  constraint pk_unit_copies primary key (id)
);

create table unit_versions (
  unit_id   uuid      not null,
  valid     daterange not null,
  code      text      not null,
  name      text      not null,
  level     text      not null,
  area_type text,
  constraint fk_unit_versions_unit foreign key (unit_id) references unit_copies (id) on delete cascade,
  constraint ck_unit_versions_area_type check (area_type in ('URBAN', 'RURAL'))
);
create index ix_unit_versions_unit on unit_versions (unit_id);

-- What the law calls poor: data, with the dates for which it holds.
create table poverty_standards (
  id                   uuid        not null,
  code                 text        not null,
  name_vi              text        not null,
  name_en              text        not null,
  legal_basis          text        not null,
  poor_article         text,
  near_poor_article    text,
  not_poor_article     text,
  valid_from           date        not null,
  valid_to             date,
  jurisdiction_unit_id uuid,
  min_points_b_poor    integer     not null,
  version              integer     not null,
  constraint pk_poverty_standards primary key (id),
  constraint uq_poverty_standards_code unique (code),
  constraint ck_poverty_standards_validity check (valid_to is null or valid_to >= valid_from),
  constraint ck_poverty_standards_points check (min_points_b_poor > 0)
);

create table poverty_indicators (
  standard_id uuid    not null,
  number      integer not null,
  code        text    not null,
  dimension   text    not null,
  name_vi     text    not null,
  name_en     text    not null,
  points      integer not null,
  constraint pk_poverty_indicators primary key (standard_id, number),
  constraint uq_poverty_indicators_code unique (standard_id, code),
  constraint fk_poverty_indicators_standard foreign key (standard_id) references poverty_standards (id),
  constraint ck_poverty_indicators_points check (points > 0)
);

create table poverty_cut_offs (
  standard_id  uuid    not null,
  number       integer not null,
  area_type    text    not null,
  max_points_a integer not null,
  income_vnd   bigint  not null,
  constraint pk_poverty_cut_offs primary key (standard_id, number),
  constraint uq_poverty_cut_offs_area_type unique (standard_id, area_type),
  constraint fk_poverty_cut_offs_standard foreign key (standard_id) references poverty_standards (id),
  constraint ck_poverty_cut_offs_area_type check (area_type in ('URBAN', 'RURAL')),
  constraint ck_poverty_cut_offs_points check (max_points_a >= 0),
  constraint ck_poverty_cut_offs_income check (income_vnd > 0)
);

create table review_rounds (
  id          uuid    not null,
  kind        text    not null,
  year        integer not null,
  unit_id     uuid    not null,
  standard_id uuid    not null,
  opened_on   date    not null,
  state       text    not null,
  version     integer not null,
  constraint pk_review_rounds primary key (id),
  constraint fk_review_rounds_standard foreign key (standard_id) references poverty_standards (id),
  constraint ck_review_rounds_kind check (kind in ('PERIODIC', 'REGULAR')),
  constraint ck_review_rounds_state check (state in ('OPEN', 'CLOSED')),
  constraint ck_review_rounds_year check (year between 2000 and 2200)
);
-- The periodic review is held once a year.
create unique index uq_review_rounds_periodic on review_rounds (unit_id, year) where kind = 'PERIODIC';

create table households (
  id          uuid        not null,
  unit_id     uuid        not null,
  since       date        not null,
  sample      boolean     not null,
  recorded_by text        not null,
  recorded_at timestamptz not null default clock_timestamp(),
  version     integer     not null,
  constraint pk_households primary key (id)
);
create index ix_households_unit on households (unit_id, id);

-- The citizen id is kept sealed; its keyed hash finds the same person again without telling who that is.
create table household_members (
  id               uuid    not null,
  household_id     uuid    not null,
  number           integer not null,
  full_name        text    not null,
  sex              text    not null,
  birth_year       integer,
  birth_date       date,
  relationship     text    not null,
  ethnicity        text,
  citizen_id       bytea,
  citizen_id_match bytea,
  constraint pk_household_members primary key (id),
  constraint uq_household_members_number unique (household_id, number),
  constraint fk_household_members_household foreign key (household_id) references households (id),
  constraint ck_household_members_sex check (sex in ('MALE', 'FEMALE')),
  constraint ck_household_members_head check ((number = 0) = (relationship = 'HEAD')),
  constraint ck_household_members_birth check (birth_date is null or extract(year from birth_date) = birth_year),
  constraint ck_household_members_citizen_id check ((citizen_id is null) = (citizen_id_match is null)),
  constraint uq_household_members_citizen_id unique (citizen_id_match)
);

create table assessments (
  id           uuid        not null,
  seq          bigint      generated always as identity,
  household_id uuid        not null,
  round_id     uuid        not null,
  standard_id  uuid        not null,
  assessed_on  date        not null,
  area_type    text        not null,
  points_a     integer     not null,
  points_b     integer     not null,
  poverty_class text       not null,
  recorded_by  text        not null,
  recorded_at  timestamptz not null default clock_timestamp(),
  constraint pk_assessments primary key (id),
  constraint fk_assessments_household foreign key (household_id) references households (id),
  constraint fk_assessments_round foreign key (round_id) references review_rounds (id),
  constraint fk_assessments_standard foreign key (standard_id) references poverty_standards (id),
  constraint ck_assessments_area_type check (area_type in ('URBAN', 'RURAL')),
  constraint ck_assessments_points check (points_a >= 0 and points_b >= 0),
  constraint ck_assessments_class check (poverty_class in ('POOR', 'NEAR_POOR', 'NOT_POOR'))
);
create index ix_assessments_household on assessments (household_id, round_id, seq desc);
create index ix_assessments_round on assessments (round_id, household_id, seq desc);

create table assessment_deprivations (
  assessment_id  uuid not null,
  standard_id    uuid not null,
  indicator_code text not null,
  constraint pk_assessment_deprivations primary key (assessment_id, indicator_code),
  constraint fk_assessment_deprivations_assessment foreign key (assessment_id) references assessments (id),
  constraint fk_assessment_deprivations_indicator foreign key (standard_id, indicator_code)
    references poverty_indicators (standard_id, code)
);

create table recognitions (
  id              uuid        not null,
  round_id        uuid        not null,
  unit_id         uuid        not null,
  decision_number text        not null,
  decided_on      date        not null,
  signer          text        not null,
  sample          boolean     not null,
  recorded_by     text        not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  version         integer     not null,
  constraint pk_recognitions primary key (id),
  constraint fk_recognitions_round foreign key (round_id) references review_rounds (id)
);
create index ix_recognitions_round on recognitions (round_id, unit_id);

-- What a decision made of a household. Never changed: a later decision stands beside it. Two clocks: decided, recorded.
create table household_statuses (
  seq            bigint      generated always as identity,
  recognition_id uuid        not null,
  household_id   uuid        not null,
  assessment_id  uuid        not null,
  poverty_class  text        not null,
  persons        integer     not null,
  decided_on     date        not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  constraint pk_household_statuses primary key (seq),
  constraint uq_household_statuses_assessment unique (assessment_id),
  constraint uq_household_statuses_recognition unique (recognition_id, household_id),
  constraint fk_household_statuses_recognition foreign key (recognition_id) references recognitions (id),
  constraint fk_household_statuses_household foreign key (household_id) references households (id),
  constraint fk_household_statuses_assessment foreign key (assessment_id) references assessments (id),
  constraint ck_household_statuses_class check (poverty_class in ('POOR', 'NEAR_POOR', 'NOT_POOR')),
  constraint ck_household_statuses_persons check (persons > 0)
);
create index ix_household_statuses_household on household_statuses (household_id, decided_on desc, seq desc);
revoke update, delete on household_statuses, assessments, assessment_deprivations from "${appRole}";

-- The published result of one round in one commune; its row orders the recognitions there.
create table review_results (
  id            uuid    not null,
  round_id      uuid    not null,
  unit_id       uuid    not null,
  recognised_on date    not null,
  version       integer not null,
  constraint pk_review_results primary key (id),
  constraint uq_review_results_place unique (round_id, unit_id),
  constraint fk_review_results_round foreign key (round_id) references review_rounds (id)
);
