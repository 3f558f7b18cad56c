package vn.gnbv.household.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;

@Path("/v1/change-feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "change-feeds", description = "What has changed since one last asked.")
class FeedResource {

    private final FeedQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;

    FeedResource(FeedQueries queries, ReadingService readings, AreaTree areas, Caller caller) {
        this.queries = queries;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
    }

    @GET
    @Path("/households")
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "readHouseholdChanges",
            summary = "Read the households of the area that have changed since a position",
            description = "Each once, in its latest state; from the beginning where no position is given. No change is"
                    + " missed, however long the transaction took that made it; one may be told twice.")
    public ChangeFeed households(
            @QueryParam("after") @Nullable @Parameter(description = "The `position` of the answer before.")
                    String after,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(10_000) Integer limit) {
        areas.requireDirectory();
        var position = FeedPosition.of(after);
        var changes = queries.after(position, queries.horizon(), caller.area(), limit);
        readings.note(Matter.CHANGE_FEED, null, null, null, changes.items().size());
        return changes;
    }
}
