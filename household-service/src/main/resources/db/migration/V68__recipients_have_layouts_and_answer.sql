-- A recipient may want its lists in columns of its own: what stands in each, in their order, and how it is headed. Null where
-- it takes the usual ones.
alter table recipients
  add column column_fields text[],
  add column column_headings text[],
  add constraint ck_recipients_column_fields check (column_fields <@ array[
    'DIRECTION', 'STATUS', 'UNIT_CODE', 'UNIT_NAME', 'HOUSEHOLD_ID', 'MEMBER_ID', 'FULL_NAME', 'SEX', 'BIRTH_DATE',
    'BIRTH_YEAR']),
  add constraint ck_recipients_columns check (
    (column_fields is null) = (column_headings is null)
    and cardinality(column_fields) > 0 and cardinality(column_headings) = cardinality(column_fields));

-- What a recipient answered to the list of a month. Only ever added to: of those to the same list the one that came last is
-- what holds.
create table recipient_confirmations (
  id              uuid        not null,
  seq             bigint      generated always as identity,
  recipient_id    uuid        not null,
  month_end       date        not null,
  unit_id         uuid        not null,
  received_on     date        not null,
  taken           integer     not null,
  document_number text,
  recorded_by     text        not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  constraint pk_recipient_confirmations primary key (id),
  constraint fk_recipient_confirmations_recipient foreign key (recipient_id) references recipients (id),
  constraint ck_recipient_confirmations_received check (received_on >= month_end),
  constraint ck_recipient_confirmations_taken check (taken >= 0)
);
create index ix_recipient_confirmations_list on recipient_confirmations (recipient_id, month_end, unit_id, seq);
revoke update, delete on recipient_confirmations from "${appRole}";

-- Whom it did not take. Why tells of persons: it stays here and out of the log of changes.
create table recipient_refusals (
  confirmation_id uuid    not null,
  number          integer not null,
  household_id    uuid    not null,
  member_id       uuid    not null,
  reason          text    not null,
  constraint pk_recipient_refusals primary key (confirmation_id, number),
  constraint fk_recipient_refusals_confirmation foreign key (confirmation_id) references recipient_confirmations (id),
  constraint fk_recipient_refusals_household foreign key (household_id) references households (id),
  constraint fk_recipient_refusals_member foreign key (member_id) references household_members (id),
  constraint uq_recipient_refusals_member unique (confirmation_id, member_id)
);
revoke update, delete on recipient_refusals from "${appRole}";
