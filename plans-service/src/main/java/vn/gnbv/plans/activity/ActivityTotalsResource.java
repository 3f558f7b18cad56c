package vn.gnbv.plans.activity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What activities sum up to: the figures from which the status of targets is computed. */
@Path("/v1/activity-totals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "activities", description = "What is planned, held and counted besides projects.")
class ActivityTotalsResource {

    private final ActivityTotalsQueries queries;

    ActivityTotalsResource(ActivityTotalsQueries queries) {
        this.queries = queries;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getActivityTotals",
            summary = "Add up activities by kind, planned and actual",
            description = "A unit and a component mean all below them as well; an indicator means all kinds that feed"
                    + " it. Cancelled activities count on neither side. Each sum says of how many activities it is,"
                    + " and how many do not state it.")
    public ActivityTotals get(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("componentId") @Nullable UUID componentId,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("indicator") @Nullable String indicator) {
        return queries.totals(new ActivityTotalsQueries.TotalsFilter(unitId, year, componentId, kind, indicator));
    }
}
