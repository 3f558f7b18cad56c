-- What is told of a commune and a month; its row orders those who change the same month.
create table household_summaries (
  id         uuid    not null,
  commune_id uuid    not null,
  month      date    not null,
  version    integer not null,
  constraint pk_household_summaries primary key (id),
  constraint uq_household_summaries_month unique (commune_id, month),
  constraint ck_household_summaries_month check (extract(day from month) = 1)
);
