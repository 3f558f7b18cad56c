-- Who has read personal data of whom. Only ever added to. There are far more of them than of changes, so they stand apart
-- from the event log, and their indexes cost next to nothing to write: they tell which blocks of rows may hold a household
-- or an officer.
create table readings (
  id            uuid        not null,
  read_at       timestamptz not null default clock_timestamp(),
  actor         text        not null,
  area          uuid,
  origin        text,
  matter        text        not null,
  detail        text,
  subject_id    uuid,
  unit_id       uuid,
  households    integer,
  household_ids uuid[],
  constraint pk_readings primary key (id)
);
create index ix_readings_subject on readings using brin (subject_id uuid_bloom_ops);
create index ix_readings_actor on readings using brin (actor text_bloom_ops);
revoke update, delete on readings from "${appRole}";

insert into readings (id, read_at, actor, area, origin, matter, detail, subject_id, unit_id, households)
select key, recorded_at, actor, area, origin, payload ->> 'matter', payload ->> 'detail',
       (payload ->> 'subjectId')::uuid, (payload ->> 'unitId')::uuid, (payload ->> 'households')::integer
from event_log where type = 'vn.gnbv.reading.v1';
