package vn.gnbv.household.recipient;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/recipients/{recipientId}/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "recipients")
class ConfirmationResource {

    private static final String LIST = "recipient-confirmations";

    private final ConfirmationService service;
    private final Confirmations confirmations;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    ConfirmationResource(
            ConfirmationService service,
            Confirmations confirmations,
            ReadingService readings,
            AreaTree areas,
            Caller caller,
            Cursors cursors) {
        this.service = service;
        this.confirmations = confirmations;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "confirmEntitlementMovements",
            summary = "Record what a recipient answered to the list of a month",
            description = "Added to what was answered before, and current from then on.")
    @APIResponseSchema(value = ConfirmationView.class, responseCode = "201")
    public Response confirm(UUID recipientId, @NotNull @Valid ConfirmMovements command) {
        return service.confirm(recipientId, command).toResponse();
    }

    @GET
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "listRecipientConfirmations",
            summary = "List what a recipient answered to the lists of the caller's area")
    public Page<ConfirmationView> list(
            UUID recipientId,
            @QueryParam("month") @Nullable @Pattern(regexp = Movement.MONTH) @Parameter(example = "2026-10")
                    String month,
            @QueryParam("unitId") @Nullable @Parameter(description = "This unit and all below it.") UUID unitId,
            @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, recipientId, month, unitId);
        var rows = confirmations.list(
                recipientId,
                month == null ? null : YearMonth.parse(month),
                unitId,
                caller.area(),
                cursor.uuid(0),
                page.fetch());
        var shown = cursors.page(page, rows, LIST, List.of(ConfirmationView::id), recipientId, month, unitId);
        note(recipientId, unitId, shown.items());
        return shown;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getRecipientConfirmation", summary = "Read one answer of a recipient")
    public RestResponse<ConfirmationView> get(UUID recipientId, UUID id) {
        var confirmation = service.get(recipientId, id);
        note(recipientId, confirmation.unitId(), List.of(confirmation));
        return Answer.current(0, confirmation);
    }

    private void note(UUID recipient, @Nullable UUID unit, List<ConfirmationView> shown) {
        var households = shown.stream()
                .flatMap(confirmation -> confirmation.refused().stream())
                .map(ConfirmationView.Refused::householdId)
                .toList();
        readings.note(Matter.ENTITLEMENT_CONFIRMATIONS, recipient, unit, households);
    }
}
