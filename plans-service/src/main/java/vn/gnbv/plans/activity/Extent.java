package vn.gnbv.plans.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Headcount;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Refusals;

/** From when to when, for how many, with what output and at what cost: as planned, or as it was. */
@Schema(name = "ActivityExtent", description = "Null is not stated, which is not zero.")
record Extent(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Valid Headcount participants,

        @Schema(description = "In the unit of the kind: classes, copies, broadcasts, sessions.")
        @Nullable
        @Min(0)
        @Max(1_000_000_000)
        Integer output,

        @Nullable @Min(0) @Max(1_000_000_000_000_000L) Long costVnd) {

    void check(String at, ActivityKind kind, Refusals refusals) {
        refusals.addIf(
                from != null && to != null && to.isBefore(from), at + "/to", PlansProblems.ENDS_BEFORE_IT_BEGINS);
        if (participants != null) {
            participants.check(at + "/participants", refusals);
            kind.checkGroups(at + "/participants", participants, refusals);
        }
    }

    boolean saysWhatWasReached() {
        return output != null || participants != null && participants.total() != null;
    }
}
