package vn.gnbv.budget.transfer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/successions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "successions", description = "Papers that pass lines of who is no more to successors.")
class SuccessionResource {

    private final TransferService service;

    SuccessionResource(TransferService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(
            operationId = "recordSuccession",
            summary = "Pass on all that is left on lines whose holder is no more, to the đồng")
    @APIResponseSchema(value = SuccessionView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordSuccession paper) {
        return service.succeed(paper).toResponse();
    }
}
