package vn.gnbv.reporting.reminder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.platform.caller.Caller;

@Path("/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reminders", description = "Reminders of what is due and overdue.")
class ReminderResource {

    /** A reminder to paste. */
    @Schema(name = "ReminderText")
    record PasteText(
            LocalDate asOf,

            @Schema(description = "How many reports are named.")
            int reports,

            @Schema(description = "Vietnamese; organisations and days, no person.")
            String text) {}

    private final ReminderQueries queries;
    private final Caller caller;
    private final Clock clock;

    ReminderResource(ReminderQueries queries, Caller caller, Clock clock) {
        this.queries = queries;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/text")
    @RolesAllowed("REPORT_RECEIVER")
    @Operation(
            operationId = "getReminderText",
            summary = "Read a reminder ready to paste into a chat",
            description = "Of what has not been handed in to the caller's organisation for one period of a regime.")
    public PasteText text(
            @QueryParam("regimeId") @NotNull UUID regimeId, @QueryParam("periodKey") @NotNull String periodKey) {
        var today = LocalDate.now(clock);
        var items = queries.missing(caller.organisation(), regimeId, periodKey, today);
        return new PasteText(today, items.size(), new ReminderText(today, items).text());
    }
}
