-- Bodies that have to know each month whom a class newly entitles and whom it no longer does.
create table recipients (
  id          uuid    not null,
  code        text    not null,
  name_vi     text    not null,
  name_en     text    not null,
  classes     text[]  not null,
  of_members  boolean not null,
  youngest    integer,
  oldest      integer,
  legal_basis text,
  version     integer not null,
  constraint pk_recipients primary key (id),
  constraint uq_recipients_code unique (code),
  constraint ck_recipients_classes check (cardinality(classes) > 0 and classes <@ array['POOR', 'NEAR_POOR', 'NOT_POOR']),
  constraint ck_recipients_ages check (youngest <= oldest and (of_members or youngest is null and oldest is null))
);
revoke update, delete on recipients from "${appRole}";
