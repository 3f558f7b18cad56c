-- An entry says which account of its line it raises or lowers; a line's totals are the sums of its entries.
alter table budget_entries
  add column account text,
  add column change_vnd bigint;
update budget_entries set
  account = case when kind in ('ADJUSTED_IN', 'ADJUSTED_OUT') then 'ADJUSTED' else kind end,
  change_vnd = case when kind = 'ADJUSTED_OUT' then -amount_vnd else amount_vnd end;
alter table budget_entries
  alter column account set not null,
  alter column change_vnd set not null,
  drop constraint ck_budget_entries_kind,
  drop constraint ck_budget_entries_amount,
  drop constraint uq_budget_entries_movement,
  drop column kind,
  drop column amount_vnd,
  add constraint uq_budget_entries_movement unique (document_id, position, line_id, account),
  add constraint ck_budget_entries_account check (account in ('ASSIGNED', 'ADJUSTED', 'ALLOCATED', 'CARRIED_IN',
    'CARRIED_OUT', 'COMMITTED', 'ADVANCED', 'DISBURSED', 'CANCELLED')),
  add constraint ck_budget_entries_change check (change_vnd <> 0 or account = 'CARRIED_IN');
create index ix_budget_entries_version on budget_entries (line_id, line_version);

-- Money of an earlier year stands on lines of its own, and all of it may be passed on.
alter table budget_lines
  drop constraint ck_budget_lines_own,
  add constraint ck_budget_lines_own check (origin_year < year or assigned_vnd + adjusted_vnd - allocated_vnd >= 0);

-- Each version of a line changes its totals by what the entries of that version say, and by nothing else.
create function require_entries_of_version() returns trigger language plpgsql as $$
declare
  moved bigint[];
begin
  select array[
      coalesce(sum(change_vnd) filter (where account = 'ASSIGNED'), 0),
      coalesce(sum(change_vnd) filter (where account = 'ADJUSTED'), 0),
      coalesce(sum(change_vnd) filter (where account = 'ALLOCATED'), 0),
      coalesce(sum(change_vnd) filter (where account = 'CARRIED_IN'), 0),
      coalesce(sum(change_vnd) filter (where account = 'CARRIED_OUT'), 0),
      coalesce(sum(change_vnd) filter (where account = 'COMMITTED'), 0),
      coalesce(sum(change_vnd) filter (where account = 'ADVANCED'), 0),
      coalesce(sum(change_vnd) filter (where account = 'DISBURSED'), 0),
      coalesce(sum(change_vnd) filter (where account = 'CANCELLED'), 0)]
    into moved from budget_entries
    where line_id = new.id and line_version = new.version and line_version is distinct from old.version;
  if moved <> array[
      new.assigned_vnd - coalesce(old.assigned_vnd, 0),
      new.adjusted_vnd - coalesce(old.adjusted_vnd, 0),
      new.allocated_vnd - coalesce(old.allocated_vnd, 0),
      coalesce(new.carried_in_vnd, 0) - coalesce(old.carried_in_vnd, 0),
      new.carried_out_vnd - coalesce(old.carried_out_vnd, 0),
      new.committed_vnd - coalesce(old.committed_vnd, 0),
      new.advanced_vnd - coalesce(old.advanced_vnd, 0),
      new.disbursed_vnd - coalesce(old.disbursed_vnd, 0),
      new.cancelled_vnd - coalesce(old.cancelled_vnd, 0)] then
    raise exception 'line % version % does not change by what its entries say', new.id, new.version
      using errcode = 'check_violation', constraint = 'ledger_of_line';
  end if;
  if old.state = 'CLOSED' and (new.state <> 'CLOSED' or moved <> array_fill(0::bigint, array[9])) then
    raise exception 'line % is closed', new.id using errcode = 'check_violation', constraint = 'ledger_closed';
  end if;
  return null;
end $$;
create constraint trigger ledger_of_line after insert or update on budget_lines
  deferrable initially deferred for each row execute function require_entries_of_version();

-- An entry is written by the act that changed its line, and by no later one.
create function require_change_of_line() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from budget_lines l where l.id = new.line_id and l.version = new.line_version
                 and l.xmin = pg_current_xact_id()::xid) then
    raise exception 'line % did not reach version % in this transaction', new.line_id, new.line_version
      using errcode = 'check_violation', constraint = 'ledger_of_entry';
  end if;
  return null;
end $$;
create trigger ledger_of_entry after insert on budget_entries
  for each row execute function require_change_of_line();
