package vn.gnbv.household.support;

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

@Path("/v1/supports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "supports", description = "Hỗ trợ đã nhận: what households and members were given.")
class SupportResource {

    private static final String LIST = "supports";

    private final SupportService service;
    private final SupportQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    SupportResource(
            SupportService service,
            SupportQueries queries,
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
    @Operation(operationId = "listSupports", summary = "List the supports of the caller's area")
    public Page<SupportView> list(@BeanParam SupportQuery asked, @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, asked.filters());
        var rows = queries.list(asked, caller.area(), cursor.uuid(0), page.fetch());
        var shown = cursors.page(page, rows, LIST, List.of(SupportView::id), asked.filters());
        return readings.noted(Matter.SUPPORTS, null, null, asked.unitId, shown, SupportView::householdId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getSupport", summary = "Read one support, and what decided on it")
    public RestResponse<SupportView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var support = service.get(id);
        readings.note(Matter.SUPPORTS, support.householdId());
        return Answer.conditional(ifNoneMatch, support.version(), support);
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "recordSupport",
            summary = "Record what a household or a member was given",
            description =
                    "Refused where the component does not apply, where they are not of those whom it may support on"
                            + " that day, and where they, or their lineage, were given the like before. What is not known is taken"
                            + " and flagged.")
    @APIResponseSchema(value = SupportView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordSupport command) {
        return service.record(command).toResponse();
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "cancelSupport",
            summary = "Take back a support that was recorded in error",
            description = "It counts no more; the needs that it met are open again.")
    @APIResponseSchema(SupportView.class)
    public Response cancel(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid CancelSupport command) {
        return service.cancel(id, ifMatch, command).toResponse();
    }
}
