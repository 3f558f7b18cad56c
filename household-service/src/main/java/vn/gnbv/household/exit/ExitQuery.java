package vn.gnbv.household.exit;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of registrations to escape can be narrowed by. */
class ExitQuery {

    @QueryParam("householdId")
    @Nullable
    UUID householdId;

    @QueryParam("unitId")
    @Parameter(description = "This unit and all below it.")
    @Nullable
    UUID unitId;

    @QueryParam("year")
    @Nullable
    Integer year;

    @QueryParam("ended")
    @Nullable
    Boolean ended;

    @QueryParam("helped")
    @Parameter(description = "false: registered to escape, but given nothing since.")
    @Nullable
    Boolean helped;

    @Nullable
    Object[] filters() {
        return new @Nullable Object[] {householdId, unitId, year, ended, helped};
    }
}
