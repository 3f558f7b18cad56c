package vn.gnbv.household.income;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/households/{householdId}/income-confirmations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "income-classes")
class IncomeConfirmationResource {

    private static final String LIST = "income-confirmations";

    private final IncomeConfirmationService service;
    private final ReadingService readings;
    private final Cursors cursors;

    IncomeConfirmationResource(IncomeConfirmationService service, ReadingService readings, Cursors cursors) {
        this.service = service;
        this.readings = readings;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "listIncomeConfirmations",
            summary = "List a household's applications, and what was answered to them")
    public Page<IncomeConfirmationView> list(UUID householdId, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST, householdId);
        var rows = service.list(householdId, cursor.uuid(0), page.fetch());
        readings.note(Matter.INCOME_CONFIRMATIONS, householdId);
        return cursors.page(page, rows, LIST, List.of(IncomeConfirmationView::id), householdId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "getIncomeConfirmation",
            summary = "Read one application, its answer, and what it is held against")
    public RestResponse<IncomeConfirmationView> get(
            UUID householdId, UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var confirmation = service.get(householdId, id);
        readings.note(Matter.INCOME_CONFIRMATIONS, householdId);
        return Answer.conditional(ifNoneMatch, confirmation.version(), confirmation);
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "confirmIncome",
            summary = "Enter an application: an average farm household, a worker with a low income",
            description = "With its answer, or pending until it is decided. Whether it is confirmed follows from the"
                    + " income, unless it is refused for another reason; who is poor or near-poor on the day of the"
                    + " decision is none of these.")
    @APIResponseSchema(value = IncomeConfirmationView.class, responseCode = "201")
    public Response confirm(UUID householdId, @NotNull @Valid ConfirmIncome command) {
        return service.confirm(householdId, command).toResponse();
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "decideIncome",
            summary = "Record the answer to an application that waits for one",
            description = "Whether it is confirmed follows from the income, unless it is refused for another reason.")
    @APIResponseSchema(IncomeConfirmationView.class)
    public Response decide(
            UUID householdId,
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid DecideIncome command) {
        return service.decide(householdId, id, ifMatch, command).toResponse();
    }
}
