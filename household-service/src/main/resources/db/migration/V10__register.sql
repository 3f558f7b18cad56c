create extension if not exists unaccent;

-- A name as it is looked for: without case and diacritics. The dictionary is the one that the database was set up with.
create function name_key(name text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, name));

-- What became of an old unit: a place is followed into its successor only where there is one and no other.
create table unit_successions (
  unit_id      uuid    not null,
  successor_id uuid    not null,
  on_day       date    not null,
  kind         text    not null,
  weight       numeric,
  constraint pk_unit_successions primary key (unit_id, successor_id, on_day),
  constraint fk_unit_successions_unit foreign key (unit_id) references unit_copies (id) on delete cascade
);
create index ix_unit_versions_code on unit_versions (code);

-- A household that has ended keeps its row. The transaction of the latest change orders the change feed.
alter table households
  add column ended_on    date,
  add column ending      text,
  add column changed_xid xid8 not null default pg_current_xact_id(),
  add constraint ck_households_ending check (ending in ('MERGED', 'DIED_OUT', 'LEFT', 'DUPLICATE', 'ENTERED_IN_ERROR')),
  add constraint ck_households_ended check ((ended_on is null) = (ending is null) and (ended_on is null or ended_on >= since));
create index ix_households_changed on households (changed_xid, id);
create function note_household_change() returns trigger language plpgsql as
  $$ begin new.changed_xid := pg_current_xact_id(); return new; end $$;
create trigger tr_households_changed before update on households
  for each row execute function note_household_change();

-- Where a household lived before it moved to where households says.
create table former_residences (
  id           uuid        not null,
  household_id uuid        not null,
  unit_id      uuid        not null,
  since        date        not null,
  until        date        not null,
  recorded_by  text        not null,
  recorded_at  timestamptz not null default clock_timestamp(),
  constraint pk_former_residences primary key (id),
  constraint fk_former_residences_household foreign key (household_id) references households (id),
  constraint ck_former_residences_days check (until > since)
);
create index ix_former_residences_household on former_residences (household_id);
create index ix_former_residences_unit on former_residences (unit_id);
create view household_residences as
  select id as household_id, unit_id, since, ended_on as until from households
  union all
  select household_id, unit_id, since, until from former_residences;

create table household_lineage (
  id             uuid        not null,
  predecessor_id uuid        not null,
  successor_id   uuid        not null,
  kind           text        not null,
  on_day         date        not null,
  recorded_by    text        not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  constraint pk_household_lineage primary key (id),
  constraint fk_household_lineage_predecessor foreign key (predecessor_id) references households (id),
  constraint fk_household_lineage_successor foreign key (successor_id) references households (id),
  constraint ck_household_lineage_kind check (kind in ('SPLIT', 'MERGE')),
  constraint ck_household_lineage_other check (predecessor_id <> successor_id)
);
create index ix_household_lineage_predecessor on household_lineage (predecessor_id);
create index ix_household_lineage_successor on household_lineage (successor_id);

-- A member's id is the person's and stays when the person passes to another household.
alter table household_members
  drop constraint ck_household_members_head,
  drop constraint uq_household_members_citizen_id,
  add column merit            boolean,
  add column disability       text,
  add column able_to_work     boolean,
  add column citizen_id_doubt text,
  add column since            date,
  add column left_on          date,
  add column left_because     text,
  add column name_key         text generated always as (name_key(full_name)) stored,
  add constraint ck_household_members_disability check (disability in ('NONE', 'MILD', 'SEVERE', 'EXTREME')),
  add constraint ck_household_members_doubt check (citizen_id_doubt in ('PLACE', 'SEX', 'BIRTH_YEAR')),
  add constraint ck_household_members_left check ((left_on is null) = (left_because is null)),
  add constraint ck_household_members_left_because
    check (left_because in ('DIED', 'LEFT', 'DUPLICATE', 'ENTERED_IN_ERROR'));
