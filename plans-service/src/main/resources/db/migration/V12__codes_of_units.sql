-- A unit is one thing at a time and a code belongs to one unit at a time, as before, but by expressions that no query
-- uses. By the text of a code the guard cost four times as much, most of what a national list costs; and reads of one
-- unit or of one day took its index, which is slow to read. Two with one hash of 64 bits would at the worst be refused.
alter table administrative_unit_versions
  drop constraint ex_administrative_unit_versions_overlap,
  drop constraint ex_administrative_unit_versions_code,
  add constraint ex_administrative_unit_versions_overlap exclude using gist
    (uuid_hash_extended(unit_id, 0) with =, daterange(lower(valid), upper(valid)) with &&) deferrable initially deferred,
  add constraint ex_administrative_unit_versions_code exclude using gist
    (hashtextextended(code, 0) with =, daterange(lower(valid), upper(valid)) with &&) deferrable initially deferred;

create index ix_administrative_unit_versions_unit on administrative_unit_versions (unit_id);
-- Units are looked up by code and listed in its order.
create index ix_administrative_unit_versions_code on administrative_unit_versions (code, unit_id);
