-- Who recorded a paper that gave a line money; none of them should be who pays it.
alter table budget_lines add column given_by text[] not null default '{}';
update budget_lines l set given_by = array(
  select distinct e.recorded_by from budget_entries e
  where e.line_id = l.id and e.account in ('ASSIGNED', 'CARRIED_IN', 'ADJUSTED') and e.change_vnd > 0
  order by e.recorded_by);
