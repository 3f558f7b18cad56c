package vn.gnbv.budget.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.standing.FactChanged;
import vn.gnbv.platform.database.Database;
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

    private final Database database;
    private final Event<FactChanged> changes;

    ProgrammeProjection(Database database, Event<FactChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public String topic() {
        return "gnbv.programme";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case "vn.gnbv.programme.v1" -> programme(event.as(ProgrammeCopy.class));
            case "vn.gnbv.applicability.v1" -> applicability(event.as(ApplicabilityCopy.class));
            default -> {}
        }
    }

    private void programme(ProgrammeCopy programme) {
        var written = database.write("""
                insert into programme_copies (id, version) values (?, ?)
                on conflict (id) do update set version = excluded.version
                where programme_copies.version < excluded.version""", programme.id(), programme.version());
        if (written == 0) {
            return;
        }
        database.write("delete from component_copies where programme_id = ?", programme.id());
        database.writeAll(
                """
                insert into component_copies (id, programme_id, parent_id, code, name_vi, name_en, capital_types)
                values (?, ?, ?, ?, ?, ?, ?)""",
                programme.components().stream()
                        .map(c -> new @Nullable Object[] {
                            c.id(),
                            programme.id(),
                            c.parentId(),
                            c.code(),
                            c.nameVi(),
                            c.nameEn(),
                            c.capitalTypes().toArray(String[]::new)
                        })
                        .toList());
        changes.fire(new FactChanged(FactChanged.Kind.PROGRAMME, programme.id()));
    }

    private void applicability(ApplicabilityCopy statement) {
        var written = database.write(
                """
                insert into applicability_copies
                  (id, component_id, unit_id, applicable, valid_from, valid_to, basis, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set applicable = excluded.applicable, valid_from = excluded.valid_from,
                  valid_to = excluded.valid_to, basis = excluded.basis, version = excluded.version
                where applicability_copies.version < excluded.version""",
                statement.id(),
                statement.componentId(),
                statement.unitId(),
                statement.applicable(),
                statement.validFrom(),
                statement.validTo(),
                statement.basis().words(),
                statement.version());
        if (written == 1) {
            changes.fire(new FactChanged(FactChanged.Kind.APPLICABILITY, statement.componentId()));
        }
    }
}
