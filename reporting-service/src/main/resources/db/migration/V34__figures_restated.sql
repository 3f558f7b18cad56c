-- A figure counted anew on later boundaries, beside the one that was published; what it is made of is only ever added to.
alter table figures
  drop constraint ck_figures_source_kind,
  add constraint ck_figures_source_kind check (source_kind in ('EXTERNAL', 'ENTERED', 'AGGREGATE', 'RESTATED'));
alter table figure_versions
  drop constraint ck_figure_versions_reason;
create index ix_figures_indicator on figures (indicator, unit_id, period_to);

create table figure_parts (
  figure_id    uuid    not null,
  version      integer not null,
  part_id      uuid    not null,
  part_version integer not null,
  weight       numeric not null,
  constraint pk_figure_parts primary key (figure_id, version, part_id),
  constraint fk_figure_parts_figure foreign key (figure_id, version) references figure_versions,
  constraint fk_figure_parts_part foreign key (part_id, part_version) references figure_versions,
  constraint ck_figure_parts_weight check (weight > 0 and weight <= 1)
);
revoke update, delete on figure_parts from "${appRole}";
