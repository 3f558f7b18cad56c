-- What units ask for before money is assigned; papers, and no money.
create table estimates (
  id              uuid        not null,
  number          text        not null,
  issued_on       date        not null,
  issuer          text        not null,
  signer_name     text,
  signer_position text,
  programme_id    uuid        not null,
  unit_id         uuid        not null,
  year            integer     not null,
  sample          boolean     not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  recorded_by     text        not null,
  constraint pk_estimates primary key (id),
  constraint uq_estimates_paper unique (number, issued_on, issuer, programme_id, unit_id, year),
  constraint ck_estimates_signer check (signer_position is null or signer_name is not null)
);
create index ix_estimates_unit on estimates (unit_id, programme_id, year, issued_on);
revoke update, delete on estimates from "${appRole}";

create table estimate_items (
  estimate_id            uuid    not null,
  position               integer not null,
  component_id           uuid    not null,
  unit_id                uuid    not null,
  holder_organisation_id uuid,
  source                 text    not null,
  capital_type           text    not null,
  amount_vnd             bigint  not null,
  constraint pk_estimate_items primary key (estimate_id, position),
  constraint fk_estimate_items_estimate foreign key (estimate_id) references estimates (id),
  constraint uq_estimate_items unique nulls not distinct
    (estimate_id, component_id, unit_id, holder_organisation_id, source, capital_type),
  constraint ck_estimate_items_source check
    (source in ('CENTRAL', 'COUNTERPART', 'INTEGRATED', 'ENTRUSTED', 'MOBILISED')),
  constraint ck_estimate_items_capital_type check (capital_type in ('RECURRENT', 'INVESTMENT', 'NOT_STATED')),
  constraint ck_estimate_items_amount check (amount_vnd > 0)
);
revoke update, delete on estimate_items from "${appRole}";
