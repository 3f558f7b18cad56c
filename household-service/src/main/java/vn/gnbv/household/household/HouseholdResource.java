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
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/households")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "households", description = "Hộ gia đình: households, their members, and what they were recognised as.")
class HouseholdResource {

    private static final String LIST = "households by place";

    private final HouseholdService service;
    private final HouseholdQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    HouseholdResource(
            HouseholdService service,
            HouseholdQueries queries,
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
    @Operation(
            operationId = "listHouseholds",
            summary = "List the households of the caller's area",
            description = "Those that exist, in the order of their places; with a date those that lived there then.")
    public Page<HouseholdItem> list(
            @QueryParam("unitId") @Nullable @Parameter(description = "This unit and all below it.") UUID unitId,
            @QueryParam("status") @Nullable PovertyClass status,
            @QueryParam("asOf") @Nullable @Parameter(description = "Place and status on this date; now if absent.")
                    LocalDate asOf,
            @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, unitId, status, asOf);
        var rows = queries.list(caller.area(), unitId, status, asOf, cursor.uuid(0), cursor.uuid(1), page.fetch());
        var shown =
                cursors.page(page, rows, LIST, List.of(HouseholdItem::unitId, HouseholdItem::id), unitId, status, asOf);
        return readings.noted(Matter.HOUSEHOLD_LIST, null, null, unitId, shown, HouseholdItem::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getHousehold", summary = "Read one household with its members")
    public RestResponse<HouseholdView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var household = requireVisible(id);
        readings.note(Matter.HOUSEHOLD, id);
        return Answer.conditional(ifNoneMatch, household.version(), household);
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getHouseholdMembers", summary = "Read who belongs and who has belonged to a household")
    public Membership.Listing members(
            UUID id,
            @QueryParam("asOf") @Nullable @Parameter(description = "Who belonged to it on this date; all if absent.")
                    LocalDate asOf) {
        requireVisible(id);
        readings.note(Matter.MEMBERS, id);
        return new Membership.Listing(id, queries.members(id, asOf));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "getHouseholdHistory",
            summary = "Read what a household has been recognised as, where it lived, what it came from and became")
    public HouseholdHistory history(
            UUID id,
            @QueryParam("knownAt") @Nullable @Parameter(description = "As it was known at this moment.")
                    OffsetDateTime knownAt) {
        requireVisible(id);
        readings.note(Matter.HISTORY, id);
        return queries.history(id, knownAt == null ? null : knownAt.toInstant());
    }

    @POST
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "registerHousehold", summary = "Register a household")
    @APIResponseSchema(value = HouseholdView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterHousehold command) {
        return service.register(command).toResponse();
    }

    private HouseholdView requireVisible(UUID id) {
        areas.requireDirectory();
        return queries.find(id, caller.area()).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
    }
}
