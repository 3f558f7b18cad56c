-- A regime comes from an edition of a plan or from a legal document.
alter table reporting_regimes
  alter column plan_id drop not null,
  add column document_id         uuid,
  add column programme_id        uuid,
  add column via_organisation_id uuid,
  add column aggregates          jsonb   not null default '[]',
  add column recurrence          jsonb,
  add column expand_through      integer,
  add column remarks             jsonb   not null default '[]',
  drop constraint ck_reporting_regimes_periods,
  add constraint ck_reporting_regimes_periods check (kind = 'PERIODIC' or jsonb_array_length(periods) = 0),
  add constraint ck_reporting_regimes_source check ((plan_id is null) <> (document_id is null)
    and (document_id is null) = (programme_id is null)),
  add constraint fk_reporting_regimes_document foreign key (document_id) references documents (id),
  add constraint fk_reporting_regimes_programme foreign key (programme_id) references programmes (id),
  add constraint fk_reporting_regimes_via foreign key (via_organisation_id) references organisations (id),
  add constraint ck_reporting_regimes_via check (via_organisation_id <> receiver_organisation_id);
create index ix_reporting_regimes_document on reporting_regimes (document_id, position, id);
