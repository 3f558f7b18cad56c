-- Holidays and swapped working days of a year, as decided for the whole country.
create table working_calendars (
  id                uuid    not null,
  year              integer not null,
  days_off          jsonb   not null,
  worked_days       jsonb   not null,
  basis             text    not null,
  basis_document_id uuid,
  changed_at        timestamptz not null,
  version           integer not null,
  constraint pk_working_calendars primary key (id),
  constraint uq_working_calendars_year unique (year),
  constraint fk_working_calendars_basis foreign key (basis_document_id) references documents (id),
  constraint ck_working_calendars_year check (year between 2000 and 2100)
);
