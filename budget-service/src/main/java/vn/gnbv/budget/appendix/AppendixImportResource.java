package vn.gnbv.budget.appendix;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import vn.gnbv.platform.problem.Language;

@Path("/v1/budget-decision-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("BUDGET_OFFICER")
@RunOnVirtualThread
@Tag(name = "budget-decision-imports", description = "Decisions whose lines come as an appendix in a spreadsheet.")
class AppendixImportResource {

    private final AppendixImportService service;
    private final Cursors cursors;

    AppendixImportResource(AppendixImportService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @Operation(operationId = "openBudgetDecisionImport", summary = "State the decision whose appendix is to be brought")
    @APIResponseSchema(value = AppendixImportView.class, responseCode = "201")
    public Response open(@NotNull @Valid StateAppendix paper) {
        return service.open(paper).toResponse();
    }

    @GET
    @Operation(operationId = "listBudgetDecisionImports", summary = "List imports of appendices in the caller's area")
    public Page<AppendixImportView> list(
            @BeanParam @Valid PageQuery page, @QueryParam("state") AppendixImportView.@Nullable State state) {
        var cursor = cursors.open(page, "budget-decision-imports", state);
        var rows = service.list(state, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "budget-decision-imports", List.of(AppendixImportView::id), state);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBudgetDecisionImport", summary = "Read one import")
    public RestResponse<AppendixImportView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var found = service.get(id);
        return Answer.conditional(ifNoneMatch, found.version(), found);
    }

    @PUT
    @Path("/{id}/file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "bringAppendix",
            summary = "Bring the file, or another one; it is tried and nothing is booked",
            description =
                    "XLSX, at most 20 MiB: a sheet for each source and capital type, units as rows, components as"
                            + " columns headed by their codes, amounts as numbers in million VND that come to whole VND. Totals"
                            + " may be left out. Merged cells, formulas, dates and text in the table are refused, cell by cell.")
    @APIResponseSchema(AppendixImportView.class)
    public Response bring(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, byte[] file) {
        return service.bring(id, ifMatch, file).toResponse();
    }

    @GET
    @Path("/{id}/errors")
    @Operation(
            operationId = "listBudgetDecisionImportErrors",
            summary = "Read what is wrong, with its sheet, cell, value and rule; a thousand at the most")
    public Page<AppendixImportView.Error> errors(
            UUID id,
            @BeanParam @Valid PageQuery page,
            @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        var cursor = cursors.open(page, "budget-decision-import-errors", id);
        var after = cursor.text(0);
        var rows = service.errors(
                id, Language.of(acceptLanguage), after == null ? null : Integer.valueOf(after), page.fetch());
        return cursors.page(
                page, rows, "budget-decision-import-errors", List.of(AppendixImportView.Error::position), id);
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(
            operationId = "confirmBudgetDecisionImport",
            summary = "Record the decision with the lines of its checked appendix, all or none")
    @APIResponseSchema(value = AppendixImportView.class, responseCode = "200")
    public Response confirm(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return service.confirm(id, ifMatch).toResponse();
    }
}
