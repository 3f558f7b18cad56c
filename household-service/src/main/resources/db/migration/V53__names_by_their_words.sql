create extension if not exists pg_trgm;

-- A person is looked for by words of the name, each from its beginning.
create index ix_household_members_words on household_members using gin ((' ' || name_key) gin_trgm_ops)
  where left_on is null;
