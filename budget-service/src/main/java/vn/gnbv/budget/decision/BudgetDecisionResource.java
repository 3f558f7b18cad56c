package vn.gnbv.budget.decision;

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
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/budget-decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "budget-decisions", description = "The papers that assign money or pass it on.")
class BudgetDecisionResource {

    private final BudgetDecisionService service;
    private final Cursors cursors;

    BudgetDecisionResource(BudgetDecisionService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(operationId = "recordBudgetDecision", summary = "Record a decision with all its lines, or nothing")
    @APIResponseSchema(value = BudgetDecisionView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordDecision paper) {
        return service.record(paper).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listBudgetDecisions", summary = "List decisions, without their lines")
    public Page<BudgetDecisionView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("kind") BudgetDecision.@Nullable Kind kind) {
        var filter = new BudgetDecisionQueries.Filter(null, programmeId, unitId, year, kind);
        var cursor = cursors.open(page, "budget-decisions", filter.values());
        var rows = service.list(filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "budget-decisions", List.of(BudgetDecisionView::id), filter.values());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getBudgetDecision", summary = "Read one decision with its lines")
    public RestResponse<BudgetDecisionView> get(UUID id) {
        var decision = service.get(id);
        return Answer.current(decision.version(), decision);
    }
}
