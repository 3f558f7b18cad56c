package vn.gnbv.plans.activity;

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
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Activities: entered in one's area, read by every caller, as no one is named in them. */
@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "activities", description = "What is planned, held and counted besides projects.")
class ActivityResource {

    private final ActivityService service;
    private final ActivityQueries queries;
    private final ActivityVersions versions;
    private final Cursors cursors;

    ActivityResource(ActivityService service, ActivityQueries queries, ActivityVersions versions, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.versions = versions;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "planActivity",
            summary = "Plan an activity",
            description = "Refused with the basis where its component does not apply to the unit; where nobody has"
                    + " stated whether it does, accepted with a warning.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public Response plan(@NotNull @Valid StateActivity command) {
        return service.plan(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listActivities",
            summary = "List activities, the latest year first",
            description = "A unit and a component mean all below them as well.")
    public Page<ActivitySummary> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("componentId") @Nullable UUID componentId,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("state") @Nullable ActivityState state,
            @QueryParam("projectId") @Nullable UUID projectId) {
        var filter = new ActivityQueries.ActivityFilter(unitId, componentId, kind, year, state, projectId);
        var cursor = cursors.open(page, "activities", filter);
        var rows = queries.list(filter, cursor, page.fetch());
        return cursors.page(page, rows, "activities", List.of(ActivitySummary::year, ActivitySummary::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getActivity",
            summary = "Read one activity",
            description = "As it was said last: planned or held, with participants by group, the cost line and the"
                    + " evidence. Its versions tell what was said before.")
    @APIResponseSchema(ActivityView.class)
    public RestResponse<?> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var latest = versions.latest(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, latest.version(), latest.document());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "correctActivity",
            summary = "Revise what is planned, or correct what was held: the next version",
            description = "Its unit and year stay; once it was held or cancelled, a reason is required.")
    @APIResponseSchema(ActivityView.class)
    public Response correct(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateActivity command) {
        var activity = service.correct(id, ifMatch, command);
        return Answer.ok(activity.version(), activity).toResponse();
    }

    @POST
    @Path("/{id}/holding")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "holdActivity",
            summary = "Record that an activity was held, and how",
            description = "From when to when, who came by group, what was produced, what proves it. Numbers that nobody"
                    + " knows are left out, never zero. It counts for the targets whose indicator its kind feeds,"
                    + " from its last day on.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response hold(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid HoldActivity command) {
        return service.hold(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "cancelActivity",
            summary = "Record that an activity will not be held, and why",
            description = "It leaves all sums.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response cancel(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid CancelActivity command) {
        return service.cancel(id, ifMatch, command).toResponse();
    }

    @GET
    @Path("/{id}/versions")
    @Authenticated
    @Operation(
            operationId = "listActivityVersions",
            summary = "List all that was said of an activity, first to last",
            description = "Each with the reason that was given, where what had been held was corrected. Nothing is ever"
                    + " removed.")
    public ActivityVersionView.All versions(UUID id) {
        var all = versions.of(id);
        if (all.isEmpty()) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return new ActivityVersionView.All(all);
    }
}
