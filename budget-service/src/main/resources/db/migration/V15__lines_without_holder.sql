-- Until when whoever holds a line exists; null where nobody has said that it ends.
alter table organisation_copies add column valid_to date;
alter table budget_lines add column held_until date;
create index ix_budget_lines_held_until on budget_lines (held_until) where held_until is not null;
