-- A period of a regime that its receiver has closed, and whose report is let in all the same; both only ever added to.
create table period_closings (
  id                       uuid        not null constraint pk_period_closings primary key,
  regime_id                uuid        not null,
  period_key               text        not null,
  receiver_organisation_id uuid        not null,
  note                     text,
  closed_at                timestamptz not null,
  closed_by                text        not null,
  constraint uq_period_closings_period unique (regime_id, period_key)
);
create index ix_period_closings_receiver on period_closings (receiver_organisation_id, id);

create table period_exceptions (
  id            uuid        not null constraint pk_period_exceptions primary key,
  closing_id    uuid        not null constraint fk_period_exceptions_closing references period_closings,
  obligation_id uuid        not null constraint fk_period_exceptions_obligation references obligations,
  until         date        not null,
  reason        text        not null,
  opened_at     timestamptz not null,
  opened_by     text        not null
);
create index ix_period_exceptions_obligation on period_exceptions (obligation_id);
create index ix_period_exceptions_closing on period_exceptions (closing_id, id);
revoke update, delete on period_closings, period_exceptions from "${appRole}";

-- From which day on nothing more is taken for an obligation: that of the closing, or the one after the last exception.
create view shut_obligations as
select o.id, c.closed_at,
       greatest((c.closed_at at time zone 'Asia/Ho_Chi_Minh')::date, e.until + 1) as shut_from
from obligations o
join period_closings c on c.regime_id = o.regime_id and c.period_key = o.period_key
left join lateral (select max(x.until) as until from period_exceptions x where x.obligation_id = o.id) e on true;
