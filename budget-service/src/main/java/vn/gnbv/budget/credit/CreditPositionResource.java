package vn.gnbv.budget.credit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "credit-positions", description = "Loans of the policy bank by month, commune and loan programme.")
class CreditPositionResource {

    private final CreditPositionService service;
    private final Cursors cursors;

    CreditPositionResource(CreditPositionService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @Path("/credit-positions")
    @RolesAllowed("REPORTER")
    @Operation(
            operationId = "enterCreditPositions",
            summary = "Enter the loans of a month, by the lender, all or none",
            description = "The lender is the caller's organisation: nobody speaks for another.")
    @APIResponseSchema(value = CreditPositionView.All.class, responseCode = "201")
    public Response enter(@NotNull @Valid EnterCreditPositions month) {
        return service.enter(month).toResponse();
    }

    @PUT
    @Path("/credit-positions/{id}")
    @RolesAllowed("REPORTER")
    @Operation(
            operationId = "correctCreditPosition",
            summary = "Correct a month, by its lender, with the reason",
            description = "What was said before stays in its versions.")
    @APIResponseSchema(CreditPositionView.class)
    public Response correct(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid CorrectCreditPosition correction) {
        return service.correct(id, ifMatch, correction).toResponse();
    }

    @GET
    @Path("/credit-positions")
    @Authenticated
    @Operation(operationId = "listCreditPositions", summary = "List credit positions, in a unit and all below it")
    public Page<CreditPositionView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("month") @Pattern(regexp = EnterCreditPositions.MONTH) @Nullable String month,
            @QueryParam("loanProgramme") @Nullable String loanProgramme,
            @QueryParam("lenderOrganisationId") @Nullable UUID lenderOrganisationId,
            @QueryParam("status") @Nullable CreditStatus status) {
        var filter = new CreditPositionQueries.Filter(unitId, month, loanProgramme, lenderOrganisationId, status);
        var cursor = cursors.open(page, "credit-positions", filter);
        var rows = service.list(filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "credit-positions", List.of(CreditPositionView::id), filter);
    }

    @GET
    @Path("/credit-positions/{id}")
    @Authenticated
    @Operation(operationId = "getCreditPosition", summary = "Read one credit position")
    public RestResponse<CreditPositionView> get(UUID id) {
        var position = service.get(id);
        return Answer.current(position.version(), position);
    }

    @GET
    @Path("/credit-positions/{id}/versions")
    @Authenticated
    @Operation(operationId = "getCreditPositionVersions", summary = "Read what was ever said of a month, and why")
    public CreditPositionView.History history(UUID id) {
        return service.history(id);
    }
}
