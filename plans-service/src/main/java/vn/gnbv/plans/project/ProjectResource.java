package vn.gnbv.plans.project;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

/** Livelihood models, projects and small works; proposals are seen in their area only, what is approved by every caller. */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "projects", description = "Livelihood models, projects and small works, from proposal to result.")
class ProjectResource {

    private final ProjectService service;
    private final ProjectQueries queries;
    private final Caller caller;
    private final Cursors cursors;

    ProjectResource(ProjectService service, ProjectQueries queries, Caller caller, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "proposeProject",
            summary = "Propose a project",
            description = "Refused with the basis where the component does not apply to the unit; where nobody has"
                    + " stated whether it does, accepted with a warning.")
    @APIResponseSchema(value = ProjectView.class, responseCode = "201")
    public Response propose(@NotNull @Valid StateProject command) {
        return service.propose(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listProjects",
            summary = "List projects, the latest year first",
            description = "A unit and a component mean all below them as well.")
    public Page<ProjectSummary> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("componentId") @Nullable UUID componentId,
            @QueryParam("kind") @Nullable ProjectKind kind,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("state") @Nullable ProjectState state,
            @QueryParam("replicatedFrom") @Nullable UUID replicatedFrom) {
        var filter = new ProjectQueries.ProjectFilter(unitId, componentId, kind, year, state, replicatedFrom);
        var cursor = cursors.open(page, "projects", filter);
        var rows = queries.list(caller.area(), filter, cursor, page.fetch());
        return cursors.page(page, rows, "projects", List.of(ProjectSummary::year, ProjectSummary::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getProject",
            summary = "Read one project",
            description = "A proposal is seen in its area only, from the approval on by everybody.")
    public RestResponse<ProjectView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var project = service.get(id);
        return Answer.conditional(ifNoneMatch, project.version(), project);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "correctProject",
            summary = "Correct what is said of a project",
            description = "Its unit and year stay; once it is approved, a reason is required.")
    @APIResponseSchema(ProjectView.class)
    public Response correct(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateProject command) {
        var project = service.correct(id, ifMatch, command);
        return Answer.ok(project.version(), project).toResponse();
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "approveProject",
            summary = "Record the decision that approves a project",
            description = "The component is looked up once more: what no longer applies is not approved (409, with the"
                    + " basis).")
    @APIResponseSchema(value = ProjectView.class, responseCode = "200")
    public Response approve(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid Decision command) {
        return service.approve(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/commencement")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "startProject",
            summary = "Record that an approved project has begun",
            description = "With the day. The component is looked up once more: what no longer applies goes no further"
                    + " (409, with the basis).")
    @APIResponseSchema(value = ProjectView.class, responseCode = "200")
    public Response start(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StartProject command) {
        return service.start(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "finishProject",
            summary = "Record that a project is done, and what came of it",
            description = "Households that took part, by group, and the result in words and figures. Numbers that"
                    + " nobody knows are left out, never zero.")
    @APIResponseSchema(value = ProjectView.class, responseCode = "200")
    public Response finish(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid FinishProject command) {
        return service.finish(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/stoppage")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "stopProject",
            summary = "Record that a project ends before it is done, and why",
            description = "A project whose component no longer applies goes no further, but may be stopped.")
    @APIResponseSchema(value = ProjectView.class, responseCode = "200")
    public Response stop(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StopProject command) {
        return service.stop(id, ifMatch, command).toResponse();
    }
}
