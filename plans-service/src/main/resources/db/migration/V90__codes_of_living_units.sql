-- Most units that ever had a code have ended: whoever lists a day passes over them within the index.
drop index ix_administrative_unit_versions_code;
create index ix_administrative_unit_versions_code
  on administrative_unit_versions (code, unit_id, (coalesce(upper(valid), 'infinity')));
