package vn.gnbv.household.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which households follow their old unit into which new one. */
record ResettleHouseholds(
        @NotNull @Schema(description = "The unit that is no more.")
        UUID fromUnitId,

        @Nullable @Schema(description = "Needed where the old unit was divided or what followed it is not known.")
        UUID toUnitId,

        @Nullable @Size(min = 1, max = 10_000) @Schema(description = "These alone; all of the old unit if absent.")
        List<@NotNull UUID> householdIds) {}
