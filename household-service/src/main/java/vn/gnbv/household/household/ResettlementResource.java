package vn.gnbv.household.household;

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

@Path("/v1/household-resettlements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "households")
class ResettlementResource {

    private final ResettlementService service;

    ResettlementResource(ResettlementService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("REVIEW_LEADER")
    @Operation(
            operationId = "resettleHouseholds",
            summary = "Let the households of a unit that is no more live in the one that followed it",
            description =
                    "From the day on which the old unit ended; where they lived before is kept. What followed is known"
                            + " from the directory or has to be stated; of a divided unit the households have to be stated too, each"
                            + " part by itself. Households that have followed already stay as they are.")
    @APIResponseSchema(value = Resettlement.class, responseCode = "200")
    public Response resettle(@NotNull @Valid ResettleHouseholds command) {
        return service.resettle(command).toResponse();
    }
}
