package vn.gnbv.budget.confirmation;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "confirmations", description = "Papers that a second officer confirms before their money is spent.")
class ConfirmationResource {

    private final ConfirmationService service;
    private final Cursors cursors;

    ConfirmationResource(ConfirmationService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("BUDGET_OFFICER")
    @Operation(operationId = "confirmPaper", summary = "Confirm a paper that another officer recorded")
    @APIResponseSchema(value = ConfirmationView.class, responseCode = "200")
    public Response confirm(@NotNull @Valid ConfirmPaper paper) {
        return service.confirm(paper).toResponse();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listConfirmations", summary = "List papers that wait for a second officer, or waited")
    public Page<ConfirmationView> list(@BeanParam @Valid PageQuery page, @QueryParam("open") @Nullable Boolean open) {
        var cursor = cursors.open(page, "confirmations", open);
        var rows = service.list(open, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "confirmations", List.of(ConfirmationView::documentId), open);
    }
}
