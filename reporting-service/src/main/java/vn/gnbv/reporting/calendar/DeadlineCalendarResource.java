package vn.gnbv.reporting.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/deadline-calendars")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "deadline-calendars", description = "Deadlines for a telephone or Outlook to subscribe to.")
class DeadlineCalendarResource {

    record MakeCalendar(@NotBlank @Size(max = 100) String label) {}

    private final DeadlineCalendarService service;
    private final Cursors cursors;

    DeadlineCalendarResource(DeadlineCalendarService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({"REPORTER", "REPORT_RECEIVER"})
    @Operation(operationId = "listDeadlineCalendars", summary = "List the calendars of the caller's organisation")
    public Page<DeadlineCalendarView> list(@BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, "deadline-calendars");
        var rows = service.list(cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, "deadline-calendars", List.of(DeadlineCalendarView::id));
    }

    @POST
    @RolesAllowed({"REPORTER", "REPORT_RECEIVER"})
    @Operation(operationId = "createDeadlineCalendar", summary = "Make a calendar; its address is told once")
    @APIResponseSchema(value = DeadlineCalendarView.class, responseCode = "201")
    public Response create(@NotNull @Valid MakeCalendar command) {
        return service.create(command).toResponse();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"REPORTER", "REPORT_RECEIVER"})
    @Operation(operationId = "revokeDeadlineCalendar", summary = "Revoke a calendar: its address answers no more")
    @APIResponse(responseCode = "204", description = "Revoked")
    public Response revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return service.revoke(id, ifMatch).toResponse();
    }

    @GET
    @Path("/{secret}.ics")
    @PermitAll
    @Produces("text/calendar")
    @Operation(
            operationId = "readDeadlineCalendar",
            summary = "Read the deadlines as a calendar",
            description = "For calendars, which send no token: whoever knows the address reads it until it is revoked."
                    + " It names organisations, reports and days.")
    @APIResponse(
            responseCode = "200",
            description = "RFC 5545",
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    public RestResponse<String> feed(@PathParam("secret") String secret) {
        return RestResponse.ResponseBuilder.ok(service.feed(secret), "text/calendar;charset=utf-8")
                .header("Cache-Control", "private, max-age=900")
                .build();
    }
}
