package vn.gnbv.budget.year;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/budget-years")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "budget-years", description = "What holds for the money of a programme and year in a unit and below it.")
class BudgetYearResource {

    private final BudgetYearService service;
    private final Cursors cursors;

    BudgetYearResource(BudgetYearService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(operationId = "stateBudgetYear", summary = "State what holds for a year")
    @APIResponseSchema(value = BudgetYearView.class, responseCode = "201")
    public Response state(@NotNull @Valid StateBudgetYear year) {
        return service.state(year).toResponse();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(operationId = "restateBudgetYear", summary = "State anew what holds for a year")
    @APIResponseSchema(BudgetYearView.class)
    public Response restate(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid StateBudgetYear year) {
        var restated = service.restate(id, ifMatch, year);
        return Answer.ok(restated.version(), restated).toResponse();
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(
            operationId = "closeBudgetYear",
            summary = "Close a year by the paper that settles it",
            description = "What is left on its lines is cancelled, and nothing of them changes any more.")
    @APIResponseSchema(value = BudgetYearView.class, responseCode = "200")
    public Response close(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid CloseYear paper) {
        return service.close(id, ifMatch, paper).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listBudgetYears", summary = "List budget years")
    public Page<BudgetYearView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("unitId") @Nullable UUID unitId) {
        var filter = new BudgetYears.Filter(programmeId, year, unitId);
        var cursor = cursors.open(page, "budget-years", filter);
        var rows = service.list(filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "budget-years", List.of(BudgetYearView::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getBudgetYear", summary = "Read one budget year")
    public RestResponse<BudgetYearView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var year = service.get(id);
        return Answer.conditional(ifNoneMatch, year.version(), year);
    }
}
