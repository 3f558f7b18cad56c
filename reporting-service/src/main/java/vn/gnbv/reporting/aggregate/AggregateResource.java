package vn.gnbv.reporting.aggregate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    record ComputeLevel(
            @NotNull UUID regimeId,
            @NotBlank @Size(max = 100) String periodKey,

            @Schema(description = "That of the units: PROVINCE, DISTRICT or COMMUNE.")
            @NotNull
            @Pattern(regexp = "PROVINCE|DISTRICT|COMMUNE")
            String level) {}

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
    @Path("/running")
    @Operation(
            operationId = "getRunningAggregate",
            summary = "Add up what has been handed in so far, accepted or not",
            description = "As it is at this moment; it is kept nowhere and published nowhere.")
    public Running running(
            @QueryParam("regimeId") @NotNull UUID regimeId,
            @QueryParam("periodKey") @NotNull String periodKey,
            @QueryParam("unitId") @NotNull UUID unitId) {
        return service.running(regimeId, periodKey, unitId);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAggregate",
            summary = "Read one aggregate with the reports that it adds up",
            description =
                    "What it adds up to never changes; whether it is still current, and what others say, is as of now.")
    public RestResponse<AggregateView> get(UUID id) {
        var aggregate = service.get(id);
        return Answer.current(aggregate.version(), aggregate);
    }

    @GET
    @Path("/{id}/sources")
    @Operation(
            operationId = "listAggregateSources",
            summary = "List all reports or budget lines that an indicator was added up from")
    public Page<AggregateSource> sources(
            UUID id, @BeanParam @Valid PageQuery page, @QueryParam("indicator") @NotNull String indicator) {
        var cursor = cursors.open(page, "aggregate-sources", id, indicator);
        var rows = service.sources(id, indicator, cursor.uuid(0), page.fetch());
        return cursors.page(
                page, rows, "aggregate-sources", List.of(s -> s.source().aggregateId()), id, indicator);
    }

    @POST
    @Operation(
            operationId = "computeAggregate",
            summary = "Add up the accepted reports of a unit; again and anew, the ones before are kept")
    @APIResponseSchema(value = AggregateView.class, responseCode = "201")
    public Response compute(@NotNull @Valid ComputeAggregate command) {
        return service.compute(command).toResponse();
    }

    @POST
    @Path("/levels")
    @Operation(
            operationId = "computeAggregatesOfLevel",
            summary = "Add up the accepted reports of every unit of a level in the caller's area, each for itself")
    @APIResponseSchema(LevelView.class)
    public Response computeLevel(@NotNull @Valid ComputeLevel command) {
        return service.computeLevel(command).toResponse();
    }
}
