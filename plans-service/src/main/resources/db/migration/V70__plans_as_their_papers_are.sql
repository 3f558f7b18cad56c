-- What a plan's paper states besides its parts: the paper itself, until when it runs, by which way difficulties go, and
-- the figures that it starts from.
alter table plans
  add column document_id      uuid,
  add column through_year     integer,
  add column escalation_route jsonb not null default '[]',
  add column situation        jsonb not null default '[]',
  add constraint fk_plans_document foreign key (document_id) references documents (id),
  add constraint ck_plans_through_year check (through_year between year and 2100);

-- The same report may go to several.
alter table reporting_regimes
  add column also_to jsonb not null default '[]';

-- A paper may bear the office and not the name of who signs it.
alter table documents
  drop constraint ck_documents_signer,
  add constraint ck_documents_signer check (signer_name is null or signer_position is not null);
