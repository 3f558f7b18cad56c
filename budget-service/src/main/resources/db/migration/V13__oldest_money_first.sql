-- Lists of lines begin with the oldest money.
create index ix_budget_lines_oldest on budget_lines (origin_year, id);
