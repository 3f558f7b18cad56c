package vn.gnbv.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Notes which projects there are, and what they are called. */
@ApplicationScoped
class ProjectProjection implements Projection {

    record ProjectCopy(UUID id, int version, String name) {}

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
            var project = event.as(ProjectCopy.class);
            works.name(project.id(), project.version(), project.name());
        }
    }
}
