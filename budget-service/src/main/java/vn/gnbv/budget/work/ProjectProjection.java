package vn.gnbv.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Notes which projects there are. */
@ApplicationScoped
class ProjectProjection implements Projection {

    record ProjectCopy(UUID id) {}

    private final WorkQueries works;

    ProjectProjection(WorkQueries works) {
        this.works = works;
    }

    @Override
    public String topic() {
        return "gnbv.project";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (event.type().equals("vn.gnbv.project.v1")) {
            works.know(event.as(ProjectCopy.class).id());
        }
    }
}
