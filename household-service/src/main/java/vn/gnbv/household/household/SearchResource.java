package vn.gnbv.household.household;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;

@Path("/v1/household-searches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "households")
class SearchResource {

    private final SearchQueries queries;
    private final ReadingService readings;
    private final AreaTree areas;
    private final Caller caller;

    SearchResource(SearchQueries queries, ReadingService readings, AreaTree areas, Caller caller) {
        this.queries = queries;
        this.readings = readings;
        this.areas = areas;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "searchHouseholds",
            summary = "Find persons of the caller's area by name or by citizen id",
            description = "Changes nothing, and needs no Idempotency-Key. What is looked for stands in the body alone.")
    public SearchResult search(@NotNull @Valid SearchHouseholds asked) {
        areas.requireDirectory();
        var found = queries.find(asked, caller.area());
        readings.note(
                Matter.SEARCH,
                null,
                asked.unitId(),
                found.items().stream().map(SearchResult.Person::householdId).toList());
        return found;
    }
}
