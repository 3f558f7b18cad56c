-- A component keeps its code and its place; names, money, leads and whom it supports are versions in time.
alter table components add versions jsonb;
update components set versions = jsonb_build_array(jsonb_build_object(
  'nameVi', name_vi, 'nameEn', name_en, 'capitalTypes', capital_types, 'leads', '[]'::jsonb));
alter table components
  alter versions set not null,
  add constraint ck_components_versions check (jsonb_array_length(versions) > 0),
  drop column name_vi,
  drop column name_en,
  drop column capital_types;

alter table programmes
  add continues  uuid[]      not null default '{}',
  add changed_at timestamptz not null default clock_timestamp();
