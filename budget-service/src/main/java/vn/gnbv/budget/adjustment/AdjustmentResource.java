package vn.gnbv.budget.adjustment;

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

@Path("/v1/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "adjustments", description = "Papers that move money between lines of one fund.")
class AdjustmentResource {

    private final AdjustmentService service;
    private final Cursors cursors;

    AdjustmentResource(AdjustmentService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(operationId = "recordAdjustment", summary = "Move money between lines, all movements or none")
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordAdjustment paper) {
        return service.record(paper).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listAdjustments", summary = "List adjustments")
    public Page<AdjustmentView> list(@BeanParam @Valid PageQuery page, @QueryParam("lineId") @Nullable UUID lineId) {
        var cursor = cursors.open(page, "adjustments", lineId);
        var rows = service.list(lineId, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "adjustments", List.of(AdjustmentView::id), lineId);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getAdjustment", summary = "Read one adjustment")
    public RestResponse<AdjustmentView> get(UUID id) {
        var adjustment = service.get(id);
        return Answer.current(adjustment.version(), adjustment);
    }
}
