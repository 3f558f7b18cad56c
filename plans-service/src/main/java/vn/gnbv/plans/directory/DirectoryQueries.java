package vn.gnbv.plans.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads units and organisations as they were on a day; without a day, by any version, the latest shown. */
@ApplicationScoped
class DirectoryQueries {

    /** What a list of units can be narrowed by. */
    record UnitFilter(
            @Nullable UUID parentId,
            @Nullable UnitLevel level,
            @Nullable String code,
            @Nullable LocalDate asOf,
            @Nullable String q) {}

    /** What a list of organisations can be narrowed by. */
    record OrganisationFilter(
            @Nullable UUID unitId,
            @Nullable OrganisationKind kind,
            @Nullable LocalDate asOf) {}

    private final Database database;
    private final AdministrativeUnits units;

    DirectoryQueries(Database database, AdministrativeUnits units) {
        this.database = database;
        this.units = units;
    }

    List<UnitView> units(UnitFilter filter, Cursor after, int limit) {
        var matching = Query.of("select distinct on (v.unit_id) " + AdministrativeUnits.COLUMNS
                        + " from administrative_unit_versions v join administrative_units u on u.id = v.unit_id")
                .whereGiven(filter.parentId(), "v.parent_id = ?")
                .whereGiven(filter.level(), "v.level = ?")
                .whereGiven(filter.code(), "v.code = ?")
                .whereGiven(filter.asOf(), "v.valid @> ?::date");
        if (filter.q() != null) {
            matching.where("v.name_plain like ?", PlainText.contained(filter.q()));
        }
        matching.then("order by v.unit_id, lower(v.valid) desc nulls last");
        var page = matching.asSource("m");
        if (!after.isFirst()) {
            page.where("(m.code, m.unit_id) > (?, ?)", after.text(0), after.uuid(1));
        }
        return page.then("order by m.code, m.unit_id limit ?", limit).list(database, row -> {
            var id = row.getObject("unit_id", UUID.class);
            return UnitView.of(id, row.getInt("version"), AdministrativeUnits.version(row), null);
        });
    }

    Optional<UnitView> unit(UUID id, @Nullable LocalDate asOf) {
        return Optional.ofNullable(units.find(Set.of(id), Set.of()).get(id))
                .flatMap(unit -> Timeline.at(unit.versions(), asOf)
                        .map(version -> UnitView.of(id, unit.version(), version, unit.versions())));
    }

    Optional<UnitImportView> unitImport(UUID id) {
        return Query.of("select id, imported, changed, unchanged from administrative_unit_imports")
                .where("id = ?", id)
                .first(
                        database,
                        row -> new UnitImportView(
                                row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), row.getInt(4)));
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
                .flatMap(version ->
                        Timeline.at(versions, asOf).map(shown -> OrganisationView.of(id, version, shown, versions)));
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
