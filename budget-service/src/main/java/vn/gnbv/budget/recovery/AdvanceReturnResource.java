package vn.gnbv.budget.recovery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/advances/{id}/returns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "advances")
class AdvanceReturnResource {

    private final RecoveryService service;

    AdvanceReturnResource(RecoveryService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(operationId = "returnAdvance", summary = "Take back what was not spent of an advance")
    @APIResponseSchema(value = RecoveryView.class, responseCode = "201")
    public Response record(UUID id, @NotNull @Valid GiveBack terms) {
        return service.takeBackAdvance(id, terms).toResponse();
    }
}
