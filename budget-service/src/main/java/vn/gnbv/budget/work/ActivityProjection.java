package vn.gnbv.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Notes which activities there are. */
@ApplicationScoped
class ActivityProjection implements Projection {

    record ActivityCopy(UUID id) {}

    private final WorkQueries works;

    ActivityProjection(WorkQueries works) {
        this.works = works;
    }

    @Override
    public String topic() {
        return "gnbv.activity";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (event.type().equals("vn.gnbv.activity.v1")) {
            works.know(event.as(ActivityCopy.class).id());
        }
    }
}
