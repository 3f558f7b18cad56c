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
        var words = filter.q() == null ? null : PlainText.of(filter.q());
        var from = " from administrative_unit_versions v join administrative_units u on u.id = v.unit_id";
        var once = filter.asOf() == null ? "distinct on (v.unit_id) " : "";
        var matching = words == null
                ? Query.of("select " + once + AdministrativeUnits.COLUMNS + ", 0 as distance" + from)
                : Query.of(
                                "select " + once + AdministrativeUnits.COLUMNS + ", " + DISTANCE + " as distance"
                                        + from,
                                words,
                                words)
                        .where("? <% v.name_plain", words);
        matching.whereGiven(filter.parentId(), "v.parent_id = ?")
                .whereGiven(filter.level(), "v.level = ?")
                .whereGiven(filter.code(), "v.code = ?")
                .whereGiven(filter.asOf(), "v.valid @> ?::date");
        if (filter.below() != null) {
            below(matching, filter.below(), filter.asOf());
        }
        if (filter.label() != null) {
            labelled(matching, filter.label(), filter.asOf());
        }
        if (filter.asOf() == null) {
            matching.then("order by v.unit_id, lower(v.valid) desc nulls last");
        }
        var page = matching.asSource("m");
        if (!after.isFirst()) {
            page.where(
                    "(m.distance, m.code, m.unit_id) > (?::numeric, ?, ?)",
                    after.text(0),
                    after.text(1),
                    after.uuid(2));
        }
        var order = words == null ? "m.code, m.unit_id" : "m.distance, m.code, m.unit_id";
        return page.then("order by " + order + " limit ?", limit).list(database, row -> {
            var id = row.getObject("unit_id", UUID.class);
            var unit = UnitView.of(id, row.getInt("version"), AdministrativeUnits.version(row));
            return new Found(unit, row.getBigDecimal("distance"));
        });
    }

    private static void below(Query units, UUID top, @Nullable LocalDate asOf) {
        units.where("v.unit_id <> ?", top);
        if (asOf == null) {
            units.where(
                    "exists (select 1 from area_paths p where p.unit_id = v.unit_id and p.ancestor_id = ?"
                            + " and p.valid && v.valid)",
                    top);
        } else {
            units.where(
                    "v.unit_id in (select p.unit_id from area_paths p where p.ancestor_id = ? and p.valid @> ?::date)",
                    top,
                    asOf);
        }
    }

    private static void labelled(Query units, UnitLabelKind label, @Nullable LocalDate asOf) {
        if (asOf == null) {
            units.where(
                    "exists (select 1 from administrative_unit_labels l where l.unit_id = v.unit_id"
                            + " and l.valid && v.valid and l.label = ?)",
                    label);
        } else {
            units.where(
                    "v.unit_id in (select l.unit_id from administrative_unit_labels l where l.label = ?"
                            + " and l.valid @> ?::date)",
                    label,
                    asOf);
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
        return Optional.ofNullable(units.find(Set.of(id), Set.of()).get(id))
                .flatMap(unit -> Timeline.at(unit.versions(), asOf).map(version -> UnitView.of(unit, version)));
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
