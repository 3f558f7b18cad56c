-- Files of households that were sent to be entered. The content is kept sealed, in pieces, until the import has ended.
create table household_imports (
  id          uuid        not null,
  mode        text        not null,
  codes_as_of date,
  sha256      text        not null,
  size        integer     not null,
  asked_by    text        not null,
  area        uuid        not null,
  asked_at    timestamptz not null default clock_timestamp(),
  state       text        not null default 'QUEUED',
  attempts    integer     not null default 0,
  read        bigint      not null default 0,
  households  bigint      not null default 0,
  persons     bigint      not null default 0,
  known       bigint      not null default 0,
  refused     bigint      not null default 0,
  errors      bigint      not null default 0,
  ended_at    timestamptz,
  compared_at timestamptz,
  version     integer     not null default 0,
  constraint pk_household_imports primary key (id),
  constraint ck_household_imports_mode check (mode in ('DRY_RUN', 'ALL_OR_NOTHING', 'SKIP_INVALID')),
  constraint ck_household_imports_state check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'REJECTED', 'FAILED')),
  constraint ck_household_imports_ended check ((state in ('QUEUED', 'RUNNING')) = (ended_at is null))
);
create index ix_household_imports_asked on household_imports (asked_by, id);
create index ix_household_imports_waiting on household_imports (id) where ended_at is null;
create index ix_household_imports_same on household_imports (sha256);
create table household_import_pieces (
  import_id uuid    not null,
  number    integer not null,
  content   bytea   not null,
  constraint pk_household_import_pieces primary key (import_id, number),
  constraint fk_household_import_pieces_import foreign key (import_id) references household_imports (id)
);
alter table household_import_pieces alter column content set storage external;
create table household_import_errors (
  import_id uuid    not null,
  number    integer not null,
  line      bigint  not null,
  place     text    not null,
  code      text    not null,
  vi        text    not null,
  en        text    not null,
  constraint pk_household_import_errors primary key (import_id, number),
  constraint fk_household_import_errors_import foreign key (import_id) references household_imports (id)
);

-- Whence a household was entered; null of those that were registered one by one.
alter table households add column import_id uuid;
alter table households add constraint fk_households_import foreign key (import_id) references household_imports (id);
