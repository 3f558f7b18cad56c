package vn.gnbv.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps the programmes' codes and names; their components and applicabilities are nothing that a report asks about. */
@ApplicationScoped
class ProgrammeProjection implements Projection {

    record Programme(UUID id, int version, String code, String nameVi, String nameEn) {}

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
        database.write(
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
    }
}
