package vn.gnbv.household.round;

import io.quarkus.security.Authenticated;
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
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Cursors;
import vn.gnbv.platform.http.IfMatch;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

@Path("/v1/review-rounds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "review-rounds", description = "Đợt rà soát: when households are assessed, and under which standard.")
class ReviewRoundResource {

    private static final String LIST = "review-rounds";

    private final ReviewRoundService service;
    private final ReviewRoundQueries queries;
    private final Cursors cursors;

    ReviewRoundResource(ReviewRoundService service, ReviewRoundQueries queries, Cursors cursors) {
        this.service = service;
        this.queries = queries;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listReviewRounds", summary = "List the review rounds")
    public Page<ReviewRoundView> list(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("state") @Nullable RoundState state,
            @BeanParam @Valid PageQuery page) {
        var cursor = cursors.open(page, LIST, unitId, year, state);
        var rows = queries.list(unitId, year, state, cursor.uuid(0), page.fetch());
        return cursors.page(page, rows, LIST, List.of(ReviewRoundView::id), unitId, year, state);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getReviewRound", summary = "Read one review round")
    public RestResponse<ReviewRoundView> get(UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var round = queries.find(id).orElseThrow(() -> Problem.of(PlatformProblems.NOT_FOUND));
        return Answer.conditional(ifNoneMatch, round.version(), round);
    }

    @POST
    @RolesAllowed("REVIEW_LEADER")
    @Operation(operationId = "openReviewRound", summary = "Open a review round")
    @APIResponseSchema(value = ReviewRoundView.class, responseCode = "201")
    public Response open(@NotNull @Valid OpenReviewRound command) {
        return service.open(command).toResponse();
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed("REVIEW_LEADER")
    @Operation(operationId = "closeReviewRound", summary = "Close a review round")
    @APIResponseSchema(ReviewRoundView.class)
    public Response close(UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return service.close(id, ifMatch).toResponse();
    }
}
