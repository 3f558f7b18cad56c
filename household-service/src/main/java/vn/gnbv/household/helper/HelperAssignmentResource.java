package vn.gnbv.household.helper;

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

@Path("/v1/helper-assignments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "helper-assignments",
        description = "Phân công giúp đỡ hộ nghèo: who looks after which household or village, and the visits.")
class HelperAssignmentResource {

    private static final String LIST = "helper-assignments";
    private static final String VISITS = "helper-visits";

    private final HelperService service;
    private final HelperQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    HelperAssignmentResource(
            HelperService service,
            HelperQueries queries,
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
    @Operation(operationId = "listHelperAssignments", summary = "List who helps whom in the caller's area")
    public Page<HelperAssignmentView> list(@BeanParam HelperQuery asked, @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, asked.filters());
        var rows = queries.list(asked, caller.area(), cursor.uuid(0), page.fetch());
        var shown = cursors.page(page, rows, LIST, List.of(HelperAssignmentView::id), asked.filters());
        return readings.noted(Matter.HELPERS, null, null, asked.unitId, shown, HelperAssignmentView::householdId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getHelperAssignment", summary = "Read who helps whom by one assignment")
    public RestResponse<HelperAssignmentView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var assignment = service.get(id);
        readings.note(Matter.HELPERS, assignment.householdId());
        return Answer.conditional(ifNoneMatch, assignment.version(), assignment);
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "assignHelper", summary = "Assign a helper to a household or a village")
    @APIResponseSchema(value = HelperAssignmentView.class, responseCode = "201")
    public Response assign(@NotNull @Valid AssignHelp command) {
        return service.assign(command).toResponse();
    }

    @POST
    @Path("/{id}/ending")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "endHelperAssignment", summary = "State until when a helper helps")
    @APIResponseSchema(HelperAssignmentView.class)
    public Response end(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid EndAssignment command) {
        return service.end(id, ifMatch, command).toResponse();
    }

    @GET
    @Path("/{id}/visits")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "listHelperVisits", summary = "List the visits of a helper, those recorded last first")
    public Page<VisitView> visits(UUID id, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, VISITS, id);
        var rows = service.visits(id, cursor.uuid(0), page.fetch());
        readings.note(Matter.HELPERS, service.get(id).householdId());
        return cursors.page(page, rows, VISITS, List.of(VisitView::id), id);
    }

    @POST
    @Path("/{id}/visits")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "recordHelperVisit", summary = "Record a visit of a helper")
    @APIResponseSchema(value = HelperAssignmentView.class, responseCode = "201")
    public Response visit(UUID id, @NotNull @Valid RecordVisit command) {
        return service.visit(id, command).toResponse();
    }
}
