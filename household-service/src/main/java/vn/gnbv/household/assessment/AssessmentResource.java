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
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/households/{householdId}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "assessments", description = "Phiếu rà soát: points, and the class that follows from them, with reasons.")
class AssessmentResource {

    private static final String LIST = "assessments";

    private final AssessmentService service;
    private final ReadingService readings;
    private final Cursors cursors;

    AssessmentResource(AssessmentService service, ReadingService readings, Cursors cursors) {
        this.service = service;
        this.readings = readings;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "listAssessments", summary = "List the assessments of a household")
    public Page<AssessmentView> list(UUID householdId, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST, householdId);
        var rows = service.list(householdId, cursor.uuid(0), page.fetch());
        readings.note(Matter.ASSESSMENTS, householdId);
        return cursors.page(page, rows, LIST, List.of(AssessmentView::id), householdId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getAssessment", summary = "Read one assessment and the reasons for its class")
    public RestResponse<AssessmentView> get(
            UUID householdId, UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var assessment = service.get(householdId, id);
        readings.note(Matter.ASSESSMENTS, householdId);
        return Answer.conditional(ifNoneMatch, assessment.version(), assessment);
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "assessHousehold", summary = "Assess a household in a round")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "201")
    public Response assess(UUID householdId, @NotNull @Valid AssessHousehold command) {
        return service.assess(householdId, command).toResponse();
    }
}
