package vn.gnbv.household.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.platform.database.Database;

/** Keeps what the official tables count of a household: on the day of a decision, and when it is regrouped. */
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
                  select unnest(m.items)
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
                cross join lateral household_counted_with(s.household_id, s.decided_on) m
                where s.recognition_id = ?""", recognition);
    }

    /**
     * Of a household that was split or has taken in another: from the day on it is counted with those who belong to it then,
     * and on later days on which that happened without those who had gone before.
     */
    public void regroup(UUID household, LocalDate on) {
        database.write("""
                insert into household_regroupings (household_id, on_day, persons, children, items)
                select d.household_id, d.on_day, c.persons, c.children, c.items
                from (select ?::uuid as household_id, ?::date as on_day
                      union
                      select household_id, on_day from household_regroupings where household_id = ? and on_day > ?) d
                cross join lateral household_counted_with(d.household_id, d.on_day) c
                on conflict (household_id, on_day) do update
                set persons = excluded.persons, children = excluded.children, items = excluded.items""", household, on, household, on);
        database.write("update households set regrouped_on = greatest(regrouped_on, ?) where id = ?", on, household);
    }
}
