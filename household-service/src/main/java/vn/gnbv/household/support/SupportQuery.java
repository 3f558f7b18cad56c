package vn.gnbv.household.support;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of supports can be narrowed by. */
class SupportQuery {

    @QueryParam("householdId")
    @Nullable
    UUID householdId;

    @QueryParam("memberId")
    @Nullable
    UUID memberId;

    @QueryParam("unitId")
    @Parameter(description = "This unit and all below it.")
    @Nullable
    UUID unitId;

    @QueryParam("componentId")
    @Nullable
    UUID componentId;

    @QueryParam("projectId")
    @Nullable
    UUID projectId;

    @QueryParam("content")
    @Nullable
    String content;

    @QueryParam("from")
    @Parameter(description = "Given on this day or later.")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Given on this day or earlier.")
    @Nullable
    LocalDate to;

    @Nullable
    Object[] filters() {
        return new @Nullable Object[] {householdId, memberId, unitId, componentId, projectId, content, from, to};
    }
}
