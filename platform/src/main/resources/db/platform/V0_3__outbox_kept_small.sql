-- Whoever deletes from the outbox also clears it away, by the number of rows that have gone; autovacuum comes too seldom.
grant maintain on event_outbox to "${appRole}";
