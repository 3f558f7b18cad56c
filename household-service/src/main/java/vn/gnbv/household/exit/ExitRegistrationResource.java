package vn.gnbv.household.exit;

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
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/exit-registrations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "exit-registrations",
        description = "Đăng ký thoát nghèo: who means to leave the list in a year, and what both sides promised.")
class ExitRegistrationResource {

    private static final String LIST = "exit-registrations";

    private final ExitService service;
    private final ExitQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    ExitRegistrationResource(
            ExitService service,
            ExitQueries queries,
            ReadingService readings,
            AreaTree areas,
            Caller caller,
            Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "listExitRegistrations", summary = "List the registrations to escape of the caller's area")
    public Page<ExitRegistrationView> list(@BeanParam ExitQuery asked, @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, asked.filters());
        var rows = queries.list(asked, caller.area(), cursor.uuid(0), page.fetch());
        var shown = cursors.page(page, rows, LIST, List.of(ExitRegistrationView::id), asked.filters());
        return readings.noted(
                Matter.EXIT_REGISTRATIONS, null, null, asked.unitId, shown, ExitRegistrationView::householdId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "getExitRegistration",
            summary = "Read one registration to escape, and what has been given since",
            description = "The ETag is that of the registration; what is given since changes without it.")
    public RestResponse<ExitRegistrationView> get(UUID id) {
        var registration = service.get(id);
        readings.note(Matter.EXIT_REGISTRATIONS, registration.householdId());
        return Answer.current(registration.version(), registration);
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "registerExit", summary = "Register a household to escape poverty in a year")
    @APIResponseSchema(value = ExitRegistrationView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterExit command) {
        return service.register(command).toResponse();
    }

    @POST
    @Path("/{id}/conclusion")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "concludeExit",
            summary = "Conclude a registration to escape",
            description = "What came of it is read off what the decisions since have made of the household.")
    @APIResponseSchema(ExitRegistrationView.class)
    public Response conclude(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ConcludeExit command) {
        return service.conclude(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "withdrawExit", summary = "Take a registration to escape back")
    @APIResponseSchema(ExitRegistrationView.class)
    public Response withdraw(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid WithdrawExit command) {
        return service.withdraw(id, ifMatch, command).toResponse();
    }
}
