-- Who a commune's work belongs to: organisations as the directory tells them, no more than their kind and seat.
create table organisation_copies (
  id      uuid    not null,
  version integer not null,
  constraint pk_organisation_copies primary key (id)
);
create table organisation_versions (
  organisation_id uuid      not null,
  valid           daterange not null,
  kind            text      not null,
  unit_id         uuid      not null,
  constraint fk_organisation_versions_organisation foreign key (organisation_id) references organisation_copies (id)
    on delete cascade
);
create index ix_organisation_versions_organisation on organisation_versions (organisation_id);
create index ix_organisation_versions_unit on organisation_versions (unit_id);

-- From when a round is nobody's work any more.
alter table review_rounds add column closed_on date;
update review_rounds r
set closed_on = (select max(l.occurred_at at time zone 'Asia/Ho_Chi_Minh')::date from event_log l where l.key = r.id)
where state = 'CLOSED';
update review_rounds set closed_on = opened_on where state = 'CLOSED' and closed_on is null;
alter table review_rounds add constraint ck_review_rounds_closed check ((state = 'CLOSED') = (closed_on is not null));
