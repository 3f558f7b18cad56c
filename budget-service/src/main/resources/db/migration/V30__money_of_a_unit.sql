-- The money of a unit and year is read by the places below the unit, however many lines there are elsewhere.
create index ix_budget_lines_scope_year on budget_lines (scope_unit_id, year);
drop index ix_budget_lines_scope;
