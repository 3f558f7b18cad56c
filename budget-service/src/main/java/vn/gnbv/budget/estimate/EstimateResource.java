package vn.gnbv.budget.estimate;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "estimates", description = "What is asked for before money is assigned, and what was given of it.")
class EstimateResource {

    private final EstimateService service;
    private final Cursors cursors;

    EstimateResource(EstimateService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @Path("/budget-estimates")
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(
            operationId = "recordEstimate",
            summary = "Record what a unit asks for in a year; it is no money, and nothing can be spent of it")
    @APIResponseSchema(value = EstimateView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordEstimate paper) {
        return service.record(paper).toResponse();
    }

    @GET
    @Path("/budget-estimates")
    @Authenticated
    @Operation(operationId = "listEstimates", summary = "List estimates, without what they ask for")
    public Page<EstimateView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("year") @Nullable Integer year) {
        var filter = new EstimateQueries.Filter(programmeId, unitId, year);
        var cursor = cursors.open(page, "budget-estimates", filter.values());
        var rows = service.list(filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "budget-estimates", List.of(EstimateView::id), filter.values());
    }

    @GET
    @Path("/budget-estimates/{id}")
    @Authenticated
    @Operation(operationId = "getEstimate", summary = "Read one estimate with what it asks for")
    public RestResponse<EstimateView> get(UUID id) {
        return Answer.current(0, service.get(id));
    }

    @GET
    @Path("/estimate-comparisons")
    @Authenticated
    @Operation(
            operationId = "compareEstimate",
            summary = "Compare what a unit asked for with what was assigned to it",
            description =
                    "Its last estimate of the year beside the new money of the year, each đồng where it enters the"
                            + " unit; what was adjusted or carried over later is not in it.")
    public EstimateComparison compare(
            @QueryParam("programmeId") @NotNull @Nullable UUID programmeId,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
            @QueryParam("unitId") @NotNull @Nullable UUID unitId) {
        return service.compare(programmeId, year, unitId);
    }
}
