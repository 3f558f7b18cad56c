package vn.gnbv.plans.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;
import vn.gnbv.platform.problem.Refusals;

/** Reads units and organisations as they were on a day; without a day, by any version, the latest shown. */
@ApplicationScoped
class DirectoryQueries {

    /** What a list of units can be narrowed by. */
    record UnitFilter(
            @Nullable UUID parentId,
            @Nullable UUID below,
            @Nullable UnitLevel level,
            @Nullable UnitLabelKind label,
            @Nullable String code,
            @Nullable LocalDate asOf,
            @Nullable String q) {}

    /** A unit of a list, and how far it is from what was searched for. */
    record Found(UnitView unit, BigDecimal distance) {}

    /** What a list of organisations can be narrowed by. */
    record OrganisationFilter(
            @Nullable UUID unitId,
            @Nullable OrganisationKind kind,
            @Nullable LocalDate asOf) {}

    private static final String FROM =
            " from administrative_unit_versions v join administrative_units u on u.id = v.unit_id";

    /** Of names alike the shorter is nearer. */
    private static final String DISTANCE =
            "round((2 - word_similarity(?, v.name_plain) - similarity(?, v.name_plain) / 10)::numeric, 6)";

    private final Database database;
    private final AdministrativeUnits units;

    DirectoryQueries(Database database, AdministrativeUnits units) {
        this.database = database;
        this.units = units;
    }

    /** In the order of codes; what was searched for by name: the nearest first. */
    List<Found> units(UnitFilter filter, Cursor after, int limit) {
        var page = filter.q() == null ? byCode(filter, after) : byName(filter, PlainText.of(filter.q()), after);
        return page.then("limit ?", limit).list(database, row -> {
            var id = row.getObject("unit_id", UUID.class);
            var unit = UnitView.of(id, row.getInt("version"), AdministrativeUnits.version(row));
            return new Found(unit, row.getBigDecimal("distance"));
        });
    }

    private static Query byCode(UnitFilter filter, Cursor after) {
        var units = matching(Query.of("select " + AdministrativeUnits.COLUMNS + ", 0 as distance" + FROM), filter);
        if (!after.isFirst()) {
            units.where("(v.code, v.unit_id) > (?, ?)", after.text(1), after.uuid(2));
        }
        return units.then("order by v.code, v.unit_id");
    }

    private static Query byName(UnitFilter filter, String words, Cursor after) {
        var units = matching(
                        Query.of(
                                "select " + AdministrativeUnits.COLUMNS + ", " + DISTANCE + " as distance" + FROM,
                                words,
                                words),
                        filter)
                .asSource("m");
        if (!after.isFirst()) {
            units.where(
                    "(m.distance, m.code, m.unit_id) > (?::numeric, ?, ?)",
                    after.text(0),
                    after.text(1),
                    after.uuid(2));
        }
        return units.then("order by m.distance, m.code, m.unit_id");
    }

    /** Without a day each unit by the last of its versions that match. */
    private static Query matching(Query units, UnitFilter filter) {
        conditions(units, "v", filter);
        if (filter.asOf() == null) {
            var later = Query.of("select 1 from administrative_unit_versions w")
                    .where("w.unit_id = v.unit_id")
                    .where("w.valid >> v.valid");
            conditions(later, "w", filter);
            units.whereNone(later);
        }
        return units;
    }

    /** @param v the alias of the versions that are asked for */
    private static void conditions(Query units, String v, UnitFilter filter) {
        if (filter.q() != null) {
            units.where("? <% " + v + ".name_plain", PlainText.of(filter.q()));
        }
        // That a version has ended is said twice, once in a way that the index of codes can tell.
        units.whereGiven(filter.parentId(), v + ".parent_id = ?")
                .whereGiven(filter.level(), v + ".level = ?")
                .whereGiven(filter.code(), v + ".code = ?")
                .whereGiven(filter.asOf(), v + ".valid @> ?::date")
                .whereGiven(filter.asOf(), "coalesce(upper(" + v + ".valid), 'infinity') > ?::date");
        if (filter.below() != null) {
            units.where(v + ".unit_id <> ?", filter.below());
            within(units, v, "area_paths i where i.ancestor_id = ?", filter.below(), filter.asOf());
        }
        if (filter.label() != null) {
            within(units, v, "administrative_unit_labels i where i.label = ?", filter.label(), filter.asOf());
        }
    }

    private static void within(Query units, String v, String rows, Object value, @Nullable LocalDate asOf) {
        if (asOf == null) {
            units.where(
                    "exists (select 1 from " + rows + " and i.unit_id = " + v + ".unit_id and i.valid && " + v
                            + ".valid)",
                    value);
        } else {
            units.where(v + ".unit_id in (select i.unit_id from " + rows + " and i.valid @> ?::date)", value, asOf);
        }
    }

    /** What the unit has become by the day; empty when there is no such unit, or none yet. */
    Optional<SuccessorView.All> successors(UUID id, LocalDate asOf) {
        var reached = units.leadingFrom(id, asOf);
        var unit = reached.get(id);
        if (unit == null) {
            return Optional.empty();
        }
        var begin = unit.versions().getFirst().validFrom();
        return begin != null && begin.isAfter(asOf)
                ? Optional.empty()
                : Optional.of(new SuccessorView.All(id, asOf, Successors.of(id, reached, asOf)));
    }

