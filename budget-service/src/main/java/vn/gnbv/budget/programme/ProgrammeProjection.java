package vn.gnbv.budget.programme;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.standing.FactChanged;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps the components of each programme, and the statements on where they apply. */
@ApplicationScoped
class ProgrammeProjection implements Projection {

    record ProgrammeCopy(UUID id, int version, List<ComponentCopy> components) {}

    record ComponentCopy(
            UUID id, String code, @Nullable UUID parentId, String nameVi, String nameEn, List<String> capitalTypes) {}

    record ApplicabilityCopy(
            UUID id,
            int version,
            UUID componentId,
            UUID unitId,
            boolean applicable,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Basis basis) {}

    record Basis(String text, @Nullable String number) {

        String words() {
            return number == null || text.contains(number) ? text : number + ": " + text;
        }
    }

    private final AgroalDataSource database;
    private final Event<FactChanged> changes;

    ProgrammeProjection(AgroalDataSource database, Event<FactChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public String topic() {
        return "gnbv.programme";
    }

    @Override
    public void apply(ReceivedEvent event) {
        try (var connection = database.getConnection()) {
            switch (event.type()) {
                case "vn.gnbv.programme.v1" -> programme(connection, event.as(ProgrammeCopy.class));
                case "vn.gnbv.applicability.v1" -> applicability(connection, event.as(ApplicabilityCopy.class));
                default -> {}
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of programmes took no change", e);
        }
    }

    private void programme(Connection connection, ProgrammeCopy programme) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into programme_copies (id, version) values (?, ?)
                on conflict (id) do update set version = excluded.version
                where programme_copies.version < excluded.version""")) {
            upsert.setObject(1, programme.id());
            upsert.setInt(2, programme.version());
            if (upsert.executeUpdate() == 0) {
                return;
            }
        }
        try (var delete = connection.prepareStatement("delete from component_copies where programme_id = ?")) {
            delete.setObject(1, programme.id());
            delete.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into component_copies (id, programme_id, parent_id, code, name_vi, name_en, capital_types)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (var component : programme.components()) {
                insert.setObject(1, component.id());
                insert.setObject(2, programme.id());
                insert.setObject(3, component.parentId());
                insert.setString(4, component.code());
                insert.setString(5, component.nameVi());
                insert.setString(6, component.nameEn());
                insert.setArray(
                        7,
                        connection.createArrayOf(
                                "text", component.capitalTypes().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        changes.fire(new FactChanged(FactChanged.Kind.PROGRAMME, programme.id()));
    }

    private void applicability(Connection connection, ApplicabilityCopy statement) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into applicability_copies
                  (id, component_id, unit_id, applicable, valid_from, valid_to, basis, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set applicable = excluded.applicable, valid_from = excluded.valid_from,
                  valid_to = excluded.valid_to, basis = excluded.basis, version = excluded.version
                where applicability_copies.version < excluded.version""")) {
            upsert.setObject(1, statement.id());
            upsert.setObject(2, statement.componentId());
            upsert.setObject(3, statement.unitId());
            upsert.setBoolean(4, statement.applicable());
            upsert.setDate(5, Date.valueOf(statement.validFrom()));
            upsert.setDate(6, statement.validTo() == null ? null : Date.valueOf(statement.validTo()));
            upsert.setString(7, statement.basis().words());
            upsert.setInt(8, statement.version());
            if (upsert.executeUpdate() == 0) {
                return;
            }
        }
        changes.fire(new FactChanged(FactChanged.Kind.APPLICABILITY, statement.componentId()));
    }
}
