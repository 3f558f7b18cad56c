package vn.gnbv.household.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.EventNotApplicable;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps the components of each programme, whom they may support, and the statements on where they apply. */
@ApplicationScoped
class ProgrammeProjection implements Projection {

    record ProgrammeCopy(UUID id, int version, String code, List<ComponentCopy> components) {}

    record ComponentCopy(
            UUID id,
            String code,
            @Nullable UUID parentId,
            @Nullable List<ComponentVersion> versions) {}

    /** What a component was until its last day. */
    record ComponentVersion(
            @Nullable List<EligibleGroup> eligibility,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record ApplicabilityCopy(
            UUID id,
            int version,
            UUID componentId,
            UUID unitId,
            boolean applicable,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private final Database database;
    private final ObjectMapper json;

    ProgrammeProjection(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
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
        if (programme.id() == null || programme.components() == null) {
            throw new EventNotApplicable("a programme needs an id and components");
        }
        var newer = database.write("""
                insert into programme_copies (id, version, code) values (?, ?, ?)
                on conflict (id) do update set version = excluded.version, code = excluded.code
                where programme_copies.version < excluded.version""", programme.id(), programme.version(), programme.code());
        if (newer == 0) {
            return;
        }
        database.write("delete from component_copies where programme_id = ?", programme.id());
        database.writeAll(
                "insert into component_copies (id, programme_id, parent_id, code) values (?, ?, ?, ?)",
                programme.components().stream()
                        .map(c -> new @Nullable Object[] {c.id(), programme.id(), c.parentId(), c.code()})
                        .toList());
        database.writeAll(
                """
                insert into component_versions (component_id, valid, eligibility)
                values (?, daterange(?::date, ?::date, '[]'), ?::jsonb)""",
                programme.components().stream()
                        .filter(c -> c.versions() != null)
                        .flatMap(c -> c.versions().stream().map(v ->
                                new @Nullable Object[] {c.id(), v.validFrom(), v.validTo(), text(v.eligibility())}))
                        .toList());
    }

    private @Nullable String text(@Nullable List<EligibleGroup> eligibility) {
        try {
            return eligibility == null ? null : json.writeValueAsString(eligibility);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void applicability(ApplicabilityCopy statement) {
        database.write(
                """
                insert into applicability_copies (id, version, component_id, unit_id, applicable, valid)
                values (?, ?, ?, ?, ?, daterange(?::date, ?::date, '[]'))
                on conflict (id) do update set version = excluded.version, component_id = excluded.component_id,
                  unit_id = excluded.unit_id, applicable = excluded.applicable, valid = excluded.valid
                where applicability_copies.version < excluded.version""",
                statement.id(),
                statement.version(),
                statement.componentId(),
                statement.unitId(),
                statement.applicable(),
                statement.validFrom(),
                statement.validTo());
    }
}
