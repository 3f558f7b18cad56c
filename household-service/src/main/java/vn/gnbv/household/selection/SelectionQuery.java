package vn.gnbv.household.selection;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of choices can be narrowed by. */
class SelectionQuery {

    @QueryParam("unitId")
    @Parameter(description = "This unit and all below it.")
    @Nullable
    UUID unitId;

    @QueryParam("componentId")
    @Nullable
    UUID componentId;

    @QueryParam("state")
    @Nullable
    SelectionState state;

    @Nullable
    Object[] filters() {
        return new @Nullable Object[] {unitId, componentId, state};
    }
}
