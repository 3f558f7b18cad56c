package vn.gnbv.budget.transfer;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/carry-overs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "carry-overs", description = "Papers that carry money over into the next year, by its origin year.")
class CarryOverResource {

    private final TransferService service;
    private final Cursors cursors;

    CarryOverResource(TransferService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(
            operationId = "recordCarryOver",
            summary = "Carry money over into the next year, on new lines that keep its origin year")
    @APIResponseSchema(value = CarryOverView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordCarryOver paper) {
        return service.carryOver(paper).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listCarryOvers", summary = "List papers that carried money over")
    public Page<CarryOverView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("toYear") @Nullable Integer toYear,
            @QueryParam("lineId") @Nullable UUID lineId) {
        var cursor = cursors.open(page, "carry-overs", programmeId, toYear, lineId);
        var rows = service.list(programmeId, toYear, lineId, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "carry-overs", List.of(CarryOverView::id), programmeId, toYear, lineId);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getCarryOver", summary = "Read one paper that carried money over")
    public RestResponse<CarryOverView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Answer.conditional(ifNoneMatch, 0, service.get(id));
    }
}
