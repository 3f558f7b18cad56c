package vn.gnbv.household.need;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of needs can be narrowed by. */
class NeedQuery {

    @QueryParam("householdId")
    @Nullable
    UUID householdId;

    @QueryParam("unitId")
    @Parameter(description = "This unit and all below it.")
    @Nullable
    UUID unitId;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("state")
    @Nullable
    NeedState state;

    @QueryParam("asOf")
    @Parameter(description = "What was stated until this day, in the state of this day; as it is now if absent.")
    @Nullable
    LocalDate asOf;
}
