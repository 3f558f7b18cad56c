-- Where the last day of a regime goes when it is not worked on; null: nowhere.
alter table reporting_regimes
  add column last_day_moves text,
  add constraint ck_reporting_regimes_last_day_moves
    check (last_day_moves in ('TO_NEXT_WORKING_DAY', 'TO_PREVIOUS_WORKING_DAY'));
