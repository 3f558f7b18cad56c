package vn.gnbv.budget.line;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.EntryView;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/budget-lines")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "budget-lines", description = "Money per component, unit, year and source, in the caller's area.")
class BudgetLineResource {

    private final BudgetLineService service;
    private final Cursors cursors;

    BudgetLineResource(BudgetLineService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listBudgetLines", summary = "List budget lines, the oldest money first")
    public Page<BudgetLineView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("componentId") @Nullable UUID componentId,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("decisionId") @Nullable UUID decisionId,
            @QueryParam("parentLineId") @Nullable UUID parentLineId,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("source") @Nullable Source source,
            @QueryParam("state") BudgetLine.@Nullable State state,
            @QueryParam("withoutHolder") @Nullable Boolean withoutHolder) {
        var filter = new LineFilter(
                programmeId, componentId, unitId, decisionId, parentLineId, year, source, state, withoutHolder);
        var cursor = cursors.open(page, "budget-lines", filter.values());
        var after = cursor.isFirst()
                ? null
                : new BudgetLineQueries.After(
                        Integer.parseInt(cursor.keys().getFirst()),
                        UUID.fromString(cursor.keys().getLast()));
        var rows = service.list(filter, after, page.fetch());
        return cursors.page(
                page, rows, "budget-lines", List.of(BudgetLineView::originYear, BudgetLineView::id), filter.values());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBudgetLine", summary = "Read one budget line")
    public RestResponse<BudgetLineView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var line = service.get(id);
        return Answer.conditional(ifNoneMatch, line.version(), line);
    }

    @GET
    @Path("/{id}/reconciliation")
    @Operation(operationId = "reconcileBudgetLine", summary = "Compare the totals of a line with its ledger")
    public ReconciliationView reconciliation(UUID id) {
        return service.reconciliation(id);
    }

    @GET
    @Path("/{id}/entries")
    @Operation(operationId = "listBudgetLineEntries", summary = "Read the ledger of a line, oldest first")
    public Page<EntryView> entries(UUID id, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "budget-line-entries", id);
        var after = cursor.text(0);
        var rows = service.entries(id, after == null ? null : Long.valueOf(after), page.fetch());
        return cursors.page(page, rows, "budget-line-entries", List.of(EntryView::sequence), id);
    }
}
