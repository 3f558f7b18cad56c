package vn.gnbv.household.procedure;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;

@Path("/v1/proceedings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "proceedings", description = "Tiến trình: where a review or a choice stands in a village, step by step.")
class ProceedingResource {

    private static final String LIST = "proceedings";
    private static final String COMPLAINTS = "complaints";

    private final ProceedingService service;
    private final ProceedingQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    ProceedingResource(
            ProceedingService service,
            ProceedingQueries queries,
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
    @Operation(operationId = "listProceedings", summary = "List where reviews and choices of the caller's area stand")
    public Page<ProceedingItem> list(
            @QueryParam("subjectId") @Nullable @Parameter(description = "A round, for example.") UUID subjectId,
            @QueryParam("unitId") @Nullable @Parameter(description = "This unit and all below it.") UUID unitId,
            @QueryParam("kind") @Nullable @Parameter(description = "Running ones at a step of this kind.")
                    StepKind kind,
            @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, subjectId, unitId, kind);
        var rows = queries.list(caller.area(), subjectId, unitId, kind, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(ProceedingItem::id), subjectId, unitId, kind);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getProceeding", summary = "Read where one stands and what has happened")
    public RestResponse<ProceedingView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var proceeding = service.get(id);
        return Answer.conditional(ifNoneMatch, proceeding.version(), proceeding);
    }

    @POST
    @Path("/{id}/acts")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "takeStep",
            summary = "Record what happened in the current step",
            description =
                    "Leads to the next step, or back: a meeting where too few of those attending agree, an opinion"
                            + " that is against. A step of the kind DECISION follows from the decision itself.")
    @APIResponseSchema(ProceedingView.class)
    public Response take(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid TakeStep command) {
        return service.take(id, command, ifMatch).toResponse();
    }

    @GET
    @Path("/{id}/complaints")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "listComplaints", summary = "List the complaints against what was posted")
    public Page<ComplaintView> complaints(UUID id, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, COMPLAINTS, id);
        var rows = service.complaints(id, cursor.uuid(0), page.fetch());
        var shown = cursors.page(page, rows, COMPLAINTS, List.of(ComplaintView::id), id);
        return readings.noted(Matter.COMPLAINTS, null, id, null, shown, ComplaintView::householdId);
    }

    @GET
    @Path("/{id}/complaints/{complaintId}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getComplaint", summary = "Read one complaint")
    public RestResponse<ComplaintView> complaint(
            UUID id, UUID complaintId, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var complaint = service.complaint(id, complaintId);
        readings.note(Matter.COMPLAINTS, complaint.householdId());
        return Answer.conditional(ifNoneMatch, complaint.version(), complaint);
    }

    @POST
    @Path("/{id}/complaints")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "fileComplaint", summary = "Record a complaint while the result is posted")
    @APIResponseSchema(value = ComplaintView.class, responseCode = "201")
    public Response complain(UUID id, @NotNull @Valid FileComplaint command) {
        return service.complain(id, command).toResponse();
    }

    @POST
    @Path("/{id}/complaints/{complaintId}/settlement")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "settleComplaint", summary = "Record what the re-verification found")
    @APIResponseSchema(ComplaintView.class)
    public Response settle(
            UUID id,
            UUID complaintId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid SettleComplaint command) {
        return service.settle(id, complaintId, command, ifMatch).toResponse();
    }
}
