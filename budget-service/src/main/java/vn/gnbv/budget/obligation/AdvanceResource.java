package vn.gnbv.budget.obligation;

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

@Path("/v1/advances")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "advances", description = "Money paid out ahead, to be cleared by payments or returned.")
class AdvanceResource {

    private final ObligationService service;
    private final Cursors cursors;

    AdvanceResource(ObligationService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(
            operationId = "recordAdvance",
            summary = "Advance money of a line or of a contract, never over what is left")
    @APIResponseSchema(value = AdvanceView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordAdvance advance) {
        return service.advance(advance).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listAdvances", summary = "List advances")
    public Page<AdvanceView> list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("lineId") @Nullable UUID lineId,
            @QueryParam("open") @Nullable Boolean open) {
        var filter = new ObligationQueries.Filter(lineId, open);
        var cursor = cursors.open(page, "advances", filter);
        var rows = service.advances(filter, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "advances", List.of(AdvanceView::id), filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getAdvance", summary = "Read one advance")
    public RestResponse<AdvanceView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var advance = service.advance(id);
        return Answer.conditional(ifNoneMatch, advance.version(), advance);
    }
}
