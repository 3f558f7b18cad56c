package vn.gnbv.budget.counterpart;

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
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "counterpart", description = "The share that a place adds to the central money.")
class CounterpartResource {

    private final CounterpartService service;
    private final CounterpartQueries queries;
    private final Cursors cursors;

    CounterpartResource(CounterpartService service, CounterpartQueries queries, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.cursors = cursors;
    }

    @POST
    @Path("/counterpart-ratios")
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(
            operationId = "stateCounterpartRatio",
            summary = "State how much of the central money a place adds of its own",
            description = "By years and with the paper that says so; Decision 02/2022/QĐ-TTg knows 3, 10 and 15 %.")
    @APIResponseSchema(value = CounterpartRatioView.class, responseCode = "201")
    public Response state(@NotNull @Valid StateCounterpartRatio said) {
        return service.state(said).toResponse();
    }

    @GET
    @Path("/counterpart-ratios")
    @Authenticated
    @Operation(operationId = "listCounterpartRatios", summary = "List ratios; they are law, and open to every caller")
    public Page<CounterpartRatioView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("year") @Nullable Integer year) {
        var cursor = cursors.open(page, "counterpart-ratios", programmeId, unitId, year);
        var rows = queries.list(programmeId, unitId, year, cursor.uuid(0), page.fetch());
        return cursors.page(
                page, rows, "counterpart-ratios", List.of(CounterpartRatioView::id), programmeId, unitId, year);
    }

    @GET
    @Path("/counterpart-checks")
    @Authenticated
    @Operation(
            operationId = "checkCounterpart",
            summary = "Compare the counterpart of a programme year with its ratio",
            description = "Over all lines of the unit and below it. It warns; no line is refused for it.")
    public CounterpartCheck check(
            @QueryParam("programmeId") @NotNull @Nullable UUID programmeId,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
            @QueryParam("unitId") @NotNull @Nullable UUID unitId) {
        return service.check(programmeId, year, unitId);
    }
}
