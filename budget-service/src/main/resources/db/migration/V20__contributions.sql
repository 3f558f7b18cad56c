-- What others give beside the budget; outside the treasury and never part of a line or of the ledger.
create table contributions (
  id                       uuid        not null,
  donor_kind               text        not null,
  donor_organisation_id    uuid,
  form                     text        not null,
  measure                  text,
  pledged_quantity         numeric(15, 3),
  received_quantity        numeric(15, 3),
  used_quantity            numeric(15, 3),
  pledged_vnd              bigint,
  received_vnd             bigint,
  used_vnd                 bigint,
  valued_by                uuid,
  valuation_basis          text,
  programme_id             uuid,
  component_id             uuid,
  unit_id                  uuid        not null,
  project_id               uuid,
  contributed_on           date        not null,
  paper_number             text,
  purpose                  text        not null,
  sample                   boolean     not null,
  keeper_organisation_id   uuid,
  changed_at               timestamptz not null,
  changed_by               text        not null,
  version                  integer     not null,
  constraint pk_contributions primary key (id),
  constraint ck_contributions_donor check ((donor_kind = 'ORGANISATION') = (donor_organisation_id is not null)
    and donor_kind in ('ORGANISATION', 'FUND', 'ENTERPRISE', 'ASSOCIATION', 'COMMUNITY', 'INDIVIDUALS', 'FOREIGN')),
  constraint ck_contributions_form check (form in ('CASH', 'KIND', 'DAYS')),
  constraint ck_contributions_cash check (form <> 'CASH'
    or coalesce(pledged_quantity, received_quantity, used_quantity) is null and valued_by is null),
  constraint ck_contributions_measure check ((form = 'KIND') = (measure is not null)),
  constraint ck_contributions_stated check (coalesce(pledged_quantity, received_quantity, pledged_vnd, received_vnd)
    is not null),
  constraint ck_contributions_amounts check (least(pledged_quantity, received_quantity, used_quantity, pledged_vnd,
    received_vnd, used_vnd) >= 0),
  constraint ck_contributions_used check (used_vnd <= received_vnd and used_quantity <= received_quantity)
);
create index ix_contributions_unit on contributions (unit_id, contributed_on);
create index ix_contributions_programme on contributions (programme_id, id);
create index ix_contributions_project on contributions (project_id, id) where project_id is not null;
revoke delete on contributions from "${appRole}";
