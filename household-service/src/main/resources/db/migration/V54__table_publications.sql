-- Official tables as they were published, to the letter. Never changed: a correction is another publication.
create table table_publications (
  id              uuid        not null,
  table_number    integer     not null,
  unit_id         uuid        not null,
  as_of           date        not null,
  document_number text        not null,
  issued_on       date        not null,
  content         json        not null,
  published_by    text        not null,
  published_at    timestamptz not null default clock_timestamp(),
  constraint pk_table_publications primary key (id),
  constraint uq_table_publications_document unique (unit_id, table_number, as_of, document_number),
  constraint ck_table_publications_number check (table_number between 1 and 13),
  constraint ck_table_publications_issued check (issued_on > as_of)
);
revoke update, delete on table_publications from "${appRole}";
