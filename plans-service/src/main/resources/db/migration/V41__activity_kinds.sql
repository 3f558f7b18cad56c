-- Kinds are only ever added: what was counted under one keeps its meaning.
create table activity_kinds (
  code        text   not null,
  name_vi     text   not null,
  name_en     text   not null,
  counts      text[] not null,
  output_unit text   not null,
  feeds       text[] not null,
  constraint pk_activity_kinds primary key (code),
  constraint ck_activity_kinds_counts check (counts <@ array
    ['POOR', 'NEAR_POOR', 'NEWLY_ESCAPED', 'OTHER', 'WOMEN', 'ETHNIC_MINORITY', 'DISABLED'])
);
revoke update, delete on activity_kinds from "${appRole}";
