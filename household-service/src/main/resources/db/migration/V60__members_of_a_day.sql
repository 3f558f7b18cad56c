-- Who belonged to a household on a day, as what, and until when. A decision or a list of a day names and counts these, also
-- when it is entered after some of them have gone. The relationship of who has stayed is that of now.
create function household_members_on(household uuid, on_day date)
returns table (id uuid, household_id uuid, number integer, full_name text, sex text, birth_year integer, birth_date date,
               relationship text, ethnicity text, merit boolean, disability text, able_to_work boolean, until date)
language sql stable
as $$
  select x.id, x.household_id, x.number, x.full_name, x.sex, x.birth_year, x.birth_date, x.relationship, x.ethnicity,
         x.merit, x.disability, x.able_to_work, x.until
  from (
    select m.id, m.household_id, m.number, m.full_name, m.sex, m.birth_year, m.birth_date, m.relationship, m.ethnicity,
           m.merit, m.disability, m.able_to_work, m.since, m.left_on as until
    from household_members m where m.household_id = household
    union all
    select m.id, f.household_id, m.number, m.full_name, m.sex, m.birth_year, m.birth_date, f.relationship, m.ethnicity,
           m.merit, m.disability, m.able_to_work, f.since, f.until
    from former_memberships f join household_members m on m.id = f.member_id where f.household_id = household) x
  where (x.since is null or x.since <= on_day) and (x.until is null or x.until > on_day)
$$;

-- What the official tables count of the members of a day. A household has somebody also between who left and who came.
create function household_counted_with(household uuid, on_day date)
returns table (persons integer, children integer, items text[])
language sql stable
as $$
  select greatest(c.persons, 1), c.children, array(
    select 'GROUP:' || g.code from unnest(c.groups) g(code) where g.code is not null
    union all
    select 'GROUP_OF_FEMALE_HEAD:' || g.code from unnest(c.groups) g(code) where g.code is not null and c.female_head
    union all
    select 'ETHNICITY:' || coalesce(c.ethnicity, 'NOT_STATED'))
  from (
    select m.*, array[
      case when m.female_head then 'FEMALE_HEAD' end,
      case when lower(m.ethnicity) <> 'kinh' then 'ETHNIC_MINORITY' end,
      case when m.children > 0 then 'WITH_CHILDREN' end,
      case when m.merit then 'MERIT' end,
      case when m.disabled then 'WITH_DISABILITY' end,
      case when m.unable then 'NO_ABILITY_TO_WORK' end] as groups
    from (
      -- Where the head has left since, who is it now is not yet on that day.
      select (array_agg(p.ethnicity order by p.until nulls last) filter (where p.relationship = 'HEAD'))[1] as ethnicity,
             (array_agg(p.sex order by p.until nulls last) filter (where p.relationship = 'HEAD'))[1] = 'FEMALE'
               as female_head,
             count(*)::integer as persons,
             (count(*) filter (where extract(year from on_day) - p.birth_year < 16))::integer as children,
             bool_or(p.merit) as merit,
             bool_or(p.disability <> 'NONE') as disabled,
             bool_and(not p.able_to_work) as unable
      from household_members_on(household, on_day) p) m) c
$$;
