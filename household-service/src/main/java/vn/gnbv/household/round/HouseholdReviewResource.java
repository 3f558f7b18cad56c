package vn.gnbv.household.round;

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
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/review-rounds/{roundId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "review-rounds")
class HouseholdReviewResource {

    private static final String LIST = "household-reviews by place";

    private final HouseholdReviewService service;
    private final HouseholdReviewQueries queries;
    private final ReviewRoundQueries rounds;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;
    private final Cursors cursors;

    HouseholdReviewResource(
            HouseholdReviewService service,
            HouseholdReviewQueries queries,
            ReviewRoundQueries rounds,
            ReadingService readings,
            AreaTree areas,
            Caller caller,
            Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.rounds = rounds;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Path("/listings")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(
            operationId = "listHouseholdsForReview",
            summary = "Begin the round in a village: list the households that are reviewed",
            description = "In a periodic round all that are poor or near-poor; in a regular one those who have asked.")
    @APIResponseSchema(value = ListingView.class, responseCode = "201")
    public Response begin(UUID roundId, @NotNull @Valid ListHouseholds command) {
        return service.list(roundId, command).toResponse();
    }

    @POST
    @Path("/applications")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "applyForReview", summary = "Record that a household asks to be reviewed")
    @APIResponseSchema(value = HouseholdReviewView.class, responseCode = "201")
    public Response apply(UUID roundId, @NotNull @Valid ApplyForReview command) {
        return service.apply(roundId, command).toResponse();
    }

    @GET
    @Path("/households")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "listHouseholdReviews",
            summary =
                    "List the households under review, with what was found and decided, and the step of their village")
    public Page<HouseholdReviewView> list(
            UUID roundId,
            @QueryParam("unitId") @Nullable @Parameter(description = "This unit and all below it.") UUID unitId,
            @QueryParam("state") @Nullable ReviewState state,
            @BeanParam @Valid PageQuery page) {
        areas.requireDirectory();
        var cursor = cursors.open(page, LIST, roundId, unitId, state);
        var rows = queries.list(caller.area(), roundId, unitId, state, cursor.uuid(0), cursor.uuid(1), page.fetch());
        var shown = cursors.page(
                page,
                rows,
                LIST,
                List.of(HouseholdReviewView::unitId, HouseholdReviewView::householdId),
                roundId,
                unitId,
                state);
        return readings.noted(Matter.REVIEW_LIST, null, roundId, unitId, shown, HouseholdReviewView::householdId);
    }

    @GET
    @Path("/households/{householdId}")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getHouseholdReview", summary = "Read how far one household has come in the round")
    public RestResponse<HouseholdReviewView> get(UUID roundId, UUID householdId) {
        areas.requireDirectory();
        var review = queries.find(caller.area(), roundId, householdId)
                .orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        readings.note(Matter.REVIEW_LIST, roundId, null, List.of(householdId));
        return Answer.current(review.version(), review);
    }

    @POST
    @Path("/households/{householdId}/refusal")
    @RolesAllowed("HOUSEHOLD_OFFICER")
    @Operation(operationId = "refuseReview", summary = "Record that a household was refused in writing, and why")
    @APIResponseSchema(HouseholdReviewView.class)
    public Response refuse(
            UUID roundId,
            UUID householdId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @NotNull @Valid RefuseReview command) {
        return service.refuse(roundId, householdId, command, ifMatch).toResponse();
    }

    @GET
    @Path("/progress")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(operationId = "getReviewProgress", summary = "Count how far the round has come, unit by unit")
    public ProgressView progress(
            UUID roundId,
            @QueryParam("unitId")
                    @Nullable
                    @Parameter(description = "If absent: the round's unit, or as much of it as the caller looks after.")
                    UUID unitId) {
        var round = rounds.find(roundId).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        var whole = areas.covers(caller.area(), round.unitId(), round.openedOn()) ? round.unitId() : caller.area();
        var unit = unitId == null ? whole : unitId;
        if (unit == null) {
            throw Problem.of(PlatformProblems.NOT_FOUND);
        }
        areas.require(caller.area(), unit, round.openedOn());
        return queries.progress(roundId, unit, round.openedOn());
    }
}
