-- Read copy of gnbv.activity: as far as a support names one.
create table activity_copies (
  id           uuid    not null,
  version      integer not null,
  component_id uuid,
  project_id   uuid,
  constraint pk_activity_copies primary key (id)
);