    Optional<UnitView> unit(UUID id, @Nullable LocalDate asOf) {
        return units.find(id)
                .flatMap(unit -> Timeline.at(unit.versions(), asOf).map(version -> UnitView.of(unit, version)));
    }

    /** All that is read of a unit for a caller that has a copy. */
    Optional<Integer> version(UUID id, @Nullable LocalDate asOf) {
        var version = Query.of("select u.version from administrative_units u").where("u.id = ?", id);
        if (asOf != null) {
            version.where(
                    "exists (select 1 from administrative_unit_versions v where v.unit_id = u.id and v.valid @> ?::date)",
                    asOf);
        }
        return version.first(database, row -> row.getInt(1));
    }

    List<OrganisationView> organisations(OrganisationFilter filter, @Nullable UUID after, int limit) {
        return Query.of("""
                        select distinct on (v.organisation_id) v.*, o.version
                        from organisation_versions v join organisations o on o.id = v.organisation_id""")
                .whereGiven(filter.unitId(), "v.unit_id = ?")
                .whereGiven(filter.kind(), "v.kind = ?")
                .whereGiven(filter.asOf(), "daterange(v.valid_from, v.valid_to, '[]') @> ?::date")
                .whereGiven(after, "v.organisation_id > ?")
                .then("order by v.organisation_id, v.valid_from desc nulls last limit ?", limit)
                .list(
                        database,
                        row -> OrganisationView.of(
                                row.getObject("organisation_id", UUID.class),
                                row.getInt("version"),
                                organisation(row),
                                null,
                                null));
    }

    Optional<OrganisationView> organisation(UUID id, @Nullable LocalDate asOf) {
        var versions = Query.of("select * from organisation_versions")
                .where("organisation_id = ?", id)
                .then("order by valid_from nulls first")
                .list(database, DirectoryQueries::organisation);
        return Query.of("select version from organisations")
                .where("id = ?", id)
                .first(database, row -> row.getInt(1))
                .flatMap(version -> Timeline.at(versions, asOf)
                        .map(shown -> OrganisationView.of(id, version, shown, versions, successions(id))));
    }

    private List<OrganisationSuccession> successions(UUID id) {
        return Query.of("select * from organisation_successions")
                .where("organisation_id = ?", id)
                .then("order by on_day, successor_id")
                .list(
                        database,
                        row -> new OrganisationSuccession(
                                row.getObject("successor_id", UUID.class),
                                row.getObject("on_day", LocalDate.class),
                                OrganisationSuccession.Passes.valueOf(row.getString("passes")),
                                ids(row, "component_ids"),
                                ids(row, "task_ids"),
                                ids(row, "regime_ids"),
                                row.getString("legal_basis")));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    /** What these successions name and nobody knows. */
    Unknown unknown(List<OrganisationSuccession> successions) {
        return new Unknown(
                missing("organisations", successions.stream().map(OrganisationSuccession::successorId)),
                missing("components", successions.stream().flatMap(s -> s.componentIds().stream())),
                missing("tasks", successions.stream().flatMap(s -> s.taskIds().stream())),
                missing("reporting_regimes", successions.stream().flatMap(s -> s.regimeIds().stream())));
    }

    private Set<UUID> missing(String table, Stream<UUID> ids) {
        return Set.copyOf(
                Query.of("select distinct id from unnest(?::uuid[]) as named (id)", (Object) ids.toArray(UUID[]::new))
                        .where("not exists (select 1 from " + table + " t where t.id = named.id)")
                        .list(database, row -> row.getObject(1, UUID.class)));
    }

    /** Ids that nobody knows. */
    record Unknown(Set<UUID> organisations, Set<UUID> components, Set<UUID> tasks, Set<UUID> regimes) {

        void check(OrganisationSuccession succession, String pointer, Refusals refusals) {
            refusals.addIf(
                    organisations.contains(succession.successorId()),
                    pointer + "/successorId",
                    PlansProblems.UNKNOWN_ORGANISATION);
            check(
                    succession.componentIds(),
                    components,
                    pointer + "/componentIds/",
                    PlansProblems.UNKNOWN_COMPONENT,
                    refusals);
            check(succession.taskIds(), tasks, pointer + "/taskIds/", PlansProblems.UNKNOWN_TASK, refusals);
            check(succession.regimeIds(), regimes, pointer + "/regimeIds/", PlansProblems.UNKNOWN_REGIME, refusals);
        }

        private static void check(
                List<UUID> ids, Set<UUID> unknown, String pointer, PlansProblems rule, Refusals refusals) {
            for (int i = 0; i < ids.size(); i++) {
                refusals.addIf(unknown.contains(ids.get(i)), pointer + i, rule);
            }
        }
    }

    private static OrganisationVersion organisation(ResultSet row) throws SQLException {
        return new OrganisationVersion(
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getObject("unit_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
