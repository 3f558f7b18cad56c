package vn.gnbv.household.need;

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

@Path("/v1/needs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "needs", description = "Nhu cầu hỗ trợ: what households and their members need, and what met it.")
class NeedResource {

    private static final String LIST = "needs";

    private final NeedService service;
    private final NeedQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    NeedResource(
            NeedService service,
            NeedQueries queries,
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
    @Operation(operationId = "listNeeds", summary = "List the needs of the caller's area")
    public Page<NeedView> list(@BeanParam NeedQuery asked, @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var filters = new @Nullable Object[] {asked.householdId, asked.unitId, asked.kind, asked.state, asked.asOf};
        var cursor = cursors.open(page, LIST, filters);
        var rows = queries.list(asked, caller.area(), cursor.uuid(0), page.fetch());
        var shown = cursors.page(page, rows, LIST, List.of(NeedView::id), filters);
        return readings.noted(Matter.NEEDS, null, null, asked.unitId, shown, NeedView::householdId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getNeed", summary = "Read one need")
    public RestResponse<NeedView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var need = service.get(id);
        readings.note(Matter.NEEDS, need.householdId());
        return Answer.conditional(ifNoneMatch, need.version(), need);
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "stateNeed", summary = "State what a household or a member needs")
    @APIResponseSchema(value = NeedView.class, responseCode = "201")
    public Response state(@NotNull @Valid StateNeed command) {
        return service.state(command).toResponse();
    }

    @POST
    @Path("/{id}/fulfilment")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "meetNeed", summary = "State that a need was met, when and by what")
    @APIResponseSchema(NeedView.class)
    public Response meet(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid MeetNeed command) {
        return service.meet(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "withdrawNeed", summary = "State that a need is no longer one, though nothing met it")
    @APIResponseSchema(NeedView.class)
    public Response withdraw(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid WithdrawNeed command) {
        return service.withdraw(id, ifMatch, command).toResponse();
    }
}
