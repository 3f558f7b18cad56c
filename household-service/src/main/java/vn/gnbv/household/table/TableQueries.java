package vn.gnbv.household.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.household.table.Figures.Figure;
import vn.gnbv.platform.database.Database;

/**
 * Reads what was counted: of the country and its provinces from the roll-ups, of what lies between from its communes, of
 * villages from the facts.
 */
@ApplicationScoped
class TableQueries {

    /** The node of all that was counted. */
    static final UUID COUNTRY = new UUID(0, 0);

    /** @param unit null for the country */
    static UUID node(@Nullable UUID unit) {
        return unit == null ? COUNTRY : unit;
    }

    private static final String BOUNDARY = "(select max(boundary) from boundaries where boundary <= ?::date)";

    private final Database database;

    TableQueries(Database database) {
        this.database = database;
    }

    /** A unit as it was on a day. */
    record Place(UUID unitId, String code, String name, String level) {}

    @Nullable
    Place place(UUID unit, LocalDate on) {
        return database.row(
                "select * from unit_versions where unit_id = ? and valid @> ?::date", TableQueries::place, unit, on);
    }

    /** @param parent null for the country */
    List<Place> parts(@Nullable UUID parent, LocalDate on) {
        return database.rows("""
                select u.* from area_versions a
                join unit_versions u on u.unit_id = a.unit_id and u.valid @> ?::date
                where a.valid @> ?::date and (a.parent_id = ? or ?::uuid is null and a.parent_id is null
                  and u.level = 'PROVINCE')
                order by u.code, u.unit_id""", TableQueries::place, on, on, parent, parent);
    }

    /**
     * Whether an area is the whole country, of which the directory has no unit: that of zeros, or one above all units that
     * have none above them. Not one of these, which might be the first to have arrived.
     */
    boolean isCountry(@Nullable UUID area, LocalDate on) {
        return COUNTRY.equals(area) || area != null && isAboveAll(area, on);
    }

    private boolean isAboveAll(UUID area, LocalDate on) {
        return database.row("""
                        select 1 from area_versions v where v.parent_id is null and v.valid @> ?::date
                        having bool_and(v.unit_id <> ? and exists (
                          select 1 from area_paths p
                          where p.unit_id = v.unit_id and p.ancestor_id = ? and p.valid @> ?::date))""", row -> true, on, area, area, on) != null;
    }

    /** Whether communes belong to the same units on both days. */
    boolean sameBoundaries(LocalDate one, LocalDate other) {
        return database.row("select 1 where " + BOUNDARY + " is not distinct from " + BOUNDARY, row -> true, one, other)
                != null;
    }

    /** The units above one and itself, from the top. */
    List<UUID> path(UUID unit, LocalDate on) {
        return database.rows("""
                select p.ancestor_id from area_paths p where p.unit_id = ? and p.valid @> ?::date
                order by (select count(*) from area_paths q where q.unit_id = p.ancestor_id and q.valid @> ?::date)""", row -> row.getObject(1, UUID.class), unit, on, on);
    }

    /**
     * What had been counted by the end of a day. Looked up by index, node by node, which "offset 0" sees to: joined, the
     * whole of both tables would be read.
     *
     * @param boundariesOn whose boundaries decide what belongs to a node
     */
    Map<UUID, Figures> counted(Collection<UUID> nodes, Set<String> kinds, LocalDate until, LocalDate boundariesOn) {
        var year = until.getYear();
        var month = year * 100 + until.getMonthValue();
        var day = month * 100 + until.getDayOfMonth();
        var counted = new HashMap<UUID, Map<Figure, Count>>();
        database.rows(
                """
                with asked (boundary) as (select """ + BOUNDARY + """
                )
                select node_id, kind, poverty_class, item, sum(households) as households, sum(persons) as persons
                from (
                  select r.node_id, r.kind, r.poverty_class, r.item, r.households, r.persons
                  from asked
                  cross join unnest(?::uuid[]) n(node_id)
                  cross join unnest(?::text[]) k(kind)
                  cross join (values (0, ?::int), (?::int, ?::int), (?::int, ?::int)) g(first, last)
                  cross join lateral (
                    select * from table_roll_ups u
                    where u.boundary = asked.boundary and u.node_id = n.node_id and u.kind = k.kind
                      and u.period between g.first and g.last offset 0) r
                  union all
                  select p.node_id, c.kind, c.poverty_class, c.item, c.households, c.persons
                  from asked
                  cross join unnest(?::uuid[]) n(node_id)
                  cross join lateral (
                    select * from boundary_places b
                    where b.node_id = n.node_id and b.boundary = asked.boundary and not b.rolled_up offset 0) p
                  cross join lateral (
                    select * from commune_counts u
                    where u.unit_id = p.unit_id and u.kind = any (?::text[]) and u.on_day <= ? offset 0) c) x
                group by 1, 2, 3, 4""",
                row -> counted(row, "node_id", counted),
                boundariesOn,
                nodes.toArray(UUID[]::new),
                kinds.toArray(String[]::new),
                year - 1,
                year * 100 + 1,
                month - 1,
                month * 100 + 1,
                day,
                nodes.toArray(UUID[]::new),
                kinds.toArray(String[]::new),
                until);
        return figures(counted);
    }

