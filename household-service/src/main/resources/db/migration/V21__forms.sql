-- What is asked at the door and what each answer counts (phiếu B1, B2): data of a standard, by kind of area and place.
create table poverty_forms (
  id          uuid    not null,
  standard_id uuid    not null,
  code        text    not null,
  name_vi     text    not null,
  name_en     text    not null,
  legal_basis text    not null,
  area_type   text    not null,
  units       jsonb   not null,
  valid_from  date    not null,
  sample      boolean not null,
  base_points integer not null,
  questions   jsonb   not null,
  version     integer not null,
  constraint pk_poverty_forms primary key (id),
  constraint uq_poverty_forms_code unique (standard_id, code),
  constraint fk_poverty_forms_standard foreign key (standard_id) references poverty_standards (id),
  constraint ck_poverty_forms_area_type check (area_type in ('URBAN', 'RURAL'))
);

-- Answers are kept as numbers: a question's, and the bits of its options. Only ever added to, for all forms in common,
-- so that what was answered under one standard can be counted under another.
create table survey_questions (
  number integer generated always as identity,
  code   text    not null,
  kind   text    not null,
  constraint pk_survey_questions primary key (number),
  constraint uq_survey_questions_code unique (code),
  constraint ck_survey_questions_kind check (kind in ('ONE', 'MANY', 'NUMBER'))
);
create table survey_options (
  question_number integer not null,
  bit             integer not null,
  code            text    not null,
  constraint pk_survey_options primary key (question_number, bit),
  constraint uq_survey_options_code unique (question_number, code),
  constraint fk_survey_options_question foreign key (question_number) references survey_questions (number),
  constraint ck_survey_options_bit check (bit between 0 and 61)
);
revoke update, delete on survey_questions, survey_options from "${appRole}";

alter table review_rounds add column other_standard_ids jsonb not null default '[]';

-- Points A may be negative where a form has them so.
alter table assessments
  drop constraint ck_assessments_points,
  add constraint ck_assessments_points check (points_b >= 0),
  add column form_id uuid,
  add column answers bytea,
  add constraint fk_assessments_form foreign key (form_id) references poverty_forms (id),
  add constraint ck_assessments_answers check ((form_id is null) = (answers is null));

-- The same household in the same round under a further standard.
create table assessment_scores (
  assessment_id uuid    not null,
  standard_id   uuid    not null,
  form_id       uuid,
  points_a      integer not null,
  points_b      integer not null,
  poverty_class text    not null,
  deprivations  jsonb   not null,
  constraint pk_assessment_scores primary key (assessment_id, standard_id),
  constraint fk_assessment_scores_assessment foreign key (assessment_id) references assessments (id),
  constraint fk_assessment_scores_standard foreign key (standard_id) references poverty_standards (id),
  constraint fk_assessment_scores_form foreign key (form_id) references poverty_forms (id),
  constraint ck_assessment_scores_class check (poverty_class in ('POOR', 'NEAR_POOR', 'NOT_POOR'))
);
revoke update, delete on assessment_scores from "${appRole}";

-- The last assessment of each household, narrow and in one place: all of it is read at once when a standard is tried out.
create table latest_answers (
  household_id  uuid not null,
  assessment_id uuid not null,
  round_id      uuid not null,
  unit_id       uuid not null,
  standard_id   uuid not null,
  area_type     text not null,
  ethnicity     text,
  poverty_class text not null,
  assessed_on   date not null,
  answers       bytea,
  constraint pk_latest_answers primary key (household_id),
  constraint fk_latest_answers_household foreign key (household_id) references households (id)
) with (fillfactor = 90);
alter table latest_answers alter column answers set storage main;

-- A class set by hand against the points: one officer asks for it with a reason, another decides.
create table class_overrides (
  id            uuid        not null,
  assessment_id uuid        not null,
  poverty_class text        not null,
  reason        text        not null,
  proposed_by   text        not null,
  proposed_at   timestamptz not null default clock_timestamp(),
  state         text        not null,
  decided_by    text,
  decided_at    timestamptz,
  decision_note text,
  version       integer     not null,
  constraint pk_class_overrides primary key (id),
  constraint fk_class_overrides_assessment foreign key (assessment_id) references assessments (id),
  constraint ck_class_overrides_class check (poverty_class in ('POOR', 'NEAR_POOR', 'NOT_POOR')),
  constraint ck_class_overrides_state check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  constraint ck_class_overrides_decided check ((state = 'PROPOSED') = (decided_by is null)),
  constraint ck_class_overrides_officers check (decided_by <> proposed_by)
);
create unique index uq_class_overrides_assessment on class_overrides (assessment_id) where state <> 'REJECTED';
