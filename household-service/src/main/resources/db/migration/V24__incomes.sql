-- Classes that follow from the income itself and have a procedure of their own: data, with dates.
create table income_classes (
  id          uuid    not null,
  kind        text    not null,
  area_type   text    not null,
  above_vnd   bigint,
  up_to_vnd   bigint  not null,
  months      integer not null,
  legal_basis text    not null,
  valid_from  date    not null,
  valid_to    date,
  version     integer not null,
  constraint pk_income_classes primary key (id),
  constraint uq_income_classes_begin unique (kind, area_type, valid_from),
  constraint ck_income_classes_kind check (kind in ('AVERAGE_FARM_HOUSEHOLD', 'LOW_INCOME_WORKER')),
  constraint ck_income_classes_area_type check (area_type in ('URBAN', 'RURAL')),
  constraint ck_income_classes_bounds check (up_to_vnd > coalesce(above_vnd, 0)),
  constraint ck_income_classes_months check (months > 0),
  constraint ck_income_classes_validity check (valid_to is null or valid_to >= valid_from)
);

create table income_confirmations (
  id              uuid        not null,
  household_id    uuid        not null,
  member_id       uuid,
  income_class_id uuid        not null,
  livelihood      text,
  applied_on      date        not null,
  income_vnd      bigint      not null,
  persons         integer     not null,
  confirmed       boolean     not null,
  decision_number text        not null,
  decided_on      date        not null,
  signer          text        not null,
  recorded_by     text        not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  constraint pk_income_confirmations primary key (id),
  constraint fk_income_confirmations_household foreign key (household_id) references households (id),
  constraint fk_income_confirmations_member foreign key (member_id) references household_members (id),
  constraint fk_income_confirmations_class foreign key (income_class_id) references income_classes (id),
  constraint ck_income_confirmations_livelihood check (livelihood in ('AGRICULTURE', 'FORESTRY', 'FISHERY', 'SALT')),
  constraint ck_income_confirmations_income check (income_vnd >= 0 and persons > 0)
);
create index ix_income_confirmations_household on income_confirmations (household_id, id);
revoke update, delete on income_confirmations from "${appRole}";
