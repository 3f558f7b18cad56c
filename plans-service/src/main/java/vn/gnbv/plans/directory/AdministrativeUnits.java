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
import java.util.Optional;
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

    /**
     * One import at a time: two would each miss what the other brings. Held until the transaction ends. What it reads is
     * planned for the tables as they are: a plan kept from an empty directory compares each unit with each.
     */
    void lock() {
        Query.of("select pg_advisory_xact_lock(hashtext('administrative_units')), " + planning("force_custom_plan"))
                .list(database, row -> true);
    }

    private static String planning(String mode) {
        return "set_config('plan_cache_mode', '" + mode + "', true)";
    }

    Optional<AdministrativeUnit> find(UUID id) {
        return Optional.ofNullable(read("v.unit_id = ?", id).get(id));
    }

    /** The units with these ids, and those that ever had one of these codes. */
    Map<UUID, AdministrativeUnit> find(Collection<UUID> ids, Collection<String> codes) {
        return read(
                "v.unit_id in (select unnest(?::uuid[]) union"
                        + " select unit_id from administrative_unit_versions where code = any (?::text[]))",
                ids.toArray(UUID[]::new),
                codes.toArray(String[]::new));
    }

    /** Every unit that official lists can name. The level is an argument because PostgreSQL keeps a plan that has none. */
    Map<UUID, AdministrativeUnit> downToCommunes() {
        return read("v.level <> ?", UnitLevel.VILLAGE);
    }

    /** The unit and all that it has led to by a day. */
    Map<UUID, AdministrativeUnit> leadingFrom(UUID unit, LocalDate day) {
        return read("""
                v.unit_id in (
                  with recursive reached (unit_id) as (
                    select ?::uuid
                    union
                    select s.successor_id from reached r
                    join administrative_unit_successions s on s.predecessor_id = r.unit_id and s.on_day <= ?::date
                  ) select unit_id from reached)""", unit, day);
    }

    private Map<UUID, AdministrativeUnit> read(String condition, @Nullable Object... arguments) {
        var versions = new HashMap<UUID, List<UnitVersion>>();
        var numbers = new HashMap<UUID, Integer>();
        Query.of("select " + COLUMNS
                        + " from administrative_unit_versions v join administrative_units u on u.id = v.unit_id")
                .where(condition, arguments)
                .then("order by lower(v.valid) nulls first")
                .list(database, row -> {
                    var id = row.getObject("unit_id", UUID.class);
                    numbers.put(id, row.getInt("version"));
                    return versions.computeIfAbsent(id, i -> new ArrayList<>()).add(version(row));
                });
        var ids = versions.keySet().toArray(UUID[]::new);
        var labels = labels(ids);
        var successions = successions(ids);
        var units = new HashMap<UUID, AdministrativeUnit>();
        versions.forEach((id, list) -> units.put(
                id,
                new AdministrativeUnit(
                        id,
                        numbers.get(id),
                        List.copyOf(list),
                        labels.getOrDefault(id, List.of()),
                        successions.getOrDefault(id, List.of()))));
        return units;
    }

    private Map<UUID, List<UnitLabel>> labels(UUID[] ids) {
        var labels = new HashMap<UUID, List<UnitLabel>>();
        Query.of("""
                        select unit_id, label, lower(valid) as valid_from, upper(valid) - 1 as valid_to, legal_basis
                        from administrative_unit_labels""").where("unit_id = any (?)", (Object) ids).list(database, row -> labels.computeIfAbsent(
                        row.getObject("unit_id", UUID.class), i -> new ArrayList<>())
                .add(new UnitLabel(
                        UnitLabelKind.valueOf(row.getString("label")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("legal_basis"))));
        labels.replaceAll((id, list) -> AdministrativeUnit.inOrderOfLabels(list));
        return labels;
    }

    private Map<UUID, List<UnitSuccession>> successions(UUID[] ids) {
        var successions = new HashMap<UUID, List<UnitSuccession>>();
        Query.of("select * from administrative_unit_successions")
                .where("predecessor_id = any (?)", (Object) ids)
                .list(database, row -> successions
                        .computeIfAbsent(row.getObject("predecessor_id", UUID.class), i -> new ArrayList<>())
                        .add(new UnitSuccession(
                                row.getObject("successor_id", UUID.class),
                                row.getObject("on_day", LocalDate.class),
                                SuccessionKind.valueOf(row.getString("kind")),
                                row.getBigDecimal("weight"),
                                row.getString("legal_basis"))));
        successions.replaceAll((id, list) -> AdministrativeUnit.inOrderOfDays(list));
        return successions;
    }

    /**
     * Which of these codes is now given to two units at once, or null. Of spans in the order of their beginnings two
     * overlap only if two neighbours do: one pass, whatever the planner knows of a table that has just been filled.
     */
    @Nullable
    String codeGivenTwice(Collection<String> codes) {
        return Query.of("""
                        select code from (
                          select code, upper(valid) as until, lead(lower(valid)) over neighbours as next,
                                 lead(unit_id) over neighbours as neighbour
                          from administrative_unit_versions
                          where code = any (?::text[])
                          window neighbours as (partition by code order by lower(valid) nulls first)) spans
                        where neighbour is not null and (next is null or until is null or until > next)
                        limit 1""", (Object) codes.toArray(String[]::new))
                .first(database, row -> row.getString(1))
                .orElse(null);
    }

    void store(Collection<AdministrativeUnit> units) {
        // A foreign key looks up each row by a statement of its own, which is planned once.
        Query.of("select " + planning("auto")).list(database, row -> true);
        var upserts = new ArrayList<@Nullable Object[]>();
        var versions = new ArrayList<@Nullable Object[]>();
        var labels = new ArrayList<@Nullable Object[]>();
        var successions = new ArrayList<@Nullable Object[]>();
        for (var unit : units) {
            upserts.add(new Object[] {unit.id(), unit.version()});
            unit.versions().forEach(version -> versions.add(row(unit.id(), version)));
            unit.labels().forEach(label -> labels.add(row(unit.id(), label)));
            unit.successions().forEach(succession -> successions.add(row(unit.id(), succession)));
        }
        database.writeColumns("""
                insert into administrative_units (id, version) select * from unnest(?::uuid[], ?::integer[])
                on conflict (id) do update set version = excluded.version""", upserts);
        var ids = units.stream().map(AdministrativeUnit::id).toArray(UUID[]::new);
        database.write("delete from administrative_unit_versions where unit_id = any (?)", (Object) ids);
        database.write("delete from administrative_unit_labels where unit_id = any (?)", (Object) ids);
        database.write("delete from administrative_unit_successions where predecessor_id = any (?)", (Object) ids);
        database.writeColumns("""
                insert into administrative_unit_versions
                  (unit_id, valid, code, name, name_plain, type, level, parent_id, area_type, legal_basis)
                select unit_id, daterange(first_day, last_day, '[]'), code, name, plain, type, level, parent_id, area, basis
                from unnest(?::uuid[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::uuid[], ?::text[], ?::text[])
                  v(unit_id, first_day, last_day, code, name, plain, type, level, parent_id, area, basis)""", versions);
        database.writeColumns("""
                insert into administrative_unit_labels (unit_id, label, valid, legal_basis)
                select unit_id, label, daterange(first_day, last_day, '[]'), basis
                from unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::text[])
                  l(unit_id, label, first_day, last_day, basis)""", labels);
        database.writeColumns("""
                insert into administrative_unit_successions
                  (predecessor_id, successor_id, on_day, kind, weight, legal_basis)
                select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::numeric[], ?::text[])""", successions);
    }

    private static @Nullable Object[] row(UUID unit, UnitLabel label) {
        return new @Nullable Object[] {unit, label.label(), label.validFrom(), label.validTo(), label.legalBasis()};
    }

    private static @Nullable Object[] row(UUID unit, UnitSuccession succession) {
        return new @Nullable Object[] {
            unit,
            succession.successorId(),
            succession.onDay(),
            succession.kind(),
            succession.weight(),
            succession.legalBasis()
        };
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
