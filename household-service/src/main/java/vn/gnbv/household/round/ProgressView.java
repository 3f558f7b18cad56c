package vn.gnbv.household.round;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.household.procedure.StepKind;

/** How far a round has come in a unit and in each one directly below. */
record ProgressView(UUID roundId, Place unit, List<Place> below) {

    /** How many villages stand at a step. */
    record AtStep(StepKind kind, int proceedings) {}

    @Schema(name = "ReviewProgressOfUnit")
    record Place(
            UUID unitId,
            String code,
            String name,
            int households,

            @Schema(description = "Of these, how many have been surveyed.")
            int surveyed,

            int recognised,
            int refused,
            int lapsed,

            @Schema(description = "Complaints that are not settled yet.")
            int openComplaints,

            List<AtStep> steps) {}
}
