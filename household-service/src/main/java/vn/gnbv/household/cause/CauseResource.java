package vn.gnbv.household.cause;

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

/** Why one household is poor. */
@Path("/v1/households/{householdId}/causes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "poverty-causes", description = "Nguyên nhân nghèo: why households are poor.")
class CauseResource {

    private static final String LIST = "household-causes";

    private final CauseService service;
    private final ReadingService readings;
    private final Cursors cursors;

    CauseResource(CauseService service, ReadingService readings, Cursors cursors) {
        this.service = service;
        this.readings = readings;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "stateCauses",
            summary = "State why a household is poor",
            description =
                    "A later statement stands beside the earlier. Before a poor household is recognised its causes"
                            + " have been stated in the round, and its needs, or that it has none.")
    @APIResponseSchema(value = CauseStatementView.class, responseCode = "201")
    public Response state(UUID householdId, @NotNull @Valid StateCauses command) {
        return service.state(householdId, command).toResponse();
    }

    @GET
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "listCauses", summary = "List what was stated to be a household's causes, latest first")
    public Page<CauseStatementView> list(UUID householdId, @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST, householdId);
        var rows = service.list(householdId, cursor.uuid(0), page.fetch());
        readings.note(Matter.CAUSES, householdId);
        return cursors.page(page, rows, LIST, List.of(CauseStatementView::id), householdId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getCauses", summary = "Read one statement of a household's causes")
    public RestResponse<CauseStatementView> get(
            UUID householdId, UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var statement = service.get(householdId, id);
        readings.note(Matter.CAUSES, householdId);
        return Answer.conditional(ifNoneMatch, statement.version(), statement);
    }
}
