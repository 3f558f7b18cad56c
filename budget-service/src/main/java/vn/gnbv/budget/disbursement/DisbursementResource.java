package vn.gnbv.budget.disbursement;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import vn.gnbv.budget.line.Turnstile;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/disbursements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "disbursements", description = "Payments through the State Treasury.")
class DisbursementResource {

    private final DisbursementService service;
    private final Turnstile turnstile;
    private final Cursors cursors;

    DisbursementResource(DisbursementService service, Turnstile turnstile, Cursors cursors) {
        this.service = service;
        this.turnstile = turnstile;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(operationId = "recordDisbursement", summary = "Record a payment, never over what the line has left")
    @APIResponseSchema(value = DisbursementView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordDisbursement payment) {
        return turnstile.pass(payment.lineId(), () -> service.record(payment)).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listDisbursements", summary = "List payments")
    public Page<DisbursementView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("lineId") @Nullable UUID lineId,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("year") @Nullable Integer year) {
        var filter = new DisbursementQueries.Filter(lineId, programmeId, year);
        var cursor = cursors.open(page, "disbursements", filter.values());
        var rows = service.list(filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "disbursements", List.of(DisbursementView::id), filter.values());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getDisbursement", summary = "Read one payment")
    public RestResponse<DisbursementView> get(UUID id) {
        return Answer.current(0, service.get(id));
    }
}
