-- What was added later is a report of its own, which nobody owes: the standing of an obligation is that of its report.
do $$ declare
  known   text := pg_get_functiondef('obligation_standings(date)'::regprocedure);
  changed text := replace(known, 'reports r on r.obligation_id = o.id', 'reports r on r.obligation_id = o.id and r.supplement = 0');
begin
  assert changed <> known, 'obligation_standings reads no reports';
  execute changed;
end $$;
