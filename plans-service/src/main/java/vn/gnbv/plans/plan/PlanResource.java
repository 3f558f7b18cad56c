package vn.gnbv.plans.plan;

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
import vn.gnbv.plans.regime.RegimeView;
import vn.gnbv.plans.target.TargetView;
import vn.gnbv.plans.task.TaskView;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

/** Plans and the drafting of their contents; drafts are seen in their area only, issued plans by every caller. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "plans", description = "Plans from draft to issuance, amendment and closure.")
class PlanResource {

    private final PlanService service;
    private final PlanQueries queries;
    private final Caller caller;
    private final Cursors cursors;

    PlanResource(PlanService service, PlanQueries queries, Caller caller, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(operationId = "draftPlan", summary = "Begin the draft of a plan")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response draft(@NotNull @Valid DraftPlan command) {
        return service.draft(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listPlans", summary = "List plans, the latest year first")
    public Page<PlanSummary> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("state") @Nullable PlanState state,
            @QueryParam("parentPlanId") @Nullable UUID parentPlanId) {
        var filter = new PlanQueries.PlanFilter(unitId, programmeId, year, state, parentPlanId);
        var cursor = cursors.open(page, "plans", filter);
        var rows = queries.list(caller.area(), filter, cursor, page.fetch());
        return cursors.page(page, rows, "plans", List.of(PlanSummary::year, PlanSummary::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getPlan", summary = "Read one plan with its contents")
    @APIResponseSchema(PlanView.class)
    public RestResponse<?> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var inForce = queries.inForce(id);
        if (inForce.isPresent()) {
            return Answer.conditional(
                    ifNoneMatch, inForce.get().version(), inForce.get().document());
        }
        var plan = service.get(id);
        return Answer.conditional(ifNoneMatch, plan.version(), plan);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(operationId = "revisePlan", summary = "Revise a draft")
    @APIResponseSchema(PlanView.class)
    public Response revise(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid DraftPlan command) {
        return answer(service.revise(id, ifMatch, command));
    }

    @GET
    @Path("/{id}/coverage")
    @Authenticated
    @Operation(
            operationId = "getPlanCoverage",
            summary = "Read what a plan makes of the targets, tasks and deadlines of the plan above it")
    public CoverageView coverage(UUID id) {
        return service.coverage(id);
    }

    @GET
    @Path("/{id}/targets")
    @Authenticated
    @Operation(operationId = "getPlanTargets", summary = "Read the targets of a plan in its order")
    public RestResponse<TargetView.All> targets(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var plan = service.get(id);
        return Answer.conditional(ifNoneMatch, plan.version(), new TargetView.All(plan.targets()));
    }

    @PUT
    @Path("/{id}/targets")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(operationId = "statePlanTargets", summary = "State all targets of a draft")
    @APIResponseSchema(PlanView.class)
    public Response stateTargets(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateTargets command) {
        return answer(service.stateTargets(id, ifMatch, command));
    }

    @GET
    @Path("/{id}/tasks")
    @Authenticated
    @Operation(operationId = "getPlanTasks", summary = "Read the tasks of a plan in its order")
    public RestResponse<TaskView.All> tasks(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var plan = service.get(id);
        return Answer.conditional(ifNoneMatch, plan.version(), new TaskView.All(plan.tasks()));
    }

    @PUT
    @Path("/{id}/tasks")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(operationId = "statePlanTasks", summary = "State all tasks of a draft")
    @APIResponseSchema(PlanView.class)
    public Response stateTasks(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateTasks command) {
        return answer(service.stateTasks(id, ifMatch, command));
    }

    @GET
    @Path("/{id}/reporting-regimes")
    @Authenticated
    @Operation(operationId = "getPlanRegimes", summary = "Read the reporting regimes of a plan in its order")
    public RestResponse<RegimeView.All> regimes(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var plan = service.get(id);
        return Answer.conditional(ifNoneMatch, plan.version(), new RegimeView.All(plan.reportingRegimes()));
    }

    @PUT
    @Path("/{id}/reporting-regimes")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(operationId = "statePlanRegimes", summary = "State all reporting regimes of a draft")
    @APIResponseSchema(PlanView.class)
    public Response stateRegimes(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateRegimes command) {
        return answer(service.stateRegimes(id, ifMatch, command));
    }

    private static Response answer(PlanView plan) {
        return Answer.ok(plan.version(), plan).toResponse();
    }
}
