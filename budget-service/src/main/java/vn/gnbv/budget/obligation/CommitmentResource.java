package vn.gnbv.budget.obligation;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "commitments", description = "Contracts and other obligations to pay, which bind money of a line.")
class CommitmentResource {

    private final ObligationService service;
    private final Cursors cursors;

    CommitmentResource(ObligationService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(
            operationId = "recordCommitment",
            summary = "Bind money of a line by a contract, never over what it has left")
    @APIResponseSchema(value = CommitmentView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordCommitment contract) {
        return service.commit(contract).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listCommitments", summary = "List commitments")
    public Page<CommitmentView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("lineId") @Nullable UUID lineId,
            @QueryParam("open") @Nullable Boolean open) {
        var filter = new ObligationQueries.Filter(lineId, open);
        var cursor = cursors.open(page, "commitments", filter);
        var rows = service.commitments(filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "commitments", List.of(CommitmentView::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getCommitment", summary = "Read one commitment")
    public RestResponse<CommitmentView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var commitment = service.commitment(id);
        return Answer.conditional(ifNoneMatch, commitment.version(), commitment);
    }
}
