-- What organisations have passed on as far as it concerns reports: as it is stated; and of a People's Committee that is no
-- more, and of which nothing is stated, to the committee of the unit that its unit became.
create view regime_passings as
  select organisation_id, successor_id, on_day, passes, regime_ids from organisation_successions
  union all
  select o.organisation_id, heir.organisation_id, s.on_day, 'EVERYTHING', '{}'::uuid[]
  from organisation_versions o
  join administrative_unit_successions s on s.predecessor_id = o.unit_id
  join organisation_versions heir on heir.unit_id = s.successor_id
    and daterange(heir.valid_from, heir.valid_to, '[]') @> s.on_day
  where o.kind = 'PEOPLES_COMMITTEE' and heir.kind = 'PEOPLES_COMMITTEE' and o.valid_to < s.on_day
    and heir.organisation_id <> o.organisation_id
    and not exists (select from organisation_successions said where said.organisation_id = o.organisation_id);
grant select on regime_passings to "${appRole}";

-- On the first day, by a day, on which anything reaches the regime: to whom it goes, and whether to one alone. What names
-- the regime goes before what passes everything.
create function regime_passing(of_organisation uuid, of_regime uuid, by_day date)
returns table (successor_id uuid, on_day date, alone boolean)
language sql stable rows 1 as $$
  with reaching as (
    select p.successor_id, p.on_day, p.passes = 'NAMED' as by_name
    from regime_passings p
    where p.organisation_id = of_organisation and p.on_day <= by_day
      and (p.passes = 'EVERYTHING' or p.passes = 'NAMED' and of_regime = any (p.regime_ids))
  ), on_first_day as (
    select r.* from reaching r where r.on_day = (select min(on_day) from reaching)
  )
  select (array_agg(f.successor_id))[1], min(f.on_day), count(*) = 1
  from on_first_day f
  where f.by_name or not exists (select 1 from on_first_day where by_name)
  having count(*) > 0
$$;

-- Who has on a day what regimes ask of those whom they name: whoever came after them, one after the other, as long as
-- exactly one did. Where nobody knows, it stays with the last that is known and the day is told.
create function regime_holders(of_regimes uuid[], on_day date)
returns table (regime_id uuid, role text, named_id uuid, mode text, organisation_id uuid, since date, unknown_since date)
language sql stable set jit = off as $$
  with recursive named as (
    select r.id as regime_id, n.role, n.organisation_id, n.mode
    from reporting_regimes r
    cross join lateral (
      select 'REPORTER', (reporter ->> 'organisationId')::uuid, reporter ->> 'mode'
      from jsonb_array_elements(r.reporters) reporter
      union all select 'RECEIVER', r.receiver_organisation_id, null
      union all select 'VIA', r.via_organisation_id, null where r.via_organisation_id is not null
      union all select 'ALSO_TO', other::uuid, null
                from jsonb_array_elements_text(r.also_to) other) n (role, organisation_id, mode)
    where r.id = any (of_regimes)
  ), step (regime_id, named_id, organisation_id, since, way) as (
    select distinct n.regime_id, n.organisation_id, n.organisation_id, null::date, array[n.organisation_id] from named n
    union all
    select s.regime_id, s.named_id, p.successor_id, greatest(s.since, p.on_day), s.way || p.successor_id
    from step s
    cross join lateral regime_passing(s.organisation_id, s.regime_id, on_day) p
    where exists (select 1 from regime_passings any_of where any_of.organisation_id = s.organisation_id)
      and p.alone and p.successor_id <> all (s.way)
  ), reached as (
    select distinct on (s.regime_id, s.named_id) s.*
    from step s order by s.regime_id, s.named_id, cardinality(s.way) desc
  ), lost as (
    select p.organisation_id, min(p.on_day) as on_day
    from regime_passings p
    where p.passes = 'UNKNOWN' and p.organisation_id in (select r.organisation_id from reached r)
    group by p.organisation_id
    union all
    select v.organisation_id, max(v.valid_to) + 1
    from organisation_versions v
    where v.organisation_id in (select r.organisation_id from reached r)
    group by v.organisation_id
    having bool_and(v.valid_to is not null)
  ), known as (
    select r.regime_id, r.named_id, r.organisation_id, r.since,
           coalesce(
             (select p.on_day from regime_passing(r.organisation_id, r.regime_id, on_day) p where not p.alone),
             (select min(l.on_day) from lost l
              where l.organisation_id = r.organisation_id and l.on_day <= regime_holders.on_day)) as unknown_since
    from reached r
  )
  select n.regime_id, n.role, n.organisation_id, n.mode, k.organisation_id, k.since, k.unknown_since
  from named n join known k on k.regime_id = n.regime_id and k.named_id = n.organisation_id
$$;

-- The regimes that may be an organisation's on some day: those that name it or one that it has succeeded.
create function regimes_around(of_organisation uuid)
returns setof uuid
language sql stable as $$
  with recursive line (organisation_id) as (
    select of_organisation
    union
    select p.organisation_id from regime_passings p join line l on p.successor_id = l.organisation_id
  )
  select distinct r.id
  from line l
  join reporting_regimes r on l.organisation_id in (r.receiver_organisation_id, r.via_organisation_id)
    or r.also_to ? l.organisation_id::text
    or r.reporters @> jsonb_build_array(jsonb_build_object('organisationId', l.organisation_id))
$$;
