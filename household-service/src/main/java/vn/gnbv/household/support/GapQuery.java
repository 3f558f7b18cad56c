package vn.gnbv.household.support;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Who is asked for among those that were left without. */
class GapQuery {

    @QueryParam("kind")
    @NotNull
    @Parameter(required = true)
    GapKind kind;

    @QueryParam("unitId")
    @NotNull
    @Parameter(required = true, description = "This unit and all below it.")
    UUID unitId;

    @QueryParam("componentId")
    @Parameter(description = "With NOT_SERVED: the component.")
    @Nullable
    UUID componentId;

    @QueryParam("asOf")
    @Parameter(description = "On this day; today if absent.")
    @Nullable
    LocalDate asOf;

    @QueryParam("since")
    @Parameter(
            description = "With NOT_SERVED: only what was given on this day or later counts, such as this year's card.")
    @Nullable
    LocalDate since;

    @Nullable
    Object[] filters() {
        return new @Nullable Object[] {kind, unitId, componentId, asOf, since};
    }
}
