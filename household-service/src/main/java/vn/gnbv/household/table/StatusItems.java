package vn.gnbv.household.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.gnbv.platform.database.Database;

/** Keeps with each status what the official tables count of the household on the day of the decision. */
@ApplicationScoped
public class StatusItems {

    private final Database database;

    StatusItems(Database database) {
        this.database = database;
    }

    /**
     * Of the households that this decision has recognised. Households are counted with the ethnicity of their head.
     * Children are those under 16 by their year of birth.
     */
    public void keep(UUID recognition) {
        database.write("""
                insert into status_items (status_seq, place_id, children, items)
                select s.seq, coalesce(lived.unit_id, h.unit_id), m.children, array(
                  select 'DEPRIVATION:' || indicator_code from assessment_deprivations
                  where assessment_id = s.assessment_id
                  union
                  select 'CHILD_DEPRIVATION:' || indicator_code from assessment_deprivations
                  where assessment_id = s.assessment_id and m.children > 0
                  union
                  select 'GROUP:' || g.code from unnest(m.groups) g(code) where g.code is not null
                  union
                  select 'GROUP_OF_FEMALE_HEAD:' || g.code from unnest(m.groups) g(code)
                  where g.code is not null and 'FEMALE_HEAD' = any (m.groups)
                  union
                  select 'ETHNICITY:' || coalesce(m.ethnicity, 'NOT_STATED')
                  union
                  select 'CAUSE:' || coalesce(k.parent_code, k.code)
                  from (select id from cause_statements
                        where household_id = s.household_id and stated_on <= s.decided_on
                        order by stated_on desc, seq desc limit 1) t
                  join cause_statement_causes c on c.statement_id = t.id
                  join poverty_causes k on k.code = c.cause_code
                  union
                  select 'SAMPLE:' where h.sample
                  order by 1)
                from household_statuses s
                join households h on h.id = s.household_id
                left join lateral (
                  select r.unit_id from household_residences r
                  where r.household_id = s.household_id and r.since <= s.decided_on
                    and (r.until is null or r.until > s.decided_on)
                  limit 1) lived on true
                cross join lateral (
                  select ethnicity, children, array[
                    case when female_head then 'FEMALE_HEAD' end,
                    case when ethnicity <> 'Kinh' then 'ETHNIC_MINORITY' end,
                    case when children > 0 then 'WITH_CHILDREN' end,
                    case when merit then 'MERIT' end,
                    case when disabled then 'WITH_DISABILITY' end,
                    case when unable then 'NO_ABILITY_TO_WORK' end] as groups
                  from (
                    select max(p.ethnicity) filter (where p.relationship = 'HEAD') as ethnicity,
                           bool_or(p.relationship = 'HEAD' and p.sex = 'FEMALE') as female_head,
                           count(*) filter (where extract(year from s.decided_on) - p.birth_year < 16) as children,
                           bool_or(p.merit) as merit,
                           bool_or(p.disability <> 'NONE') as disabled,
                           bool_and(not p.able_to_work) as unable
                    from household_members p where p.household_id = s.household_id and p.left_on is null) p) m
                where s.recognition_id = ?""", recognition);
    }
}
