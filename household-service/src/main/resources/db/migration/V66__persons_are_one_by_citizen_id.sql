-- A person who has left and is entered anew is the same: what was given to one of the records was given to the other. Whoever
-- is present is found by uq_household_members_citizen_id.
create index ix_household_members_citizen_id_left on household_members (citizen_id_match) where left_on is not null;
