package vn.gnbv.budget.treasury;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("BUDGET_OFFICER")
@RunOnVirtualThread
@Tag(name = "treasury-statements", description = "What the State Treasury has paid beside what was recorded.")
class TreasuryResource {

    private final TreasuryService service;
    private final Cursors cursors;

    TreasuryResource(TreasuryService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @Path("/treasury-statements")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "takeTreasuryStatement",
            summary = "Take in a statement of the State Treasury, all rows or none",
            description =
                    "XLSX or CSV, at most 20 MiB, headed Số chứng từ, Ngày, Số tiền, and where there are any Mã, Nội"
                            + " dung; amounts in whole VND. A row of the same reference, amount and date as one payment is matched"
                            + " with it; nothing is booked. The same file again, and rows known from another, change nothing.")
    @APIResponseSchema(value = TreasuryStatementView.class, responseCode = "201")
    public Response take(@QueryParam("unitId") @NotNull @Nullable UUID unitId, byte[] file) {
        return service.take(unitId, file).toResponse();
    }

    @GET
    @Path("/treasury-statements")
    @Operation(operationId = "listTreasuryStatements", summary = "List statements")
    public Page<TreasuryStatementView> statements(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "treasury-statements");
        var rows = service.statements(cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "treasury-statements", List.of(TreasuryStatementView::id));
    }

    @GET
    @Path("/treasury-statements/{id}")
    @Operation(operationId = "getTreasuryStatement", summary = "Read one statement")
    public TreasuryStatementView statement(UUID id) {
        return service.statement(id);
    }

    @GET
    @Path("/treasury-rows")
    @Operation(
            operationId = "listTreasuryRows",
            summary = "List rows of statements",
            description = "With state UNMATCHED the queue of what the treasury has paid and nobody has recorded.")
    public Page<TreasuryRowView> rows(
            @BeanParam @Valid PageQuery page,
            @QueryParam("statementId") @Nullable UUID statementId,
            @QueryParam("state") TreasuryRowView.@Nullable State state) {
        var cursor = cursors.open(page, "treasury-rows", statementId, state);
        var rows = service.rows(statementId, state, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "treasury-rows", List.of(TreasuryRowView::id), statementId, state);
    }

    @GET
    @Path("/treasury-rows/{id}")
    @Operation(operationId = "getTreasuryRow", summary = "Read one row")
    public RestResponse<TreasuryRowView> row(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var row = service.row(id);
        return Answer.conditional(ifNoneMatch, row.version(), row);
    }

    @GET
    @Path("/treasury-rows/{id}/proposals")
    @Operation(
            operationId = "proposeDisbursements",
            summary = "Read which payments may be a row's: the same amount within ten days, the likeliest first")
    public TreasuryRowView.Proposals proposals(UUID id) {
        return service.proposals(id);
    }

    @POST
    @Path("/treasury-rows/{id}/match")
    @Operation(operationId = "matchTreasuryRow", summary = "Confirm that a row is a payment that is on record")
    @APIResponseSchema(value = TreasuryRowView.class, responseCode = "200")
    public Response match(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SettleTreasuryRow.Match match) {
        return service.match(id, ifMatch, match).toResponse();
    }

    @POST
    @Path("/treasury-rows/{id}/disbursement")
    @Operation(
            operationId = "bookTreasuryRow",
            summary = "Record the payment of a row, by all the rules of a payment",
            description = "Refused where the reference is on record already.")
    @APIResponseSchema(value = TreasuryRowView.class, responseCode = "200")
    public Response book(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid SettleTreasuryRow.Book book) {
        return service.book(id, ifMatch, book).toResponse();
    }

    @POST
    @Path("/treasury-rows/{id}/dismissal")
    @Operation(operationId = "dismissTreasuryRow", summary = "Set a row aside that is no payment of these lines")
    @APIResponseSchema(value = TreasuryRowView.class, responseCode = "200")
    public Response dismiss(
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SettleTreasuryRow.Dismiss dismissal) {
        return service.dismiss(id, ifMatch, dismissal).toResponse();
    }

    @GET
    @Path("/unreconciled-disbursements")
    @Operation(
            operationId = "listUnreconciledDisbursements",
            summary = "List payments on record that no row of a statement has")
    public Page<TreasuryRowView.Payment> withoutRow(
            @BeanParam @Valid PageQuery page,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("year") @Nullable Integer year) {
        var cursor = cursors.open(page, "unreconciled-disbursements", programmeId, year);
        var rows = service.withoutRow(programmeId, year, cursor.uuid(0), page.fetch());
        return cursors.page(
                page,
                rows,
                "unreconciled-disbursements",
                List.of(TreasuryRowView.Payment::disbursementId),
                programmeId,
                year);
    }
}
