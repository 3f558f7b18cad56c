-- The components of the programmes, as far as papers name them.
create table component_copies (
  id           uuid not null constraint pk_component_copies primary key,
  programme_id uuid not null,
  code         text not null,
  name_vi      text not null,
  name_en      text not null
);
create index ix_component_copies_programme on component_copies (programme_id);
