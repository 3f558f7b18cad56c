package vn.gnbv.reporting.aggregate;

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

@Path("/v1/aggregates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "aggregates", description = "What the accepted reports of a unit add up to.")
@RolesAllowed("REPORT_RECEIVER")
class AggregateResource {

    record ComputeAggregate(
            @NotNull UUID regimeId,
            @NotBlank @Size(max = 100) String periodKey,
            @NotNull UUID unitId) {}

    private final AggregateService service;
    private final Cursors cursors;

    AggregateResource(AggregateService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listAggregates", summary = "List the aggregates of the caller's area")
    public Page<AggregateView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("regimeId") @Nullable UUID regimeId,
            @QueryParam("periodKey") @Nullable String periodKey,
            @QueryParam("unitId") @Nullable UUID unitId) {
        var cursor = cursors.open(page, "aggregates", regimeId, periodKey, unitId);
        var rows = service.list(regimeId, periodKey, unitId, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "aggregates", List.of(AggregateView::id), regimeId, periodKey, unitId);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAggregate", summary = "Read one aggregate with the reports that it adds up")
    public RestResponse<AggregateView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var aggregate = service.get(id);
        return Answer.conditional(ifNoneMatch, aggregate.version(), aggregate);
    }

    @POST
    @Operation(
            operationId = "computeAggregate",
            summary = "Add up the accepted reports of a unit; again and anew, the ones before are kept")
    @APIResponseSchema(value = AggregateView.class, responseCode = "201")
    public Response compute(@NotNull @Valid ComputeAggregate command) {
        return service.compute(command).toResponse();
    }
}
