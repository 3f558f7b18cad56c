package vn.gnbv.reporting.reminder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/reminder-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"REPORTER", "REPORT_RECEIVER"})
@RunOnVirtualThread
@Tag(name = "reminder-subscriptions", description = "Who wants to be told of what is due, by mail or webhook.")
class ReminderSubscriptionResource {

    private final ReminderService service;
    private final Cursors cursors;

    ReminderSubscriptionResource(ReminderService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listReminderSubscriptions", summary = "List where the caller's organisation is told")
    public Page<ReminderSubscriptionView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "reminder-subscriptions");
        var rows = service.list(cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "reminder-subscriptions", List.of(ReminderSubscriptionView::id));
    }

    @POST
    @Operation(
            operationId = "subscribeReminders",
            summary = "Be told of what is due",
            description = "One message a day. A webhook is called as Standard Webhooks says; its secret is told once.")
    @APIResponseSchema(value = ReminderSubscriptionView.class, responseCode = "201")
    public Response subscribe(@NotNull @Valid SubscribeReminders command) {
        return service.subscribe(command).toResponse();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "stopReminders", summary = "Be told no more")
    @APIResponse(responseCode = "204", description = "Stopped")
    public Response stop(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return service.stop(id, ifMatch).toResponse();
    }
}
