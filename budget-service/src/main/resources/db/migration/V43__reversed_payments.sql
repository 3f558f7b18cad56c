-- What was not reversed of a payment is what the treasury paid; only that is held against its rows.
alter table disbursements
  add column reversed_vnd bigint not null default 0,
  add column standing_vnd bigint not null generated always as (amount_vnd - reversed_vnd) stored,
  add constraint ck_disbursements_reversed check (reversed_vnd between 0 and taken_back_vnd);
grant update (reversed_vnd) on disbursements to "${appRole}";
update disbursements d set reversed_vnd = r.vnd
  from (select disbursement_id, sum(amount_vnd) as vnd from recoveries where kind = 'REVERSAL' group by 1) r
  where r.disbursement_id = d.id;
set constraints all immediate;
drop index ix_disbursements_reference;
drop index ix_disbursements_amount;
create index ix_disbursements_reference on disbursements (treasury_reference, standing_vnd, paid_on);
create index ix_disbursements_standing on disbursements (standing_vnd, paid_on);

-- Rows that were held to be payments since reversed are open again.
update treasury_rows r set state = 'UNMATCHED', disbursement_id = null, settled_at = null, settled_by = null,
    version = r.version + 1
  from disbursements d where d.id = r.disbursement_id and d.standing_vnd <> r.amount_vnd;
create index ix_treasury_rows_reference on treasury_rows (reference) where state = 'UNMATCHED';
