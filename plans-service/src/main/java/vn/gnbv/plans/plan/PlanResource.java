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
    @Operation(
            operationId = "draftPlan",
            summary = "Begin the draft of a plan",
            description = "For a programme, a unit and a year, by who drafts in that area. With copyOf it begins with"
                    + " another plan's parts, moved to its year, and toCheck names what was guessed; with"
                    + " supersedes it will replace the plan named.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response draft(@NotNull @Valid DraftPlan command) {
        return service.draft(command).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listPlans",
            summary = "List plans, the latest year first",
            description = "Issued plans of the country, drafts of the caller's area. By unit, programme, year, state"
                    + " and the plan above.")
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
    @Operation(
            operationId = "getPlan",
            summary = "Read one plan with its contents",
            description = "An issued plan is read as the bytes of its latest edition, warnings included. Drafts of"
                    + " other areas do not exist for the caller.")
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
    @Operation(
            operationId = "revisePlan",
            summary = "Revise a draft",
            description = "Title, legal bases, situation and the like; what it is about (programme, unit, year) stays."
                    + " A submitted plan is withdrawn first.")
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
            summary = "Read what a plan makes of the targets, tasks and deadlines of the plan above it",
            description = "What it takes up, what it leaves out, what it weakens, by explicit links only; parts of the"
                    + " same code or number are suggested. Numbers of persons of two units are not compared, shares"
                    + " are.")
    public CoverageView coverage(UUID id) {
        return service.coverage(id);
    }

    @GET
    @Path("/{id}/targets")
    @Authenticated
    @Operation(
            operationId = "getPlanTargets",
            summary = "Read the targets of a plan in its order",
            description = "As the plan states them; how far each has come stands in /v1/targets/{id}/status.")
    public RestResponse<TargetView.All> targets(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var plan = service.get(id);
        return Answer.conditional(ifNoneMatch, plan.version(), new TargetView.All(plan.targets()));
    }

    @PUT
    @Path("/{id}/targets")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "statePlanTargets",
            summary = "State all targets of a draft",
            description = "Takes the place of all before it. A target keeps its id by its code. All that is wrong is"
                    + " told at once, and then nothing is changed.")
    @APIResponseSchema(PlanView.class)
    public Response stateTargets(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateTargets command) {
        return answer(service.stateTargets(id, ifMatch, command));
    }

    @GET
    @Path("/{id}/tasks")
    @Authenticated
    @Operation(
            operationId = "getPlanTasks",
            summary = "Read the tasks of a plan in its order",
            description = "As the plan states them; who has each on a day stands in /v1/tasks/{id}/responsibilities.")
    public RestResponse<TaskView.All> tasks(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var plan = service.get(id);
        return Answer.conditional(ifNoneMatch, plan.version(), new TaskView.All(plan.tasks()));
    }

    @PUT
    @Path("/{id}/tasks")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "statePlanTasks",
            summary = "State all tasks of a draft",
            description = "Takes the place of all before it. A task keeps its id by its number. Several leads are"
                    + " warned of, not refused.")
    @APIResponseSchema(PlanView.class)
    public Response stateTasks(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateTasks command) {
        return answer(service.stateTasks(id, ifMatch, command));
    }

    @GET
    @Path("/{id}/reporting-regimes")
    @Authenticated
    @Operation(
            operationId = "getPlanRegimes",
            summary = "Read the reporting regimes of a plan in its order",
            description = "With periods worked out and remarks; who has their duties after successions stands in"
                    + " /v1/reporting-regimes.")
    public RestResponse<RegimeView.All> regimes(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var plan = service.get(id);
        return Answer.conditional(ifNoneMatch, plan.version(), new RegimeView.All(plan.reportingRegimes()));
    }

    @PUT
    @Path("/{id}/reporting-regimes")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "statePlanRegimes",
            summary = "State all reporting regimes of a draft",
            description = "Takes the place of all before it. A regime keeps its id, so that what is owed moves with it."
                    + " Recurrences become periods up to expandThrough. A draft obliges nobody.")
    @APIResponseSchema(PlanView.class)
    public Response stateRegimes(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateRegimes command) {
        return answer(service.stateRegimes(id, ifMatch, command));
    }

    private static Response answer(PlanView plan) {
        return Answer.ok(plan.version(), plan).toResponse();
    }
}
