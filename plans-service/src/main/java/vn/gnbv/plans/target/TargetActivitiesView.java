package vn.gnbv.plans.target;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the activities of the target's unit that feed its indicator have come to. */
@Schema(name = "TargetActivities")
record TargetActivitiesView(
        @Schema(description = "Their output where it is counted in the target's unit, else the participants.")
        String unit,

        @Schema(description = "Null where no activity states it.") @Nullable
        Long total,

        @Schema(description = "Activities that were held.") long activities,

        @Schema(description = "Of these, those that do not state it.")
        long notStated) {

    Judgement.@Nullable Figure figure() {
        return total == null ? null : new Judgement.Figure(BigDecimal.valueOf(total), unit, null, null, null);
    }
}
