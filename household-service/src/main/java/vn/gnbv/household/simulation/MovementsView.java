package vn.gnbv.household.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** How many households would move from which class to which. */
record MovementsView(UUID simulationId, Breakdown by, List<Group> groups) {

    /** @param key a unit's id, an area type or an ethnicity; null where none was stated */
    record Group(@Nullable String key, @Nullable String name, List<Move> moves) {}

    @Schema(name = "ClassMovement")
    record Move(
            @JsonProperty("from") PovertyClass from,

            @Nullable @Schema(description = "Null where the answers do not suffice.")
            PovertyClass to,

            long households) {}
}
