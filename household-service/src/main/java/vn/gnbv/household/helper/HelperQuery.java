package vn.gnbv.household.helper;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of assignments can be narrowed by. */
class HelperQuery {

    @QueryParam("householdId")
    @Nullable
    UUID householdId;

    @QueryParam("unitId")
    @Parameter(description = "This unit and all below it.")
    @Nullable
    UUID unitId;

    @QueryParam("organisationId")
    @Parameter(description = "Those of this helper.")
    @Nullable
    UUID organisationId;

    @QueryParam("asOf")
    @Parameter(description = "Those that run on this day; all if absent.")
    @Nullable
    LocalDate asOf;

    @Nullable
    Object[] filters() {
        return new @Nullable Object[] {householdId, unitId, organisationId, asOf};
    }
}
