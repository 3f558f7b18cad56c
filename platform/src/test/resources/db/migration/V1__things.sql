create table things (
  id      uuid    not null constraint pk_things primary key,
  name    text    not null,
  version integer not null
);
create table plan_copies (
  id      uuid    not null constraint pk_plan_copies primary key,
  name    text    not null,
  version integer not null,
  applied integer not null default 1
);
