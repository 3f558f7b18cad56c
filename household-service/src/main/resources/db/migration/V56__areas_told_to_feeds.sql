-- In which areas each unit lies, as copies of the register know it. A unit that passes into another area changes none of its
-- households; they are told anew because what is here is no longer so.
create table told_areas (
  unit_id uuid   not null,
  areas   uuid[] not null,
  constraint pk_told_areas primary key (unit_id)
);
insert into told_areas
select unit_id, array_agg(ancestor_id order by ancestor_id) from area_paths
where valid @> least((now() at time zone 'Asia/Ho_Chi_Minh')::date, gone_on - 1)
group by unit_id;
