-- What is told in words is read and written with what is stated in numbers: one row for all that a reporter says.
alter table report_sheets add column sections jsonb not null default '{}';
insert into report_sheets (report_id, entries, sections)
select report_id, '{}', jsonb_object_agg(section, told) from report_sections group by report_id
on conflict (report_id) do update set sections = excluded.sections;
drop table report_sections;
