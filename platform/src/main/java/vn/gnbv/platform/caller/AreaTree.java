package vn.gnbv.platform.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

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
        var units = placements.keySet().toArray(UUID[]::new);
        database.write("delete from area_versions where unit_id = any (?)", (Object) units);
        database.writeAll(
                "insert into area_versions (unit_id, parent_id, valid) values (?, ?, daterange(?::date, ?::date))",
                placements.entrySet().stream()
                        .flatMap(unit -> unit.getValue().stream()
                                .map(p -> new @Nullable Object[] {unit.getKey(), p.parent(), p.from(), p.until()}))
                        .toList());
        // Unit by unit through the indexes, which "offset 0" sees to: whoever places a few units, or fills the tree in
        // portions, must not read the whole of it each time.
        database.write("""
                with recursive affected(unit_id) as (
                  select unnest(?::uuid[])
                  union
                  select below.unit_id
                  from affected a
                  cross join lateral (select v.unit_id from area_versions v where v.parent_id = a.unit_id offset 0) below
                ), gone as (
                  delete from area_paths where unit_id = any (array(select unit_id from affected))
                ), path(unit_id, ancestor_id, valid) as (
                  select placed.unit_id, placed.unit_id, placed.valid
                  from affected a
                  cross join lateral (select v.* from area_versions v where v.unit_id = a.unit_id offset 0) placed
                  union all
                  select p.unit_id, above.parent_id, p.valid * above.valid
                  from path p
                  cross join lateral (
                    select v.* from area_versions v where v.unit_id = p.ancestor_id and v.valid && p.valid offset 0) above
                  where above.parent_id is not null
                )
                insert into area_paths select unit_id, ancestor_id, valid from path""", (Object) units);
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
