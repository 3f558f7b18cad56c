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

@Path("/v1/disbursements/{id}/recoveries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "disbursements")
class DisbursementRecoveryResource {

    private final RecoveryService service;

    DisbursementRecoveryResource(RecoveryService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(
            operationId = "recoverDisbursement",
            summary = "Take back a payment, or say that it had been recorded wrongly",
            description = "Into its line; to the budget once the line is closed.")
    @APIResponseSchema(value = RecoveryView.class, responseCode = "201")
    public Response record(UUID id, @NotNull @Valid TakeBack terms) {
        return service.takeBack(id, terms).toResponse();
    }
}
