package vn.gnbv.reporting.report;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.SigningCapacity;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reports", description = "Reports from draft to acceptance.")
class ReportResource {

    record CreateReport(@NotNull UUID obligationId) {}

    record SubmitReport(
            @Schema(description = "Name, or name and office with a comma between.") @NotBlank @Size(max = 200)
            String signer,

            @Schema(
                    description =
                            "Where it is not said, the office tells: a deputy signs in place of the head (KT.); by"
                                    + " order (TL.), by authorisation (TUQ.) and acting (Q.) have to be said.")
            @Nullable
            SigningCapacity signedAs) {}

    record ReturnReport(
            @NotBlank @Size(max = 2_000) String reason,
            @Nullable LocalDate newDueDate) {}

    record SupplementReport(@NotBlank @Size(max = 2_000) String reason) {}

    private final ReportService service;
    private final ReportQueries queries;
    private final ReportEditions editions;
    private final Cursors cursors;
    private final Caller caller;

    ReportResource(
            ReportService service, ReportQueries queries, ReportEditions editions, Cursors cursors, Caller caller) {
        this.service = service;
        this.queries = queries;
        this.editions = editions;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listReports",
            summary = "List the reports of the caller's organisation, or to it, without values")
    public Page<ReportView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("obligationId") @Nullable UUID obligationId,
            @QueryParam("periodKey") @Nullable String periodKey,
            @QueryParam("state") Report.@Nullable State state) {
        var filter = new ReportQueries.Filter(obligationId, periodKey, state);
        var cursor = cursors.open(page, "reports", filter);
        var rows = queries.list(caller.organisation(), filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "reports", List.of(ReportView::id), filter);
    }

    @GET
    @Path("/next")
    @RolesAllowed("REPORTER")
    @Operation(
            operationId = "getNextReport",
            summary = "See the report that the caller's organisation owes next, as it would be today",
            description = "Pre-filled live, with what is missing and what has changed; nothing is begun by looking.")
    public NextReport next(
            @Parameter(description = "That of this obligation; the next due where absent.")
                    @QueryParam("obligationId")
                    @Nullable
                    UUID obligationId) {
        return service.next(obligationId);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getReport", summary = "Read one report with its values")
    public RestResponse<ReportView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var report = service.view(id);
        // The values of a draft follow their sources without a change of the draft: never "not modified".
        return report.live()
                ? Answer.current(report.version(), report)
                : Answer.conditional(ifNoneMatch, report.version(), report);
    }

    @GET
    @Path("/{id}/versions")
    @Authenticated
    @Operation(operationId = "listReportVersions", summary = "List every submission as it was made")
    public Page<ReportEdition> versions(UUID id, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "report-versions", id);
        var after = cursor.text(0);
        var rows = editions.of(service.view(id).id()).stream()
                .filter(e -> after == null || e.edition() > Integer.parseInt(after))
                .limit(page.fetch())
                .toList();
        return cursors.page(page, rows, "report-versions", List.of(ReportEdition::edition), id);
    }

    @POST
    @RolesAllowed("REPORTER")
    @Operation(operationId = "createReport", summary = "Draft the report that the caller's organisation owes")
    @APIResponseSchema(value = ReportView.class, responseCode = "201")
    public Response create(@NotNull @Valid CreateReport command) {
        return service.create(command).toResponse();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("REPORTER")
    @Operation(operationId = "enterReportValues", summary = "Enter values into a draft")
    @APIResponseSchema(ReportView.class)
    public Response enter(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid EnterValues command) {
        return service.enter(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed("REPORTER")
    @Operation(operationId = "submitReport", summary = "Submit a report with its signer")
    @APIResponseSchema(ReportView.class)
    public Response submit(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid SubmitReport command) {
        return service.submit(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed("REPORT_RECEIVER")
    @Operation(operationId = "returnReport", summary = "Send a submitted report back for correction")
    @APIResponseSchema(ReportView.class)
    public Response sendBack(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ReturnReport command) {
        return service.sendBack(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed("REPORT_RECEIVER")
    @Operation(operationId = "acceptReport", summary = "Accept a submitted report")
    @APIResponseSchema(ReportView.class)
    public Response accept(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid AcceptReport command) {
        return service.accept(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/supplements")
    @RolesAllowed("REPORTER")
    @Operation(
            operationId = "supplementReport",
            summary = "Draft a supplement of an accepted report",
            description = "It begins with what was entered before; what was accepted stays as it is.")
    @APIResponseSchema(value = ReportView.class, responseCode = "201")
    public Response supplement(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid SupplementReport command) {
        return service.supplement(id, ifMatch, command).toResponse();
    }
}
