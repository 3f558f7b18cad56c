package vn.gnbv.budget.credit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.IfMatch;

@Path("/v1/loan-programmes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "credit-positions", description = "Loans of the policy bank by month, commune and loan programme.")
class LoanProgrammeResource {

    private final LoanProgrammeService service;
    private final LoanProgrammes programmes;

    LoanProgrammeResource(LoanProgrammeService service, LoanProgrammes programmes) {
        this.service = service;
        this.programmes = programmes;
    }

    @POST
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(operationId = "addLoanProgramme", summary = "Add what the policy bank lends for, by which paper")
    @APIResponseSchema(value = LoanProgramme.class, responseCode = "201")
    public Response add(@NotNull @Valid StateLoanProgramme programme) {
        return service.add(programme).toResponse();
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed("DIRECTORY_KEEPER")
    @Operation(
            operationId = "restateLoanProgramme",
            summary = "State its names or its days anew",
            description = "Refused where loans of a month outside them are on record.")
    @APIResponseSchema(LoanProgramme.class)
    public Response restate(
            String code,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid StateLoanProgramme programme) {
        var after = service.restate(code, ifMatch, programme);
        return Answer.ok(after.version(), after).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listLoanProgrammes", summary = "Read what the policy bank lends for")
    public LoanProgramme.All list() {
        return new LoanProgramme.All(programmes.all());
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "getLoanProgramme", summary = "Read one loan programme")
    public RestResponse<LoanProgramme> get(String code, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var programme = service.get(code);
        return Answer.conditional(ifNoneMatch, programme.version(), programme);
    }
}
