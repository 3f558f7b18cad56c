package vn.gnbv.household.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.EventNotApplicable;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps which activities there are, and of which component and project. */
@ApplicationScoped
class ActivityProjection implements Projection {

    record ActivityCopy(
            UUID id,
            int version,
            @Nullable UUID componentId,
            @Nullable UUID projectId) {}

    private final Database database;

    ActivityProjection(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "gnbv.activity";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals("vn.gnbv.activity.v1")) {
            return;
        }
        var activity = event.as(ActivityCopy.class);
        if (activity.id() == null) {
            throw new EventNotApplicable("an activity needs an id");
        }
        database.write("""
                insert into activity_copies (id, version, component_id, project_id) values (?, ?, ?, ?)
                on conflict (id) do update set version = excluded.version, component_id = excluded.component_id,
                  project_id = excluded.project_id
                where activity_copies.version < excluded.version""", activity.id(), activity.version(), activity.componentId(), activity.projectId());
    }
}
