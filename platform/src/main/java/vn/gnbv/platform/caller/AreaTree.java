package vn.gnbv.platform.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.time.LegalTime;

/**
 * Which unit lay below which on a date, and so what a caller's area covers. Each service keeps its own copy of the
 * tree. While the copy is empty nobody is let in: the answer is 503, never a guess.
 */
@ApplicationScoped
public class AreaTree {

    /**
     * Condition of a query on rows with a unit: {@code "... where " + AreaTree.within("h.commune_id", "h.on_date")},
     * with the caller's area as its one parameter.
     *
     * @param unit SQL expression of the row's unit
     * @param date SQL expression of the date whose tree decides
     */
    public static String within(String unit, String date) {
        return "exists (select 1 from area_paths in_area where in_area.unit_id = " + unit
                + " and in_area.ancestor_id = ? and in_area.valid @> " + date + ")";
    }

    private static final String TODAY = "(now() at time zone '" + LegalTime.ZONE + "')::date";

    /**
     * Condition of a query on rows that pass with their unit, as the files of people do: in whose area the unit lies today,
     * or lay on its last day when it is no more. The caller's area is its one parameter.
     *
     * @param unit SQL expression of the row's unit
     */
    public static String within(String unit) {
        return lyingWithin(unit, TODAY);
    }

    /** The same as of a day: where the unit lay on it, or on its last day when it was no more by then. */
    public static String lyingWithin(String unit, String day) {
        return "exists (select 1 from area_paths in_area where in_area.unit_id = " + unit
                + " and in_area.ancestor_id = ? and " + lies("in_area", day) + ")";
    }

    /**
     * Condition on a row of {@code area_paths}, for queries that go from an area to its units.
     *
     * @see #within(String)
     */
    public static String lies(String path) {
        return lies(path, TODAY);
    }

    /** @see #lyingWithin(String, String) */
    public static String lies(String path, String day) {
        return path + ".valid @> least(" + day + ", " + path + ".gone_on - 1)";
    }

