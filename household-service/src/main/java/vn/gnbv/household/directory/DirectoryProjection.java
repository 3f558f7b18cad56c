package vn.gnbv.household.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
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
        if (!event.type().equals("vn.gnbv.administrative-unit.v1")) {
            return;
        }
        var unit = event.as(Unit.class);
        if (unit.id() == null || unit.versions() == null) {
            throw new EventNotApplicable("a unit needs an id and versions");
        }
        if (isNewer(unit)) {
            replaceVersions(unit);
            areas.place(
                    unit.id(),
                    unit.versions().stream()
                            .map(v -> new AreaTree.Placement(v.parentId(), v.validFrom(), v.until()))
                            .toList());
        }
    }

    private boolean isNewer(Unit unit) {
        return database.write("""
                        insert into unit_copies (id, version) values (?, ?)
                        on conflict (id) do update set version = excluded.version
                        where unit_copies.version < excluded.version""", unit.id(), unit.version()) == 1;
    }

    private void replaceVersions(Unit unit) {
        database.write("delete from unit_versions where unit_id = ?", unit.id());
        database.writeAll(
                """
                insert into unit_versions (unit_id, valid, code, name, level, area_type)
                values (?, daterange(?::date, ?::date), ?, ?, ?, ?)""",
                unit.versions().stream()
                        .map(v -> new @Nullable Object[] {
                            unit.id(), v.validFrom(), v.until(), v.code(), v.name(), v.level(), v.areaType()
                        })
                        .toList());
    }
}
