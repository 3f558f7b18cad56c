-- The life of plans: submission, the plan above, the plan before, what a copy leaves to be checked.
alter table plans
  add column parent_plan_id        uuid,
  add column supersedes_plan_id    uuid,
  add column superseded_by_plan_id uuid,
  add column to_check              jsonb not null default '[]',
  drop constraint ck_plans_state,
  drop constraint ck_plans_edition,
  drop constraint ck_plans_issued,
  add constraint fk_plans_parent foreign key (parent_plan_id) references plans (id),
  add constraint fk_plans_supersedes foreign key (supersedes_plan_id) references plans (id),
  add constraint fk_plans_superseded_by foreign key (superseded_by_plan_id) references plans (id),
  add constraint ck_plans_state check (state in ('DRAFT', 'SUBMITTED', 'ISSUED', 'SUPERSEDED', 'CLOSED')),
  add constraint ck_plans_edition check ((state in ('DRAFT', 'SUBMITTED')) = (edition = 0) and edition >= 0),
  add constraint ck_plans_issued check (state in ('DRAFT', 'SUBMITTED') or (issued_on is not null
    and issued_on_precision is not null and signer_name is not null and signer_position is not null
    and (number is not null or number_unknown))),
  add constraint ck_plans_parent check (parent_plan_id <> id),
  add constraint ck_plans_supersedes check (supersedes_plan_id <> id),
  add constraint ck_plans_superseded check ((state = 'SUPERSEDED') = (superseded_by_plan_id is not null));
create index ix_plans_parent on plans (parent_plan_id, id) where parent_plan_id is not null;

alter table targets
  add column period           jsonb,
  add column compared_series  text,
  add column candidates       jsonb not null default '[]',
  add column parent_target_id uuid,
  drop constraint ck_targets_operator,
  drop constraint ck_targets_value,
  add constraint fk_targets_parent foreign key (parent_target_id) references targets (id),
  add constraint ck_targets_operator check (operator in
    ('GT', 'GE', 'LT', 'LE', 'EQ', 'APPROX', 'RANGE', 'QUALITATIVE', 'RELATIVE_TO_SERIES')),
  add constraint ck_targets_value check ((operator in ('QUALITATIVE', 'RELATIVE_TO_SERIES')) = (value is null)
    and (operator <> 'QUALITATIVE' or statement is not null)),
  add constraint ck_targets_series check ((operator = 'RELATIVE_TO_SERIES') = (compared_series is not null));

-- What was measured is only ever added to; an entry that is wrong is followed by one that names it.
create table target_measurements (
  id             uuid        not null,
  target_id      uuid        not null,
  period_from    date        not null,
  period_to      date        not null,
  value          numeric(24, 6),
  unit           text,
  numerator      numeric(24, 6),
  denominator    numeric(24, 6),
  compared_value numeric(24, 6),
  assessment     text,
  statement      text,
  status         text        not null,
  source         text        not null,
  corrects       uuid,
  recorded_by    text        not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  constraint pk_target_measurements primary key (id),
  constraint fk_target_measurements_target foreign key (target_id) references targets (id),
  constraint fk_target_measurements_corrects foreign key (corrects) references target_measurements (id),
  constraint uq_target_measurements_corrects unique (corrects),
  constraint ck_target_measurements_period check (period_from <= period_to),
  constraint ck_target_measurements_value check ((value is null) = (unit is null) and (value is null) = (assessment is not null)),
  constraint ck_target_measurements_ratio check ((numerator is null or numerator >= 0) and (denominator is null or denominator > 0)),
  constraint ck_target_measurements_assessment check (assessment in ('EXCEEDED', 'MET', 'NOT_MET')),
  constraint ck_target_measurements_status check (status in ('ESTIMATE', 'PRELIMINARY', 'OFFICIAL'))
);
create index ix_target_measurements_target on target_measurements (target_id, id);
revoke update, delete on target_measurements from "${appRole}";

