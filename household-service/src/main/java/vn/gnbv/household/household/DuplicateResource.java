package vn.gnbv.household.household;

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

@Path("/v1/duplicate-candidates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
@RunOnVirtualThread
@Tag(name = "households")
class DuplicateResource {

    private static final String LIST = "duplicate-candidates";

    private final DuplicateService service;
    private final DuplicateQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    DuplicateResource(
            DuplicateService service,
            DuplicateQueries queries,
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
    @Operation(
            operationId = "listDuplicateCandidates",
            summary = "List pairs of persons who may be one and on whom nobody has decided",
            description =
                    "Found when somebody is entered: the same name without diacritics, sex and year of birth; born on"
                            + " the same day in one province, or, where a day is not known, living in one place. Shown to those"
                            + " whose area holds both.")
    public Page<DuplicateView> list(
            @QueryParam("unitId") @Nullable @Parameter(description = "This unit and all below it.") UUID unitId,
            @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, unitId);
        var rows = queries.open(caller.area(), unitId, cursor.uuid(0), page.fetch());
        var shown = cursors.page(page, rows, LIST, List.of(DuplicateView::id), unitId);
        note(unitId, shown.items());
        return shown;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDuplicateCandidate", summary = "Read one pair")
    public RestResponse<DuplicateView> get(UUID id) {
        var pair = service.get(id);
        note(null, List.of(pair));
        return Answer.current(pair.version(), pair);
    }

    @POST
    @Path("/{id}/resolution")
    @Operation(
            operationId = "resolveDuplicateCandidate",
            summary = "Say whether the two are one person",
            description = "Of one person the record that is not kept leaves its household; with the last one there the"
                    + " household ends.")
    @APIResponseSchema(value = DuplicateView.class, responseCode = "200")
    public Response resolve(
            UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @NotNull @Valid ResolveDuplicate command) {
        return service.resolve(id, ifMatch, command).toResponse();
    }

    private void note(@Nullable UUID unit, List<DuplicateView> pairs) {
        var households = pairs.stream()
                .flatMap(pair -> pair.persons().stream())
                .map(DuplicateView.Person::householdId)
                .toList();
        readings.note(Matter.DUPLICATES, null, unit, households);
    }
}
