-- That the edition is there is looked up once for all cells that are written at once, not once for each of sixty. Neither
-- editions nor cells are ever changed or taken away, so nothing else could break it.
alter table report_cells drop constraint fk_report_cells_edition;
create function require_edition_of_cells() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct report_id, edition from added) a
             where (select true from report_editions e where e.report_id = a.report_id and e.edition = a.edition) is null) then
    raise exception 'cells belong to an edition' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger tr_report_cells_edition after insert on report_cells referencing new table as added
  for each statement execute function require_edition_of_cells();