-- Which reading of an ambiguous target holds, by whose decision; the latest one counts.
create table target_resolutions (
  id              uuid        not null,
  target_id       uuid        not null,
  reading         text        not null,
  basis           text        not null,
  decided_on      date        not null,
  organisation_id uuid        not null,
  recorded_by     text        not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  constraint pk_target_resolutions primary key (id),
  constraint fk_target_resolutions_target foreign key (target_id) references targets (id),
  constraint ck_target_resolutions_reading check (reading in ('POINTS', 'RELATIVE'))
);
create index ix_target_resolutions_target on target_resolutions (target_id, id);
revoke update, delete on target_resolutions from "${appRole}";

-- A task may come from a meeting notice or a letter as well: then it has a source and a unit of its own, and no plan.
alter table tasks
  alter column plan_id drop not null,
  add column assignment       text,
  add column kind             text not null default 'WORK',
  add column expected_product text,
  add column schedule_text    text,
  add column basis            text,
  add column parent_task_id   uuid,
  add column unit_id          uuid,
  add column area_date        date,
  add column source_kind      text,
  add column source_number    text,
  add column source_issued_on date,
  add column source_issuer    text,
  add column paper_id         uuid generated always as (coalesce(plan_id, id)) stored,
  add constraint fk_tasks_parent foreign key (parent_task_id) references tasks (id),
  add constraint fk_tasks_unit foreign key (unit_id) references administrative_units (id),
  add constraint ck_tasks_kind check (kind in ('WORK', 'ISSUE_OWN_PLAN')),
  add constraint ck_tasks_source check ((plan_id is null) = (source_kind is not null)
    and (plan_id is null) = (source_issuer is not null) and (plan_id is null) = (source_issued_on is not null)
    and (plan_id is null) = (unit_id is not null) and (plan_id is null) = (area_date is not null)
    and (plan_id is null or source_number is null)),
  add constraint ck_tasks_source_kind check (source_kind in ('MEETING_NOTICE', 'LETTER', 'DECISION', 'OTHER')),
  add constraint uq_tasks_source unique nulls not distinct (plan_id, source_issuer, source_number, source_issued_on, number);
create index ix_tasks_paper on tasks (paper_id, position, id);
create index ix_tasks_due on tasks (due_on) where due_on is not null;

-- Who answers for a task beyond what its paper says: the members of a group, and successors. Only ever added to:
-- from the day on, what "from" held is held by "to", or by nobody.
create table task_responsibilities (
  id                     uuid        not null,
  task_id                uuid        not null,
  role                   text        not null,
  kind                   text        not null,
  origin_organisation_id uuid        not null,
  group_organisation_id  uuid,
  from_organisation_id   uuid        not null,
  to_organisation_id     uuid,
  day                    date        not null,
  basis                  text        not null,
  recorded_by            text        not null,
  recorded_at            timestamptz not null default clock_timestamp(),
  constraint pk_task_responsibilities primary key (id),
  constraint fk_task_responsibilities_task foreign key (task_id) references tasks (id),
  constraint fk_task_responsibilities_from foreign key (from_organisation_id) references organisations (id),
  constraint fk_task_responsibilities_to foreign key (to_organisation_id) references organisations (id),
  constraint ck_task_responsibilities_role check (role in ('LEAD', 'COORDINATING')),
  constraint ck_task_responsibilities_kind check (kind in ('MEMBER', 'LEAVES', 'HAND_OVER')),
  constraint ck_task_responsibilities_to check ((kind = 'LEAVES') = (to_organisation_id is null)
    and to_organisation_id <> from_organisation_id)
);
create index ix_task_responsibilities_task on task_responsibilities (task_id, role, from_organisation_id);
create index ix_task_responsibilities_to on task_responsibilities (to_organisation_id, task_id);
revoke update, delete on task_responsibilities from "${appRole}";

