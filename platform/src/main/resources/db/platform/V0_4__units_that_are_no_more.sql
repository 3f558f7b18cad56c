-- The day from which the unit itself is no more: what lay in it then lies where it lay on its last day.
alter table area_paths add column gone_on date;
update area_paths p set gone_on = v.gone_on
from (select unit_id, max(upper(valid)) as gone_on from area_versions group by unit_id
      having not bool_or(upper_inf(valid))) v
where v.unit_id = p.unit_id;
