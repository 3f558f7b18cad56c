package vn.gnbv.reporting.closing;

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

@Path("/v1/period-closings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"REPORTER", "REPORT_RECEIVER"})
@RunOnVirtualThread
@Tag(name = "period-closings", description = "Periods that are closed: what was reported and added up is final.")
class PeriodClosingResource {

    private final PeriodClosingService service;
    private final Cursors cursors;

    PeriodClosingResource(PeriodClosingService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listPeriodClosings",
            summary = "List the closed periods in which the caller's organisation reports or receives")
    public Page<PeriodClosingView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("regimeId") @Nullable UUID regimeId,
            @QueryParam("periodKey") @Nullable String periodKey) {
        var cursor = cursors.open(page, "period-closings", regimeId, periodKey);
        var rows = service.list(regimeId, periodKey, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "period-closings", List.of(PeriodClosingView::id), regimeId, periodKey);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPeriodClosing", summary = "Read one closing with its exceptions")
    public RestResponse<PeriodClosingView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var closing = service.get(id);
        return Answer.conditional(ifNoneMatch, closing.version(), closing);
    }

    @POST
    @RolesAllowed("REPORT_RECEIVER")
    @Operation(
            operationId = "closePeriod",
            summary = "Close a period: nothing more is handed in, and what was added up stays",
            description = "By the organisation to which all its reports go, once the last day of whoever still owes"
                    + " has passed and no report waits to be accepted or returned.")
    @APIResponseSchema(value = PeriodClosingView.class, responseCode = "201")
    public Response close(@NotNull @Valid ClosePeriod command) {
        return service.close(command).toResponse();
    }

    @POST
    @Path("/{id}/exceptions")
    @RolesAllowed("REPORT_RECEIVER")
    @Operation(
            operationId = "openPeriodException",
            summary = "Take one report all the same, until a day",
            description = "It is judged by its own due date: late stays late. Once it is accepted, the aggregates"
                    + " above it may be computed anew.")
    @APIResponseSchema(value = PeriodClosingView.class, responseCode = "201")
    public Response except(UUID id, @NotNull @Valid OpenException command) {
        return service.except(id, command).toResponse();
    }
}
