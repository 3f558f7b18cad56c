package vn.gnbv.reporting.request;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

@Path("/v1/report-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("REPORT_RECEIVER")
@RunOnVirtualThread
@Tag(name = "report-requests", description = "Reports that are asked for, besides those that a regime states.")
class ReportRequestResource {

    record WithdrawRequest(@NotBlank @Size(max = 2_000) String reason) {}

    private final ReportRequestService service;
    private final Cursors cursors;

    ReportRequestResource(ReportRequestService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listReportRequests",
            summary = "List what the caller's organisation has asked for, newest first")
    public Page<ReportRequestView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "report-requests");
        var rows = service.list(cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "report-requests", List.of(ReportRequestView::id));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReportRequest", summary = "Read one request")
    public RestResponse<ReportRequestView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var request = service.get(id);
        return Answer.conditional(ifNoneMatch, request.version(), request);
    }

    @POST
    @Operation(
            operationId = "askForReport",
            summary = "Ask organisations of the caller's area for a report",
            description =
                    "Each owes one at once; without a day it is never overdue. Who is invited by the regime that it"
                            + " rests on is not asked.")
    @APIResponseSchema(value = ReportRequestView.class, responseCode = "201")
    public Response ask(@NotNull @Valid AskForReport command) {
        return service.ask(command).toResponse();
    }

    @PUT
    @Path("/{id}/deadline")
    @Operation(operationId = "moveReportRequest", summary = "State another day for all who have not reported yet")
    @APIResponseSchema(ReportRequestView.class)
    public Response due(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid AskForReport.Due command) {
        return service.due(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(operationId = "withdrawReportRequest", summary = "Ask no more; what has been reported stays")
    @APIResponseSchema(ReportRequestView.class)
    public Response withdraw(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid WithdrawRequest command) {
        return service.withdraw(id, ifMatch, command).toResponse();
    }
}
