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

@Path("/v1/cancellations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "cancellations", description = "Papers that cancel money of lines.")
class CancellationResource {

    private final TransferService service;

    CancellationResource(TransferService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(operationId = "recordCancellation", summary = "Cancel money of lines, never more than is left")
    @APIResponseSchema(value = CancellationView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordCancellation paper) {
        return service.cancel(paper).toResponse();
    }
}
