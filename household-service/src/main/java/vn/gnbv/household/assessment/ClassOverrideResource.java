package vn.gnbv.household.assessment;

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

@Path("/v1/households/{householdId}/assessments/{assessmentId}/overrides")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "assessments")
class ClassOverrideResource {

    private static final String LIST = "class-overrides";

    private final ClassOverrideService service;
    private final ReadingService readings;
    private final Cursors cursors;

    ClassOverrideResource(ClassOverrideService service, ReadingService readings, Cursors cursors) {
        this.service = service;
        this.readings = readings;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "listClassOverrides", summary = "List what was asked against the points of an assessment")
    public Page<ClassOverrideView> list(UUID householdId, UUID assessmentId, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST, assessmentId);
        var rows = service.list(householdId, assessmentId, cursor.uuid(0), page.fetch());
        readings.note(Matter.CLASS_OVERRIDES, householdId);
        return cursors.page(page, rows, LIST, List.of(ClassOverrideView::id), assessmentId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getClassOverride", summary = "Read one override")
    public RestResponse<ClassOverrideView> get(
            UUID householdId, UUID assessmentId, UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var override = service.get(householdId, assessmentId, id);
        readings.note(Matter.CLASS_OVERRIDES, householdId);
        return Answer.conditional(ifNoneMatch, override.version(), override);
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "proposeClassOverride", summary = "Ask for a class against the points, with a reason")
    @APIResponseSchema(value = ClassOverrideView.class, responseCode = "201")
    public Response propose(UUID householdId, UUID assessmentId, @NotNull @Valid ProposeOverride command) {
        return service.propose(householdId, assessmentId, command).toResponse();
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "decideClassOverride", summary = "Decide on another officer's override")
    @APIResponseSchema(ClassOverrideView.class)
    public Response decide(
            UUID householdId,
            UUID assessmentId,
            UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid DecideOverride command) {
        return service.decide(householdId, assessmentId, id, command, ifMatch).toResponse();
    }
}
