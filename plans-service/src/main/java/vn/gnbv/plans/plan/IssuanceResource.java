package vn.gnbv.plans.plan;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Issuance, amendment and closure of plans, and their editions as they were issued. */
@Path("/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "plans", description = "Plans from draft to issuance, amendment and closure.")
class IssuanceResource {

    private final IssuanceService service;
    private final PlanEditions editions;

    IssuanceResource(IssuanceService service, PlanEditions editions) {
        this.service = service;
        this.editions = editions;
    }

    @POST
    @Path("/submission")
    @RolesAllowed("PLAN_DRAFTER")
    @Operation(
            operationId = "submitPlan",
            summary = "Submit a draft for signature",
            description = "It does not change until it is issued or withdrawn.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response submit(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return service.submit(id, ifMatch).toResponse();
    }

    @DELETE
    @Path("/submission")
    @RolesAllowed({"PLAN_DRAFTER", "PLAN_SIGNER"})
    @Operation(
            operationId = "withdrawPlan",
            summary = "Withdraw a submitted plan, or give it back: it is a draft again",
            description = "By who drafts it, or given back by who would sign it. The draft can then be revised again.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response withdraw(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        var plan = service.withdraw(id, ifMatch);
        return Answer.ok(plan.version(), plan).toResponse();
    }

    @POST
    @Path("/issuance")
    @RolesAllowed("PLAN_SIGNER")
    @Operation(
            operationId = "issuePlan",
            summary = "Issue a plan: its first edition, which never changes",
            description = "Refused with all that is missing; the problem's code names the first of it.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response issue(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid IssuePlan command) {
        return service.issue(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/amendments")
    @RolesAllowed("PLAN_SIGNER")
    @Operation(
            operationId = "amendPlan",
            summary = "Amend an issued plan: its next edition",
            description = "The edition before stays readable byte for byte. Targets keep their id by code, tasks by"
                    + " number, regimes by id or name; what is left out keeps its last edition. A list that is"
                    + " absent stays as it was. The amendment has number, day and signer of its own.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response amend(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid AmendPlan command) {
        return service.amend(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/closure")
    @RolesAllowed("PLAN_SIGNER")
    @Operation(
            operationId = "closePlan",
            summary = "Close a plan; its reporting regimes end",
            description = "Nothing more is owed from then on: its regimes end, and its tasks leave the deadlines and"
                    + " the work lists. Editions, progress and measurements stay.")
    @APIResponseSchema(value = PlanView.class, responseCode = "200")
    public Response close(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ClosePlan command) {
        return service.close(id, ifMatch, command).toResponse();
    }

    @GET
    @Path("/versions")
    @Authenticated
    @Operation(
            operationId = "listPlanVersions",
            summary = "List the editions of a plan, first to last",
            description = "Each with number, day and the SHA-256 of its bytes.")
    public EditionView.All versions(UUID id) {
        var all = editions.of(id);
        if (all.isEmpty()) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        return new EditionView.All(all);
    }

    @GET
    @Path("/versions/{edition}/differences/{other}")
    @Authenticated
    @Operation(
            operationId = "getPlanDifferences",
            summary = "Read what differs between two editions of a plan",
            description = "From the first to the second: parts added, dropped, and changed field by field.")
    public DifferencesView differences(UUID id, int edition, int other) {
        return editions.differences(id, edition, other).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }

    @GET
    @Path("/versions/{edition}")
    @Authenticated
    @Operation(
            operationId = "getPlanVersion",
            summary = "Read an edition as it was issued, byte for byte",
            description = "The ETag is the SHA-256 of the bytes; Repr-Digest (RFC 9530) says it too.")
    @APIResponseSchema(PlanView.class)
    public Response version(UUID id, int edition, @Context Request request) {
        var document = editions.document(id, edition).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        var tag = new EntityTag(document.sha256());
        var unchanged = request.evaluatePreconditions(tag);
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(document.sha256()));
        return (unchanged == null ? Response.ok(document.bytes(), MediaType.APPLICATION_JSON_TYPE) : unchanged)
                .tag(tag)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .build();
    }
}
