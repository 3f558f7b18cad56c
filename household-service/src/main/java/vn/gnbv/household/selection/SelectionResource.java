package vn.gnbv.household.selection;

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

@Path("/v1/beneficiary-selections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "beneficiary-selections",
        description = "Bình xét đối tượng thụ hưởng: choosing in public who is to be given something.")
class SelectionResource {

    private static final String LIST = "beneficiary-selections";

    private final SelectionService service;
    private final SelectionQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    SelectionResource(
            SelectionService service,
            SelectionQueries queries,
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
    @Operation(operationId = "listSelections", summary = "List the choices of beneficiaries of the caller's area")
    public Page<SelectionView> list(@BeanParam SelectionQuery asked, @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, asked.filters());
        var rows = queries.list(asked, caller.area(), cursor.uuid(0), page.fetch());
        var shown = cursors.page(page, rows, LIST, List.of(SelectionView::id), asked.filters());
        note(asked.unitId, shown.items());
        return shown;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getSelection", summary = "Read one choice of beneficiaries")
    public RestResponse<SelectionView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var selection = service.get(id);
        note(null, List.of(selection));
        return Answer.conditional(ifNoneMatch, selection.version(), selection);
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "openSelection",
            summary = "Propose whom to give something",
            description = "Only whom nothing forbids to be given it is proposed. Meeting and posting are acts of the"
                    + " proceeding, where a procedure is in force.")
    @APIResponseSchema(value = SelectionView.class, responseCode = "201")
    public Response open(@NotNull @Valid OpenSelection command) {
        return service.open(command).toResponse();
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "approveSelection",
            summary = "Record the decision that approves beneficiaries",
            description = "By another officer than the one who proposed them.")
    @APIResponseSchema(SelectionView.class)
    public Response approve(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ApproveSelection command) {
        return service.approve(id, ifMatch, command).toResponse();
    }

    @POST
    @Path("/{id}/handover")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "handOverSelection",
            summary = "Record who signed for what was handed over",
            description = "Each is recorded as a support, judged as on that day.")
    @APIResponseSchema(SelectionView.class)
    public Response handOver(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid HandOver command) {
        return service.handOver(id, ifMatch, command).toResponse();
    }

    private void note(@Nullable UUID unit, List<SelectionView> selections) {
        var households = selections.stream()
                .flatMap(selection -> selection.candidates().stream())
                .map(Candidate::householdId)
                .toList();
        readings.note(Matter.SELECTIONS, null, unit, households);
    }
}