    /** Where a unit belonged from a date until the day before another; null means without beginning, or without end. */
    public record Placement(
            @Nullable UUID parent,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final Database database;
    private volatile boolean filled;

    AreaTree(Database database) {
        this.database = database;
    }

    /** Replaces what is known of a unit, and the paths of it and of all that was or is below it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void place(UUID unit, List<Placement> placements) {
        place(Map.of(unit, placements));
    }

    /** Replaces what is known of these units; thousands are placed with one rebuild of the paths. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void place(Map<UUID, List<Placement>> placements) {
        // Two units placed at once would each miss the other's new edge.
        database.row("select pg_advisory_xact_lock(hashtext('area_paths'))", row -> true);
        var changes = replace(placements);
        if (changes.isEmpty()) {
            return;
        }
        // Down only to those who lay below while something changed, so that a list which ends communes before their
        // districts touches each once. Unit by unit through the indexes, which "offset 0" sees to: whoever places a few
        // units, or fills the tree in portions, must not read the whole of it each time.
        database.write(
                """
                with recursive affected(unit_id, changed) as (
                  select * from unnest(?::uuid[], ?::datemultirange[])
                  union
                  select below.unit_id, below.changed
                  from affected a
                  cross join lateral (
                    select v.unit_id, a.changed * v.valid::datemultirange as changed from area_versions v
                    where v.parent_id = a.unit_id and v.valid && a.changed offset 0) below
                ), units as (
                  select u.unit_id, life.gone_on
                  from (select distinct unit_id from affected) u
                  cross join lateral (
                    select case when not bool_or(upper_inf(v.valid)) then max(upper(v.valid)) end as gone_on
                    from area_versions v where v.unit_id = u.unit_id offset 0) life
                ), gone as (
                  delete from area_paths where unit_id = any (array(select unit_id from units))
                ), path(unit_id, ancestor_id, valid, gone_on) as (
                  select placed.unit_id, placed.unit_id, placed.valid, u.gone_on
                  from units u
                  cross join lateral (select v.* from area_versions v where v.unit_id = u.unit_id offset 0) placed
                  union all
                  select p.unit_id, above.parent_id, p.valid * above.valid, p.gone_on
                  from path p
                  cross join lateral (
                    select v.* from area_versions v where v.unit_id = p.ancestor_id and v.valid && p.valid offset 0) above
                  where above.parent_id is not null
                )
                insert into area_paths (unit_id, ancestor_id, valid, gone_on) select * from path""",
                changes.stream().map(Change::unit).toArray(UUID[]::new),
                changes.stream().map(Change::when).toArray(String[]::new));
    }

    /** A unit and the days for which it is now said otherwise where it belonged, or whether it was there at all. */
    private record Change(UUID unit, String when) {}

    private List<Change> replace(Map<UUID, List<Placement>> placements) {
        var stated = placements.entrySet().stream()
                .flatMap(unit -> unit.getValue().stream().map(placement -> Map.entry(unit.getKey(), placement)))
                .toList();
        return database.rows(
                """
                with stated as (
                  select unit_id, parent_id, daterange(from_day, until_day) as valid
                  from unnest(?::uuid[], ?::uuid[], ?::date[], ?::date[]) s(unit_id, parent_id, from_day, until_day)
                ), gone as (
                  delete from area_versions v using unnest(?::uuid[]) placed(id) where v.unit_id = placed.id
                  returning v.unit_id, v.parent_id, v.valid
                ), added as (
                  insert into area_versions (unit_id, parent_id, valid) select unit_id, parent_id, valid from stated
                ), sides as (
                  select unit_id, coalesce(range_agg(valid) filter (where before), '{}') as before,
                         coalesce(range_agg(valid) filter (where not before), '{}') as after
                  from (select true as before, * from gone union all select false, * from stated) both_sides
                  group by unit_id, parent_id
                )
                select unit_id, range_agg((before - after) + (after - before)) as changed
                from sides where before <> after group by unit_id""",
                row -> new Change(row.getObject("unit_id", UUID.class), row.getString("changed")),
                stated.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                stated.stream().map(s -> s.getValue().parent()).toArray(UUID[]::new),
                days(stated, Placement::from),
                days(stated, Placement::until),
                placements.keySet().toArray(UUID[]::new));
    }

    private static @Nullable String[] days(
            List<Map.Entry<UUID, Placement>> stated, Function<Placement, @Nullable LocalDate> day) {
        return stated.stream()
                .map(s -> day.apply(s.getValue()))
                .map(d -> d == null ? null : d.toString())
                .toArray(String[]::new);
    }

    /** Whether the unit lay in the area on the date; an absent area covers nothing. */
    public boolean covers(@Nullable UUID area, UUID unit, LocalDate on) {
        requireDirectory();
        if (area == null) {
            return false;
        }
        return database.row(
                        "select 1 from area_paths where unit_id = ? and ancestor_id = ? and valid @> ?::date",
                        row -> true,
                        unit,
                        area,
                        on)
                != null;
    }

    /** Whether the unit lies in the area today, or lay there on its last day; an absent area covers nothing. */
    public boolean covers(@Nullable UUID area, UUID unit) {
        requireDirectory();
        return database.row("select 1 where " + within("?::uuid"), row -> true, unit, area) != null;
    }

    /** @throws Problem NOT_FOUND when the unit lies outside today */
    public void require(@Nullable UUID area, UUID unit) {
        if (!covers(area, unit)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
    }

    /** @throws Problem NOT_FOUND when the unit lies outside: what is not the caller's to see does not exist for it */
    public void require(@Nullable UUID area, UUID unit, LocalDate on) {
        if (!covers(area, unit, on)) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
    }

    /** @throws Problem DIRECTORY_NOT_READY while no unit has arrived */
    public void requireDirectory() {
        if (filled) {
            return;
        }
        filled = database.row("select 1 from area_paths limit 1", row -> true) != null;
        if (!filled) {
            throw Problem.of(PlatformProblems.DIRECTORY_NOT_READY).header("Retry-After", "5");
        }
    }
}
