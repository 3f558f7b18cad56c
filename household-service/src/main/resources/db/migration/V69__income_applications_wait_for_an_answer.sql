-- By when an application is to be answered is data of its class: a month's are taken up from a day of it on.
alter table income_classes
  add column from_day_of_month integer,
  add column answer_within_days integer,
  add constraint ck_income_classes_answer check (from_day_of_month between 1 and 28 and answer_within_days > 0);

-- An application may be entered before it is answered. What was applied for is never changed; its answer is written once.
alter table income_confirmations
  alter column confirmed drop not null,
  alter column decision_number drop not null,
  alter column decided_on drop not null,
  alter column signer drop not null,
  add column refused_for text,
  add column due_on date,
  add column version integer not null default 0,
  add constraint ck_income_confirmations_answer
    check (num_nulls(confirmed, decision_number, decided_on, signer) in (0, 4)),
  add constraint ck_income_confirmations_refused check (refused_for is null or confirmed is false);
grant update (confirmed, decision_number, decided_on, signer, refused_for, version)
  on income_confirmations to "${appRole}";

-- A worker is a member, a farm household is all of them: nobody waits for two answers of a kind.
create unique index uq_income_confirmations_pending on income_confirmations (coalesce(member_id, household_id))
  where decided_on is null;
-- What waited on a day is work of that day.
create index ix_income_confirmations_decided on income_confirmations (decided_on);
