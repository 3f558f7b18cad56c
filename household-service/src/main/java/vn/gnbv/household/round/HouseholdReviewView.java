package vn.gnbv.household.round;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.procedure.StepKind;
import vn.gnbv.household.standard.PovertyClass;

/** One household of a round: what its answers lead to, what was decided, and where its village stands. */
record HouseholdReviewView(
        UUID householdId,
        int version,
        UUID roundId,
        UUID unitId,
        @Nullable String unitName,
        @Nullable String headName,
        int persons,
        ReviewOrigin origin,
        LocalDate begunOn,
        ReviewState state,
        @Nullable LocalDate endedOn,
        @Nullable String reason,

        @Nullable @Schema(description = "Null while nobody has been there.")
        UUID assessmentId,

        @Nullable @Schema(description = "What the points lead to.")
        PovertyClass computedClass,

        @Nullable @Schema(description = "The same, or what two officers have set by hand.")
        PovertyClass proposedClass,

        @Nullable @Schema(description = "What a decision of this round has recognised.")
        PovertyClass recognisedClass,

        @Nullable
        @Schema(description = "Where the village stands; null where the round takes no steps, or has not begun.")
        String step,

        @Nullable StepKind stepKind) {}
