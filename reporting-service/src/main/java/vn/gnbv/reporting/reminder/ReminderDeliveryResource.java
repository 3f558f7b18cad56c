package vn.gnbv.reporting.reminder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

@Path("/v1/reminder-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"REPORTER", "REPORT_RECEIVER"})
@RunOnVirtualThread
@Tag(name = "reminder-deliveries", description = "What was sent to those who want to be told, and whether it arrived.")
class ReminderDeliveryResource {

    private final ReminderService service;
    private final Cursors cursors;

    ReminderDeliveryResource(ReminderService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listReminderDeliveries",
            summary = "List what went, or is to go, to the caller's organisation")
    public Page<ReminderDeliveryView> list(
            @BeanParam @Valid PageQuery page, @QueryParam("subscriptionId") @Nullable UUID subscriptionId) {
        var cursor = cursors.open(page, "reminder-deliveries", subscriptionId);
        var rows = service.deliveries(subscriptionId, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "reminder-deliveries", List.of(ReminderDeliveryView::id), subscriptionId);
    }

    @POST
    @Path("/{id}/redelivery")
    @Operation(
            operationId = "deliverReminderAgain",
            summary = "Deliver a message again",
            description = "At once, with the same webhook-id, and with all its attempts. A subscription that had failed"
                    + " goes on with it.")
    @APIResponseSchema(ReminderDeliveryView.class)
    public Response again(UUID id) {
        return service.deliverAgain(id).toResponse();
    }
}
