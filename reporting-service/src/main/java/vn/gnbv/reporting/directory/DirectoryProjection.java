package vn.gnbv.reporting.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps units and organisations with their versions in time, and the tree that areas are decided by. */
@ApplicationScoped
class DirectoryProjection implements Projection {

    record Unit(UUID id, int version, List<UnitVersion> versions) {}

    record UnitVersion(
            @Nullable String code,
            String name,
            String level,
            @Nullable UUID parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        AreaTree.Placement placement() {
            return new AreaTree.Placement(parentId, validFrom, validTo == null ? null : validTo.plusDays(1));
        }
    }

    record Organisation(UUID id, int version, List<OrganisationVersion> versions) {}

    record OrganisationVersion(
            String name,
            String kind,
            UUID unitId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private final Database database;
    private final AreaTree areas;

    DirectoryProjection(Database database, AreaTree areas) {
        this.database = database;
        this.areas = areas;
    }

    @Override
    public String topic() {
        return "gnbv.directory";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case "vn.gnbv.administrative-unit.v1" -> keep(event.id(), event.as(Unit.class));
            case "vn.gnbv.organisation.v1" -> keep(event.id(), event.as(Organisation.class));
            default -> {}
        }
    }

    private void keep(UUID eventId, Unit unit) {
        if (!newer("unit_copies", unit.id(), unit.version(), eventId)) {
            return;
        }
        database.write("delete from unit_versions where unit_id = ?", unit.id());
        for (var version : unit.versions()) {
            database.write(
                    """
                            insert into unit_versions (unit_id, code, name, level, valid)
                            values (?, ?, ?, ?, daterange(?::date, ?::date, '[]'))""",
                    unit.id(),
                    version.code(),
                    version.name(),
                    version.level(),
                    version.validFrom(),
                    version.validTo());
        }
        areas.place(
                unit.id(), unit.versions().stream().map(UnitVersion::placement).toList());
    }

    private void keep(UUID eventId, Organisation organisation) {
        if (!newer("organisation_copies", organisation.id(), organisation.version(), eventId)) {
            return;
        }
        database.write("delete from organisation_versions where organisation_id = ?", organisation.id());
        for (var version : organisation.versions()) {
            database.write(
                    """
                            insert into organisation_versions (organisation_id, name, kind, unit_id, valid)
                            values (?, ?, ?, ?, daterange(?::date, ?::date, '[]'))""",
                    organisation.id(),
                    version.name(),
                    version.kind(),
                    version.unitId(),
                    version.validFrom(),
                    version.validTo());
        }
    }

    private boolean newer(String table, UUID id, int version, UUID eventId) {
        return database.write("""
                        insert into %1$s (id, version, event_id) values (?, ?, ?)
                        on conflict (id) do update set version = excluded.version, event_id = excluded.event_id
                        where %1$s.version < excluded.version""".formatted(table), id, version, eventId) == 1;
    }
}
