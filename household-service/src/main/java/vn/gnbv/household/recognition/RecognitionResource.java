package vn.gnbv.household.recognition;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/recognitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "recognitions",
        description = "Quyết định công nhận: the decisions from which a household's status follows.")
class RecognitionResource {

    private static final String LIST = "recognitions";

    private final RecognitionService service;
    private final RecognitionQueries queries;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    RecognitionResource(
            RecognitionService service, RecognitionQueries queries, AreaTree areas, Caller caller, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.areas = areas;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "listRecognitions", summary = "List the recognitions of the caller's area")
    public Page<RecognitionView> list(
            @QueryParam("roundId") @Nullable UUID roundId,
            @QueryParam("unitId") @Nullable UUID unitId,
            @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, roundId, unitId);
        var rows = queries.list(caller.area(), roundId, unitId, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(RecognitionView::id), roundId, unitId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getRecognition", summary = "Read one recognition")
    public RestResponse<RecognitionView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        areas.requireDirectory();
        var recognition = queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, recognition.version(), recognition);
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "recogniseHouseholds", summary = "Record a decision that recognises assessed households")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "201")
    public Response recognise(@NotNull @Valid RecogniseHouseholds command) {
        return service.recognise(command).toResponse();
    }
}
