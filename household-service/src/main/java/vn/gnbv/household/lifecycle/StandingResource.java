package vn.gnbv.household.lifecycle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.reading.Matter;
import vn.gnbv.household.reading.ReadingService;

@Path("/v1/households/{householdId}/standing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "households")
class StandingResource {

    private final StandingService service;
    private final ReadingService readings;
    private final Clock clock;

    StandingResource(StandingService service, ReadingService readings, Clock clock) {
        this.service = service;
        this.readings = readings;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"HOUSEHOLD_OFFICER", "REVIEW_LEADER"})
    @Operation(
            operationId = "getHouseholdStanding",
            summary = "Tell what a household is on a day: poor, near-poor, newly escaped or neither, and since when")
    public StandingView get(
            UUID householdId, @QueryParam("on") @Nullable @Parameter(description = "Today, if absent.") LocalDate on) {
        var standing = service.get(householdId, on == null ? LocalDate.now(clock) : on);
        readings.note(Matter.STANDING, householdId);
        return standing;
    }
}
