package vn.gnbv.household.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.event.EventNotApplicable;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps the units that plans-service publishes: their place in the tree, and their area type over time. */
@ApplicationScoped
class DirectoryProjection implements Projection {

    record Unit(UUID id, int version, List<UnitVersion> versions) {}

    /** What a unit was until its last day. */
    record UnitVersion(
            String code,
            String name,
            String level,
            @Nullable AreaType areaType,
            @Nullable UUID parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        @Nullable
        LocalDate until() {
            return validTo == null ? null : validTo.plusDays(1);
        }
    }

    private final AgroalDataSource database;
    private final AreaTree areas;

    DirectoryProjection(AgroalDataSource database, AreaTree areas) {
        this.database = database;
        this.areas = areas;
    }

    @Override
    public String topic() {
        return "gnbv.directory";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.administrative-unit.v1")) {
            return;
        }
        var unit = event.as(Unit.class);
        if (unit.id() == null || unit.versions() == null) {
            throw new EventNotApplicable("a unit needs an id and versions");
        }
        try (var connection = database.getConnection()) {
            if (isNewer(connection, unit)) {
                replaceVersions(connection, unit);
                areas.place(
                        unit.id(),
                        unit.versions().stream()
                                .map(v -> new AreaTree.Placement(v.parentId(), v.validFrom(), v.until()))
                                .toList());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the directory took no change", e);
        }
    }

    private static boolean isNewer(Connection connection, Unit unit) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into unit_copies (id, version) values (?, ?)
                on conflict (id) do update set version = excluded.version
                where unit_copies.version < excluded.version""")) {
            upsert.setObject(1, unit.id());
            upsert.setInt(2, unit.version());
            return upsert.executeUpdate() == 1;
        }
    }

    private static void replaceVersions(Connection connection, Unit unit) throws SQLException {
        try (var delete = connection.prepareStatement("delete from unit_versions where unit_id = ?")) {
            delete.setObject(1, unit.id());
            delete.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into unit_versions (unit_id, valid, code, name, level, area_type)
                values (?, daterange(?::date, ?::date), ?, ?, ?, ?)""")) {
            for (var version : unit.versions()) {
                insert.setObject(1, unit.id());
                insert.setObject(2, version.validFrom());
                insert.setObject(3, version.until());
                insert.setString(4, version.code());
                insert.setString(5, version.name());
                insert.setString(6, version.level());
                insert.setString(
                        7,
                        version.areaType() == null ? null : version.areaType().name());
                insert.executeUpdate();
            }
        }
    }
}
