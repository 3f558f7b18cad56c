-- What a reporter states is read and written as a whole, by the report alone: one row to read, one check that its report is
-- there, instead of one for each of sixty cells.
create table report_sheets (
  report_id uuid  not null,
  entries   jsonb not null,
  constraint pk_report_sheets primary key (report_id),
  constraint fk_report_sheets_report foreign key (report_id) references reports
);
insert into report_sheets (report_id, entries)
select report_id, jsonb_object_agg(cell, jsonb_build_object('value', value, 'status', status, 'note', note,
         'enteredVersion', entered_version, 'enteredBy', entered_by, 'enteredAt', entered_at))
from report_entries group by report_id;
drop table report_entries;