-- Who answers for a task on a day. Whoever has passed it on by then does so no longer.
create function task_holders(of_task uuid, on_day date)
returns table (organisation_id uuid, role text, group_id uuid, since date)
language sql stable as $$
  select named.organisation_id, named.role, null::uuid, null::date
  from tasks t
  cross join lateral (
    select unnest(t.lead_organisation_ids), 'LEAD'
    union all select unnest(t.coordinating_organisation_ids), 'COORDINATING') named (organisation_id, role)
  where t.id = of_task
    and not exists (
      select 1 from task_responsibilities r
      where r.task_id = t.id and r.role = named.role and r.from_organisation_id = named.organisation_id
        and r.day <= on_day)
  union
  select r.to_organisation_id, r.role, r.group_organisation_id, r.day
  from task_responsibilities r join tasks t on t.id = r.task_id
  where r.task_id = of_task and r.to_organisation_id is not null and r.day <= on_day
    and r.origin_organisation_id = any (
      case r.role when 'LEAD' then t.lead_organisation_ids else t.coordinating_organisation_ids end)
    and not exists (
      select 1 from task_responsibilities later
      where later.task_id = r.task_id and later.role = r.role
        and later.from_organisation_id = r.to_organisation_id and later.day > r.day and later.day <= on_day)
$$;

-- How far each organisation that answers for a task has come; only ever added to.
create table task_progress (
  id              uuid        not null,
  task_id         uuid        not null,
  organisation_id uuid        not null,
  state           text        not null,
  percent         integer,
  note            text,
  evidence_link   text,
  evidence_sha256 text,
  happened_on     date        not null,
  plan_id         uuid,
  corrects        uuid,
  recorded_by     text        not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  constraint pk_task_progress primary key (id),
  constraint fk_task_progress_task foreign key (task_id) references tasks (id),
  constraint fk_task_progress_plan foreign key (plan_id) references plans (id),
  constraint fk_task_progress_corrects foreign key (corrects) references task_progress (id),
  constraint uq_task_progress_corrects unique (corrects),
  constraint ck_task_progress_state check (state in ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'BLOCKED')),
  constraint ck_task_progress_percent check (percent between 0 and 100 and (state <> 'DONE' or percent = 100)
    and (state <> 'NOT_STARTED' or percent = 0)),
  constraint ck_task_progress_blocked check (state <> 'BLOCKED' or note is not null),
  constraint ck_task_progress_sha256 check (evidence_sha256 ~ '^[0-9a-f]{64}$')
);
create index ix_task_progress_task on task_progress (task_id, organisation_id, happened_on desc, id desc);
revoke update, delete on task_progress from "${appRole}";

-- What counts of it for an organisation on a day: its own entries and those of whom it took the task over from; of a
-- yearly task those of the year.
create function task_entries(of_task uuid, of_organisation uuid, on_day date)
returns setof task_progress
language sql stable as $$
  with recursive line (organisation_id) as (
    select of_organisation
    union
    select r.from_organisation_id
    from task_responsibilities r join line l on r.to_organisation_id = l.organisation_id
    where r.task_id = of_task and r.kind = 'HAND_OVER' and r.role = 'LEAD' and r.day <= on_day)
  select p.*
  from task_progress p join tasks t on t.id = p.task_id
  where p.task_id = of_task and p.organisation_id in (select organisation_id from line) and p.happened_on <= on_day
    and (t.schedule <> 'YEARLY' or extract(year from p.happened_on) = extract(year from on_day))
    and not exists (select 1 from task_progress c where c.corrects = p.id)
$$;

-- Since when the task is done for an organisation; null while it is not, or no longer.
create function task_done_on(of_task uuid, of_organisation uuid, on_day date)
returns date
language sql stable as $$
  with entries as (select * from task_entries(of_task, of_organisation, on_day))
  select min(done.happened_on)
  from entries done
  where done.state = 'DONE'
    and not exists (
      select 1 from entries other
      where other.state <> 'DONE' and (other.happened_on, other.id) > (done.happened_on, done.id))
$$;