    /** The same of the villages and other places of a commune, as its households were counted there. */
    Map<UUID, Figures> countedOfVillages(UUID commune, Set<String> kinds, LocalDate until, LocalDate boundariesOn) {
        var units = units(commune, boundariesOn).toArray(UUID[]::new);
        var counted = new HashMap<UUID, Map<Figure, Count>>();
        database.rows(
                """
                select place_id, kind, poverty_class, item, sum(households) as households, sum(persons) as persons
                from household_counts
                where household_id = any (?) and unit_id = any (?) and kind = any (?::text[]) and on_day <= ?
                group by 1, 2, 3, 4""",
                row -> counted(row, "place_id", counted),
                households(units),
                units,
                kinds.toArray(String[]::new),
                until);
        return figures(counted);
    }

    /** Every household that was ever recognised there, or lived there. */
    private UUID[] households(UUID[] communes) {
        return database.rows("""
                        select s.household_id from recognitions r join household_statuses s on s.recognition_id = r.id
                        where r.unit_id = any (?)
                        union
                        select l.household_id from area_paths p join household_residences l on l.unit_id = p.unit_id
                        where p.ancestor_id = any (?)""", row -> row.getObject(1, UUID.class), communes, communes)
                .toArray(UUID[]::new);
    }

    /** The communes of any time that belong to a node. */
    Set<UUID> units(UUID node, LocalDate boundariesOn) {
        return new HashSet<>(database.rows(
                "select unit_id from boundary_places where node_id = ? and boundary = " + BOUNDARY,
                row -> row.getObject(1, UUID.class),
                node,
                boundariesOn));
    }

    /** Of these communes those of which anything had been counted by the end of the year. */
    Set<UUID> unitsWithFigures(Collection<UUID> units, int year) {
        return new HashSet<>(database.rows("""
                select u.unit_id from unnest(?::uuid[]) u(unit_id)
                where exists (select 1 from commune_counts c
                              where c.unit_id = u.unit_id and c.kind = 'CLASS' and c.on_day <= make_date(?, 12, 31))""", row -> row.getObject(1, UUID.class), units.toArray(UUID[]::new), year));
    }

    /** Of these nodes those that hold a part of a divided commune, of which there were figures on one of the days. */
    Set<UUID> divided(Collection<UUID> nodes, LocalDate since, LocalDate until, LocalDate boundariesOn) {
        return new HashSet<>(database.rows(
                """
                select distinct d.node_id from divided_places d cross join (values (?::date), (?::date)) a(on_day)
                where d.node_id = any (?) and d.boundary = """ + BOUNDARY + """
                 and (d.until is null or a.on_day < d.until) and exists (
                  select 1 from commune_counts c
                  where c.unit_id = d.unit_id and c.kind = 'CLASS' and c.on_day <= a.on_day
                  group by c.poverty_class having sum(c.households) <> 0)""",
                row -> row.getObject(1, UUID.class),
                since,
                until,
                nodes.toArray(UUID[]::new),
                boundariesOn));
    }

    /** Of the standards under which anything was decided in a node after a day until another. */
    List<OfficialTableView.LookBack> lookBacks(UUID node, LocalDate since, LocalDate until, LocalDate boundariesOn) {
        return database.rows(
                """
                select distinct p.code, p.relapse_look_back_months
                from review_rounds r join poverty_standards p on p.id = r.standard_id
                where r.opened_on <= ? and (r.closed_on is null or r.closed_on > ?) and exists (
                  select 1 from recognitions x
                  join boundary_places b on b.unit_id = x.unit_id and b.node_id = ? and b.boundary =\s""" + BOUNDARY + """

                  where x.round_id = r.id and x.decided_on > ? and x.decided_on <= ?)
                order by p.code""",
                row -> new OfficialTableView.LookBack(row.getString(1), row.getObject(2, Integer.class)),
                until,
                since,
                node,
                boundariesOn,
                since,
                until);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("unit_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("level"));
    }

    private static boolean counted(ResultSet row, String place, Map<UUID, Map<Figure, Count>> counted)
            throws SQLException {
        var count = new Count(row.getLong("households"), row.getLong("persons"));
        if (count.households() != 0 || count.persons() != 0) {
            counted.computeIfAbsent(row.getObject(place, UUID.class), _ -> new HashMap<>())
                    .put(
                            new Figure(
                                    row.getString("kind"),
                                    PovertyClass.valueOf(row.getString("poverty_class")),
                                    row.getString("item")),
                            count);
        }
        return true;
    }

    private static Map<UUID, Figures> figures(Map<UUID, Map<Figure, Count>> counted) {
        var figures = new HashMap<UUID, Figures>();
        counted.forEach((place, counts) -> figures.put(place, new Figures(counts)));
        return figures;
    }
}
