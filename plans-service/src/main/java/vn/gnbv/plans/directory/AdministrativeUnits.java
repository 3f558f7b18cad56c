package vn.gnbv.plans.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** All units, read and written by the thousand: plain JDBC in batches. */
@ApplicationScoped
class AdministrativeUnits {

    static final String COLUMNS = """
            v.unit_id, u.version, v.code, v.name, v.type, v.level, v.parent_id, v.area_type, v.legal_basis,
            lower(v.valid) as valid_from, upper(v.valid) - 1 as valid_to""";

    private final Database database;

    AdministrativeUnits(Database database) {
        this.database = database;
    }

    /** One import at a time: two would each miss what the other brings. Held until the transaction ends. */
    void lock() {
        Query.of("select pg_advisory_xact_lock(hashtext('administrative_units'))")
                .list(database, row -> true);
    }

    /** The units with these ids, and those that ever had one of these codes. */
    Map<UUID, AdministrativeUnit> find(Collection<UUID> ids, Collection<String> codes) {
        var versions = new HashMap<UUID, List<UnitVersion>>();
        var numbers = new HashMap<UUID, Integer>();
        Query.of("select " + COLUMNS
                        + " from administrative_unit_versions v join administrative_units u on u.id = v.unit_id")
                .where(
                        "v.unit_id in (select unnest(?::uuid[]) union"
                                + " select unit_id from administrative_unit_versions where code = any (?::text[]))",
                        ids.toArray(UUID[]::new),
                        codes.toArray(String[]::new))
                .then("order by lower(v.valid) nulls first")
                .list(database, row -> {
                    var id = row.getObject("unit_id", UUID.class);
                    numbers.put(id, row.getInt("version"));
                    return versions.computeIfAbsent(id, i -> new ArrayList<>()).add(version(row));
                });
        var units = new HashMap<UUID, AdministrativeUnit>();
        versions.forEach((id, list) -> units.put(id, new AdministrativeUnit(id, numbers.get(id), List.copyOf(list))));
        return units;
    }

    /** Whether a code is now given to two units at once; the code, or null. */
    @Nullable
    String codeGivenTwice(Collection<UUID> changed) {
        return Query.of("""
                        select a.code from administrative_unit_versions a
                        join administrative_unit_versions b
                          on b.code = a.code and b.unit_id <> a.unit_id and b.valid && a.valid
                        where a.unit_id = any (?::uuid[]) limit 1""", (Object) changed.toArray(UUID[]::new))
                .first(database, row -> row.getString(1))
                .orElse(null);
    }

    void store(Collection<AdministrativeUnit> units) {
        var upserts = new ArrayList<@Nullable Object[]>();
        var inserts = new ArrayList<@Nullable Object[]>();
        for (var unit : units) {
            upserts.add(new Object[] {unit.id(), unit.version()});
            unit.versions().forEach(version -> inserts.add(row(unit.id(), version)));
        }
        database.writeAll("""
                insert into administrative_units (id, version) values (?, ?)
                on conflict (id) do update set version = excluded.version""", upserts);
        var ids = units.stream().map(AdministrativeUnit::id).toArray(UUID[]::new);
        database.write("delete from administrative_unit_versions where unit_id = any (?)", (Object) ids);
        database.writeAll("""
                insert into administrative_unit_versions
                  (unit_id, valid, code, name, name_plain, type, level, parent_id, area_type, legal_basis)
                values (?, daterange(?::date, ?::date, '[]'), ?, ?, ?, ?, ?, ?, ?, ?)""", inserts);
    }

    private static @Nullable Object[] row(UUID unit, UnitVersion version) {
        return new @Nullable Object[] {
            unit,
            version.validFrom(),
            version.validTo(),
            version.code(),
            version.name(),
            PlainText.of(version.name()),
            version.type(),
            version.level(),
            version.parentId(),
            version.areaType(),
            version.legalBasis()
        };
    }

    static UnitVersion version(ResultSet row) throws SQLException {
        var areaType = row.getString("area_type");
        return new UnitVersion(
                row.getString("code"),
                row.getString("name"),
                UnitType.valueOf(row.getString("type")),
                UnitLevel.valueOf(row.getString("level")),
                row.getObject("parent_id", UUID.class),
                areaType == null ? null : AreaType.valueOf(areaType),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("legal_basis"));
    }
}
