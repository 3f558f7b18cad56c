package vn.gnbv.household.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.household.table.NamedHousehold.Origin;
import vn.gnbv.household.table.NamedHousehold.Person;
import vn.gnbv.platform.database.Database;

/** Reads tables 14 and 15, household by household. */
@ApplicationScoped
class NamedListQueries {

    private final Database database;

    NamedListQueries(Database database) {
        this.database = database;
    }

    private record Found(
            UUID id,
            UUID unitId,
            LocalDate recognisedOn,
            @Nullable String movement) {}

    /**
     * Households that live in a unit on a day and are then of a class, by their id, with the movement of tables 2 and 3 that
     * has brought them to their list in the period; who was decided on again since is still new. Who was split off or has
     * moved there has come for another reason.
     */
    List<NamedHousehold> list(
            UUID unit, PovertyClass povertyClass, LocalDate asOf, LocalDate since, @Nullable UUID after, int limit) {
        var found = database.rows(
                """
                select h.household_id, h.unit_id, s.since, m.movement
                from (
                  select r.household_id, r.unit_id from household_residences r
                  where r.since <= ? and (r.until is null or r.until > ?) and (?::uuid is null or r.household_id > ?)
                    and exists (select 1 from area_paths p
                                where p.unit_id = r.unit_id and p.ancestor_id = ? and p.valid @> ?::date)
                  order by r.household_id) h
                cross join lateral household_standing(h.household_id, ?::date) s
                left join lateral (
                  select m.movement from household_movements m
                  where m.household_id = h.household_id and m.decided_on > ? and m.decided_on <= ?
                    and m.previous_class is distinct from m.poverty_class and m.inherited_on is null
                  order by m.decided_on desc, m.seq desc limit 1) m on true
                where s.poverty_class = ?
                order by h.household_id limit ?""",
                row -> new Found(
                        row.getObject("household_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("since", LocalDate.class),
                        row.getString("movement")),
                asOf,
                asOf,
                after,
                after,
                unit,
                asOf,
                asOf,
                since,
                asOf,
                povertyClass,
                limit);
        var ids = found.stream().map(Found::id).toArray(UUID[]::new);
        var members = members(ids, asOf);
        var needs = needs(ids, asOf);
        return found.stream()
                .map(f -> new NamedHousehold(
                        f.id(),
                        f.unitId(),
                        povertyClass,
                        f.recognisedOn(),
                        f.movement() == null ? Origin.CONTINUING : origin(f.movement()),
                        members.getOrDefault(f.id(), List.of()),
                        needs.getOrDefault(f.id(), List.of())))
                .toList();
    }

    private static Origin origin(String movement) {
        return switch (movement) {
            case "NEW_POOR", "NEW_NEAR_POOR" -> Origin.NEW;
            case "RELAPSE_POOR", "RELAPSE_NEAR_POOR" -> Origin.RELAPSE;
            case "POOR_TO_NEAR_POOR" -> Origin.FROM_POOR;
            case "NEAR_POOR_TO_POOR" -> Origin.FROM_NEAR_POOR;
            default -> Origin.CONTINUING;
        };
    }

    private Map<UUID, List<Person>> members(UUID[] households, LocalDate asOf) {
        var members = new HashMap<UUID, List<Person>>();
        database.rows("""
                select m.* from unnest(?::uuid[]) h(id) cross join lateral household_members_on(h.id, ?) m
                order by m.relationship <> 'HEAD', m.until nulls last, m.number""", row -> add(members, row, person(row)), households, asOf);
        return members;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("full_name"),
                Relationship.valueOf(row.getString("relationship")),
                Sex.valueOf(row.getString("sex")),
                row.getObject("birth_year", Integer.class),
                row.getString("ethnicity"));
    }

    private Map<UUID, List<String>> needs(UUID[] households, LocalDate asOf) {
        var needs = new HashMap<UUID, List<String>>();
        database.rows("""
                select distinct n.household_id, k.category from needs n join need_kinds k on k.code = n.kind
                where n.household_id = any (?) and n.stated_on <= ? and (n.ended_on is null or n.ended_on > ?)
                order by k.category""", row -> add(needs, row, row.getString("category")), households, asOf, asOf);
        return needs;
    }

    private static <T> boolean add(Map<UUID, List<T>> lists, ResultSet row, T value) throws SQLException {
        return lists.computeIfAbsent(row.getObject("household_id", UUID.class), _ -> new ArrayList<>())
                .add(value);
    }
}
