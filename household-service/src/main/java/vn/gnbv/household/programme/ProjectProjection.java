package vn.gnbv.household.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps which projects there are, of which component and where. */
@ApplicationScoped
class ProjectProjection implements Projection {

    record ProjectCopy(UUID id, int version, UUID componentId, UUID unitId) {}

    private final Database database;

    ProjectProjection(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "gnbv.project";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.project.v1")) {
            return;
        }
        var project = event.as(ProjectCopy.class);
        database.write("""
                insert into project_copies (id, version, component_id, unit_id) values (?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, component_id = excluded.component_id,
                  unit_id = excluded.unit_id
                where project_copies.version < excluded.version""", project.id(), project.version(), project.componentId(), project.unitId());
    }
}
