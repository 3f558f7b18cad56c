package vn.gnbv.plans.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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

/** Tasks across plans; they change with their plan, their progress and who answers for them is added. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "tasks", description = "Who has to do what, and how far they have come.")
class TaskResource {

    private final TaskService service;
    private final TaskQueries queries;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    TaskResource(TaskService service, TaskQueries queries, Caller caller, Cursors cursors, Clock clock) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listTasks",
            summary = "List the tasks that stand, by plan in its order",
            description = "With organisationId those for which it answers or with which it helps on the day. With an"
                    + " organisation, a role, a due or a day each item tells how those who answer for it stand.")
    public Page<TaskItem> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("planId") @Nullable UUID planId,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("role") @Nullable Role role,
            @QueryParam("due") @Nullable Due due,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        var filter = new TaskQueries.TaskFilter(planId, organisationId, role, due, asOf);
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var cursor = cursors.open(page, "tasks", filter);
        var listed = cursors.page(
                page,
                queries.list(caller.area(), filter, day, cursor, page.fetch()),
                "tasks",
                List.of(row -> row.placed().paperId(), row -> row.placed().position(), row -> row.placed()
                        .task()
                        .id()),
                filter);
        return new Page<>(
                listed.items().stream()
                        .map(row -> new TaskItem(row.placed().task(), row.leads()))
                        .toList(),
                listed.next());
    }

    @POST
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "assignTask",
            summary = "Enter a task from a meeting notice, a letter or another paper that is no plan",
            description = "It lives as one from a plan does: progress, members, hand-over, deadlines, work lists. The"
                    + " same paper, issuer, day and number is taken once.")
    @APIResponseSchema(value = TaskView.class, responseCode = "201")
    public Response assign(@NotNull @Valid AssignTask command) {
        return service.assign(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTask",
            summary = "Read one task; its ETag is its plan's",
            description = "As its paper gives it; who has it on a day stands in its responsibilities.")
    public RestResponse<TaskView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answer.<TaskView>unchanged(ifNoneMatch, () -> queries.version(caller.area(), id))
                .orElseGet(() -> {
                    var found = find(id);
                    return Answer.current(found.version(), found.task());
                });
    }

    @GET
    @Path("/{id}/responsibilities")
    @Operation(
            operationId = "getTaskResponsibilities",
            summary = "Read who answers for a task on a day, how they stand, and how it came to them",
            description = "Whom the paper names, members and hand-overs as they were entered, then the successions of"
                    + " the directory. Where nobody knows the successor, the holder stays and the day is told.")
    public ResponsibilitiesView responsibilities(UUID id, @QueryParam("asOf") @Nullable LocalDate asOf) {
        find(id);
        return service.responsibilities(id, asOf == null ? LocalDate.now(clock) : asOf);
    }

    @POST
    @Path("/{id}/members")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER"})
    @Operation(
            operationId = "stateTaskMembers",
            summary = "State who the members of a group are that a task names",
            description = "From then on each member answers for itself; without this the group answers as one.")
    @APIResponseSchema(value = ResponsibilitiesView.class, responseCode = "201")
    public Response stateMembers(UUID id, @NotNull @Valid StateMembers command) {
        return service.stateMembers(id, command).toResponse();
    }

    @POST
    @Path("/{id}/hand-over")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER"})
    @Operation(
            operationId = "handOverTask",
            summary = "Hand a task over from one organisation to its successor",
            description = "The task stays as issued; the successor goes on from where the other stood.")
    @APIResponseSchema(value = ResponsibilitiesView.class, responseCode = "201")
    public Response handOver(UUID id, @NotNull @Valid HandOverTask command) {
        return service.handOver(id, command).toResponse();
    }

    @GET
    @Path("/{id}/progress")
    @Operation(
            operationId = "listTaskProgress",
            summary = "List the entries on a task's progress, in the order of entry",
            description = "Corrected ones too, with the one that has replaced them. With organisationId its own alone.")
    public Page<ProgressView> progress(
            UUID id, @BeanParam @Valid PageQuery page, @QueryParam("organisationId") @Nullable UUID organisationId) {
        find(id);
        var cursor = cursors.open(page, "task-progress", id, organisationId);
        var rows = queries.progress(id, organisationId, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "task-progress", List.of(ProgressView::id), id, organisationId);
    }

    @POST
    @Path("/{id}/progress")
    @RolesAllowed({"REPORTER", "PLAN_DRAFTER"})
    @Operation(
            operationId = "reportTaskProgress",
            summary = "Report how far a task has come, by one that answers for it",
            description = "Nothing is edited: a correction is another entry that names the one it corrects.")
    @APIResponseSchema(value = ProgressView.class, responseCode = "201")
    public Response report(UUID id, @NotNull @Valid ReportProgress command) {
        return service.report(id, command).toResponse();
    }

    private TaskQueries.Placed find(UUID id) {
        return queries.find(caller.area(), id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }
}
