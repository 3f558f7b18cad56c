package vn.gnbv.budget.directory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.standing.FactChanged;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.event.EventNotApplicable;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps which unit lay below which and when, and the names of organisations. */
@ApplicationScoped
class DirectoryProjection implements Projection {

    record UnitCopy(UUID id, int version, List<UnitVersion> versions) {}

    /** @param validTo the last day; null is open */
    record UnitVersion(
            @Nullable UUID parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record OrganisationCopy(UUID id, int version, List<OrganisationVersion> versions) {}

    record OrganisationVersion(String name) {}

    private final AgroalDataSource database;
    private final AreaTree areas;
    private final Event<FactChanged> changes;

    DirectoryProjection(AgroalDataSource database, AreaTree areas, Event<FactChanged> changes) {
        this.database = database;
        this.areas = areas;
        this.changes = changes;
    }

    @Override
    public String topic() {
        return "gnbv.directory";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case "vn.gnbv.administrative-unit.v1" -> unit(event.as(UnitCopy.class));
            case "vn.gnbv.organisation.v1" -> organisation(event.as(OrganisationCopy.class));
            default -> {}
        }
    }

    private void unit(UnitCopy unit) {
        if (!isNewer(unit)) {
            return;
        }
        areas.place(
                unit.id(),
                unit.versions().stream()
                        .map(v -> new AreaTree.Placement(v.parentId(), v.validFrom(), dayAfter(v.validTo())))
                        .toList());
        changes.fire(new FactChanged(FactChanged.Kind.UNIT, unit.id()));
    }

    private boolean isNewer(UnitCopy unit) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into unit_copies (id, version) values (?, ?)
                        on conflict (id) do update set version = excluded.version
                        where unit_copies.version < excluded.version""")) {
            upsert.setObject(1, unit.id());
            upsert.setInt(2, unit.version());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of units took no change", e);
        }
    }

    private void organisation(OrganisationCopy organisation) {
        if (organisation.versions().isEmpty()) {
            throw new EventNotApplicable("an organisation without a version has no name");
        }
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into organisation_copies (id, name, version) values (?, ?, ?)
                        on conflict (id) do update set name = excluded.name, version = excluded.version
                        where organisation_copies.version < excluded.version""")) {
            upsert.setObject(1, organisation.id());
            upsert.setString(2, organisation.versions().getLast().name());
            upsert.setInt(3, organisation.version());
            if (upsert.executeUpdate() == 0) {
                return;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of organisations took no change", e);
        }
        changes.fire(new FactChanged(FactChanged.Kind.ORGANISATION, organisation.id()));
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }
}
