package vn.gnbv.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps codes and names of programmes and components; applicabilities are nothing that a report asks about. */
@ApplicationScoped
class ProgrammeProjection implements Projection {

    record Programme(
            UUID id,
            int version,
            String code,
            String nameVi,
            String nameEn,
            @Nullable List<Component> components) {}

    record Component(UUID id, String code, String nameVi, String nameEn) {}

    private final Database database;

    ProgrammeProjection(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "gnbv.programme";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.programme.v1")) {
            return;
        }
        var programme = event.as(Programme.class);
        var newer = database.write(
                """
                        insert into programme_copies (id, version, event_id, code, name_vi, name_en)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set version = excluded.version, event_id = excluded.event_id, code = excluded.code,
                            name_vi = excluded.name_vi, name_en = excluded.name_en
                        where programme_copies.version < excluded.version""",
                programme.id(),
                programme.version(),
                event.id(),
                programme.code(),
                programme.nameVi(),
                programme.nameEn());
        if (newer == 1) {
            keepComponents(programme);
        }
    }

    private void keepComponents(Programme programme) {
        database.write("delete from component_copies where programme_id = ?", programme.id());
        database.writeAll(
                "insert into component_copies (id, programme_id, code, name_vi, name_en) values (?, ?, ?, ?, ?)",
                Objects.requireNonNullElse(programme.components(), List.<Component>of()).stream()
                        .map(c -> new @Nullable Object[] {c.id(), programme.id(), c.code(), c.nameVi(), c.nameEn()})
                        .toList());
    }
}
