package vn.gnbv.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** What units have come from (<i>sắp xếp đơn vị hành chính</i>), as far as successions say. */
@ApplicationScoped
class Boundaries {

    /**
     * A unit that another came from, or a part of it.
     *
     * @param weight how much of it went there; null where one of the successions on the way does not say
     */
    record Before(UUID unitId, String unitName, @Nullable BigDecimal weight) {}

    private final Database database;

    Boundaries(Database database) {
        this.database = database;
    }

    /** The units that were there on a day of what a unit is now, itself among them; none where nothing has changed since. */
    List<Before> before(UUID unit, LocalDate on) {
        var others = others(unit, on);
        var itself = itself(unit, on);
        var unchanged = others.isEmpty()
                && (itself == null || itself.weight() != null && itself.weight().compareTo(BigDecimal.ONE) == 0);
        if (unchanged) {
            return List.of();
        }
        return itself == null
                ? others
                : Stream.concat(Stream.of(itself), others.stream()).toList();
    }

    /** How much of what the unit was on the day it has kept. */
    private @Nullable Before itself(UUID unit, LocalDate on) {
        return database.row(
                """
                select u.name, 1 - coalesce(sum(s.weight), 0) as weight, count(s.successor_id) = count(s.weight) as known
                from unit_versions u
                left join unit_successions s on s.unit_id = u.unit_id and s.on_day > ?::date and s.successor_id <> u.unit_id
                where u.unit_id = ? and u.valid @> ?::date group by u.name""",
                row -> new Before(
                        unit, row.getString("name"), row.getBoolean("known") ? row.getBigDecimal("weight") : null),
                on,
                unit,
                on);
    }

    private List<Before> others(UUID unit, LocalDate on) {
        return database.rows(
                """
                with recursive way (unit_id, weight, known) as (
                  select s.unit_id, coalesce(s.weight, 1), s.weight is not null
                  from unit_successions s where s.successor_id = ? and s.on_day > ?::date
                  union all
                  select s.unit_id, w.weight * coalesce(s.weight, 1), w.known and s.weight is not null
                  from way w join unit_successions s on s.successor_id = w.unit_id and s.on_day > ?::date
                ) cycle unit_id set again using path
                select w.unit_id, u.name, sum(w.weight) as weight, bool_and(w.known) as known
                from way w
                join unit_versions u on u.unit_id = w.unit_id and u.valid @> ?::date
                where not w.again and w.unit_id <> ? and not exists (
                  select from unit_successions s where s.successor_id = w.unit_id and s.on_day > ?::date)
                group by w.unit_id, u.name order by u.name, w.unit_id""",
                row -> new Before(
                        row.getObject("unit_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("known") ? row.getBigDecimal("weight") : null),
                unit,
                on,
                on,
                on,
                unit,
                on);
    }

    /** Every unit that it came from at any time. */
    List<UUID> allBefore(UUID unit) {
        return database.rows("""
                with recursive way (unit_id) as (
                  select unit_id from unit_successions where successor_id = ?
                  union
                  select s.unit_id from way w join unit_successions s on s.successor_id = w.unit_id
                ) select unit_id from way where unit_id <> ?""", row -> row.getObject(1, UUID.class), unit, unit);
    }
}