create unique index uq_household_members_citizen_id on household_members (citizen_id_match) where left_on is null;
create index ix_household_members_name on household_members (name_key text_pattern_ops, birth_year) where left_on is null;

-- Which household a person belonged to before the one that household_members says.
create table former_memberships (
  id           uuid        not null,
  member_id    uuid        not null,
  household_id uuid        not null,
  relationship text        not null,
  since        date,
  until        date        not null,
  recorded_by  text        not null,
  recorded_at  timestamptz not null default clock_timestamp(),
  constraint pk_former_memberships primary key (id),
  constraint fk_former_memberships_member foreign key (member_id) references household_members (id),
  constraint fk_former_memberships_household foreign key (household_id) references households (id)
);
create index ix_former_memberships_household on former_memberships (household_id);
create index ix_former_memberships_member on former_memberships (member_id);

-- What a person's record said before it was corrected.
create table member_corrections (
  seq              bigint      generated always as identity,
  member_id        uuid        not null,
  full_name        text        not null,
  sex              text        not null,
  birth_year       integer,
  birth_date       date,
  relationship     text        not null,
  ethnicity        text,
  merit            boolean,
  disability       text,
  able_to_work     boolean,
  citizen_id       bytea,
  citizen_id_match bytea,
  reason           text        not null,
  recorded_by      text        not null,
  recorded_at      timestamptz not null default clock_timestamp(),
  constraint pk_member_corrections primary key (seq),
  constraint fk_member_corrections_member foreign key (member_id) references household_members (id)
);
create index ix_member_corrections_member on member_corrections (member_id, seq);

-- Two persons of the register who may be one.
create table duplicate_candidates (
  id         uuid        not null,
  member_id  uuid        not null,
  other_id   uuid        not null,
  found_at   timestamptz not null default clock_timestamp(),
  decision   text,
  reason     text,
  decided_by text,
  decided_at timestamptz,
  version    integer     not null default 0,
  constraint pk_duplicate_candidates primary key (id),
  constraint uq_duplicate_candidates_pair unique (member_id, other_id),
  constraint fk_duplicate_candidates_member foreign key (member_id) references household_members (id),
  constraint fk_duplicate_candidates_other foreign key (other_id) references household_members (id),
  constraint ck_duplicate_candidates_order check (member_id < other_id),
  constraint ck_duplicate_candidates_decision check (decision in ('SAME_PERSON', 'DIFFERENT_PERSONS')),
  constraint ck_duplicate_candidates_decided check ((decision is null) = (decided_at is null))
);
create index ix_duplicate_candidates_open on duplicate_candidates (id) where decision is null;
create index ix_duplicate_candidates_other on duplicate_candidates (other_id);

-- The household file: one paper, such as the minutes of a village meeting, may be of many households.
create table papers (
  sha256     text    not null,
  media_type text    not null,
  size       integer not null,
  content    bytea   not null,
  constraint pk_papers primary key (sha256),
  constraint ck_papers_sha256 check (sha256 = encode(sha256(content), 'hex')),
  constraint ck_papers_size check (size = octet_length(content) and size between 1 and 20971520)
);
alter table papers alter column content set storage external;
create table household_papers (
  household_id uuid        not null,
  sha256       text        not null,
  kind         text        not null,
  dated_on     date,
  added_by     text        not null,
  added_at     timestamptz not null default clock_timestamp(),
  constraint pk_household_papers primary key (household_id, sha256),
  constraint fk_household_papers_household foreign key (household_id) references households (id),
  constraint fk_household_papers_paper foreign key (sha256) references papers (sha256),
  constraint ck_household_papers_kind check (kind in ('APPLICATION', 'FORM', 'MINUTES', 'DECISION', 'OTHER'))
);

revoke update, delete on former_residences, household_lineage, former_memberships, member_corrections, papers,
  household_papers from "${appRole}";
revoke delete on households, household_members, duplicate_candidates from "${appRole}";
