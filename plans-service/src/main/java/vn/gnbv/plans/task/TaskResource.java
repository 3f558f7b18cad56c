package vn.gnbv.plans.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Tasks across plans; they change with their plan. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks", description = "Who has to do what.")
class TaskResource {

    private final TaskQueries queries;
    private final Caller caller;
    private final Cursors cursors;

    TaskResource(TaskQueries queries, Caller caller, Cursors cursors) {
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listTasks",
            summary = "List the tasks that stand, by plan in its order",
            description = "With organisationId those that it leads or helps with.")
    public Page<TaskView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("organisationId") @Nullable UUID organisationId) {
        var cursor = cursors.open(page, "tasks", planId, organisationId);
        var rows = queries.list(caller.area(), planId, organisationId, cursor, page.fetch());
        var placed = cursors.page(
                page,
                rows,
                "tasks",
                List.of(row -> row.task().planId(), TaskQueries.Placed::position, row -> row.task()
                        .id()),
                planId,
                organisationId);
        return new Page<>(placed.items().stream().map(TaskQueries.Placed::task).toList(), placed.next());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTask", summary = "Read one task; its ETag is its plan's")
    public RestResponse<TaskView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var found = queries.find(caller.area(), id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, found.version(), found.task());
    }
}
