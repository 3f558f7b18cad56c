package vn.gnbv.household.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.http.Cursor;

/**
 * Compares who is entitled at the end of a month with who was at the end of the month before, by what was recognised until
 * then, where the household lived and who belonged to it. Who is entitled while an escape is new falls in the month of the
 * day after its last day. A move within the area is no movement; that its unit passes into the area or out of it is one.
 */
@ApplicationScoped
class MovementQueries {

    private static final String MOVEMENTS = """
            with asked (day, is_end) as (values (?::date, false), (?::date, true)),
            entitled as (
              select asked.day, asked.is_end, r.household_id, r.unit_id, s.poverty_class, m.id as member_id, m.relationship
              from asked
              join area_paths p on p.ancestor_id = ?
              join household_residences r
                on r.unit_id = p.unit_id and r.since <= asked.day and (r.until is null or r.until > asked.day)
               and\s""" + AreaTree.lies("p", "asked.day") + """

              join lateral (
                select c.poverty_class from household_decisions c
                where c.household_id = r.household_id and c.decided_on <= asked.day
                order by c.decided_on desc, c.seq desc limit 1) s
                on s.poverty_class = any (string_to_array(replace(?, 'NEWLY_ESCAPED', 'NOT_POOR'), ','))
               and (s.poverty_class <> 'NOT_POOR' or exists (
                 select 1 from household_standing(r.household_id, asked.day) t where t.status = any (string_to_array(?, ','))))
              join lateral (
                select b.id, b.relationship, b.birth_year from household_members b
                where b.household_id = r.household_id
                  and (b.since is null or b.since <= asked.day) and (b.left_on is null or b.left_on > asked.day)
                union all
                select f.member_id, f.relationship, b.birth_year
                from former_memberships f join household_members b on b.id = f.member_id
                where f.household_id = r.household_id
                  and (f.since is null or f.since <= asked.day) and f.until > asked.day) m
                on (?::integer is null or extract(year from asked.day) - m.birth_year >= ?)
               and (?::integer is null or extract(year from asked.day) - m.birth_year <= ?)
            ),
            moved as (
              select case when bool_or(is_end) then 'RISE' else 'FALL' end as direction,
                     max(day) as day, min(poverty_class) as poverty_class,
                     (array_agg(household_id))[1] as household_id, (array_agg(unit_id))[1] as unit_id,
                     coalesce((array_agg(member_id) filter (where relationship = 'HEAD'))[1],
                              (array_agg(member_id))[1]) as member_id
              from entitled
              group by case when ? then member_id else household_id end
              having bool_or(is_end) <> bool_or(not is_end)
            )
            select v.direction,
                   case when v.poverty_class <> 'NOT_POOR' then v.poverty_class
                        else (select t.status from household_standing(v.household_id, v.day) t) end as status,
                   v.household_id, v.unit_id, m.id, m.full_name, m.sex, m.birth_year, m.birth_date
            from moved v join household_members m on m.id = v.member_id
            where (?::uuid is null or (m.id, v.direction) > (?, ?)) and (?::uuid[] is null or m.id = any (?))
            order by m.id, v.direction limit ?""";

    private final Database database;

    MovementQueries(Database database) {
        this.database = database;
    }

    List<Movement> list(RecipientView recipient, YearMonth month, UUID unit, Cursor after, int limit) {
        return list(recipient, month, unit, null, after, limit);
    }

    /** Those of the list who are named; of one who falls with a household and rises with another, this comes last. */
    List<Movement> list(RecipientView recipient, YearMonth month, UUID unit, List<UUID> members) {
        return members.isEmpty()
                ? List.of()
                : list(recipient, month, unit, members.toArray(UUID[]::new), Cursor.FIRST, Integer.MAX_VALUE);
    }

    private List<Movement> list(
            RecipientView recipient, YearMonth month, UUID unit, UUID @Nullable [] members, Cursor after, int limit) {
        var classes =
                String.join(",", recipient.classes().stream().map(Enum::name).toList());
        return database.rows(
                MOVEMENTS,
                row -> new Movement(
                        Movement.Direction.valueOf(row.getString(1)),
                        LifecycleStatus.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        Sex.valueOf(row.getString(7)),
                        row.getObject(8, Integer.class),
                        row.getObject(9, LocalDate.class)),
                month.atDay(1).minusDays(1),
                month.atEndOfMonth(),
                unit,
                classes,
                classes,
                recipient.youngest(),
                recipient.youngest(),
                recipient.oldest(),
                recipient.oldest(),
                recipient.ofMembers(),
                after.uuid(0),
                after.uuid(0),
                after.text(1),
                members,
                members,
                limit);
    }

    /** What the units of a list are called on the day, or were last. */
    Map<UUID, MovementFile.Place> places(List<Movement> movements, LocalDate on) {
        var units = movements.stream().map(Movement::unitId).distinct().toArray(UUID[]::new);
        var places = new HashMap<UUID, MovementFile.Place>();
        database.rows(
                """
                select distinct on (unit_id) unit_id, code, name from unit_versions where unit_id = any (?)
                order by unit_id, valid @> ?::date desc, upper(valid) desc nulls first""",
                row -> places.put(
                        row.getObject(1, UUID.class), new MovementFile.Place(row.getString(2), row.getString(3))),
                units,
                on);
        return places;
    }
}
