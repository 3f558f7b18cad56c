-- What has still to be published, by its number in the log, so that the log itself is only ever added to. Rows live for
-- moments: vacuumed by how many have gone, not by how many there are, and nobody waits for the file to get shorter.
create table event_outbox (
  seq bigint not null,
  constraint pk_event_outbox primary key (seq)
) with (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_cost_delay = 0,
  vacuum_truncate = false
);
revoke update on event_outbox from "${appRole}";

insert into event_outbox select seq from event_log where published_at is null and topic is not null;
alter table event_log drop column published_at;
