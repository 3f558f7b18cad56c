-- Why somebody ended or took back something may tell of persons: it stays with what it is about, and out of the log of
-- changes, which holds no personal data.
alter table needs add column end_reason text;
alter table exit_registrations add column end_reason text;
alter table helper_assignments add column end_reason text;
alter table supports add column cancel_reason text;

update needs n set end_reason = e.reason
from event_log e where e.type = 'vn.gnbv.need.v1' and e.key = n.id and e.reason is not null;
update exit_registrations r set end_reason = e.reason
from event_log e where e.type = 'vn.gnbv.exit-registration.v1' and e.key = r.id and e.reason is not null;
-- An assignment may be cut short more than once.
update helper_assignments a set end_reason = e.reason
from (select distinct on (key) key, reason from event_log
      where type = 'vn.gnbv.helper-assignment.v1' and reason is not null order by key, version desc) e
where e.key = a.id;
update supports s set cancel_reason = e.reason
from event_log e where e.type = 'vn.gnbv.support.v1' and e.key = s.id and e.reason is not null;
update event_log set reason = null
where reason is not null
  and type in ('vn.gnbv.need.v1', 'vn.gnbv.exit-registration.v1', 'vn.gnbv.helper-assignment.v1', 'vn.gnbv.support.v1',
               'vn.gnbv.duplicate-candidate.v1');
