package vn.gnbv.plans.committee;

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
import vn.gnbv.plans.Viewer;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

/** Steering committees; kept by who drafts or signs plans for the area, seen also by whom their conclusions charge. */
@Path("/v1/steering-committees")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "officers", description = "Officers, collaborators, surveyors and steering committees.")
class CommitteeResource {

    private final CommitteeService service;
    private final CommitteeQueries queries;
    private final Caller caller;
    private final Cursors cursors;

    CommitteeResource(CommitteeService service, CommitteeQueries queries, Caller caller, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER"})
    @Operation(
            operationId = "registerSteeringCommittee",
            summary = "Register a steering committee of the area",
            description = "Of the programmes or of one of them, with its members: officers in a role, each with a unit"
                    + " in charge where the paper gives one.")
    @APIResponseSchema(value = CommitteeView.class, responseCode = "201")
    public Response register(@NotNull @Valid StateCommittee command) {
        return service.register(command).toResponse();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER"})
    @Operation(
            operationId = "changeSteeringCommittee",
            summary = "State a committee and all its members anew",
            description = "Members that are left out are members no longer; conclusions stay.")
    @APIResponseSchema(CommitteeView.class)
    public Response change(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateCommittee command) {
        var committee = service.restate(id, ifMatch, command);
        return Answer.ok(committee.version(), committee).toResponse();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listSteeringCommittees",
            summary = "List steering committees",
            description = "Those of the area, and those that concern the caller's organisation; of others nothing is"
                    + " told.")
    public Page<CommitteeView> list(@BeanParam @Valid PageQuery page, @QueryParam("unitId") @Nullable UUID unitId) {
        var cursor = cursors.open(page, "steering-committees", unitId);
        var rows = queries.list(Viewer.of(caller), unitId, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "steering-committees", List.of(CommitteeView::id), unitId);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getSteeringCommittee",
            summary = "Read one steering committee with its members and conclusions",
            description = "Conclusions say whom each charges, by when, and what has become of it.")
    public RestResponse<CommitteeView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var committee = service.get(id);
        return Answer.conditional(ifNoneMatch, committee.version(), committee);
    }

    @POST
    @Path("/{id}/conclusions")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER"})
    @Operation(
            operationId = "addConclusion",
            summary = "Add a conclusion and whom it charges",
            description = "From then on it is on the work list of the organisation that it charges, until it is"
                    + " settled.")
    @APIResponseSchema(value = CommitteeView.class, responseCode = "200")
    public Response conclude(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid AddConclusion command) {
        return service.conclude(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/settlements")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER", "REPORTER"})
    @Operation(
            operationId = "settleConclusion",
            summary = "State that a conclusion has become a task, or has been done",
            description = "By whom it charges: with the task that it became, which then has a life of its own, or with"
                    + " the day and the evidence.")
    @APIResponseSchema(value = CommitteeView.class, responseCode = "200")
    public Response settle(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid SettleConclusion command) {
        return service.settle(id, ifMatch, command).toResponse();
    }
}
