package vn.gnbv.household.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.round.RoundKind;
import vn.gnbv.household.standard.PovertyClass;

/**
 * What a household has been recognised as, latest first: when each status held, and when that was recorded. Besides, where
 * it has lived, what it came from and became, and what was corrected of its members.
 */
record HouseholdHistory(
        UUID householdId,
        List<Status> items,
        List<Residence> residences,
        List<Relative> lineage,
        List<Correction> corrections) {

    /** One status and the decision behind it. */
    record Status(
            PovertyClass status,
            LocalDate validFrom,

            @Nullable
            @Schema(description = "The last day; null for the latest. Before validFrom when replaced the same day.")
            LocalDate validTo,

            Instant recordedAt,
            UUID recognitionId,
            String decisionNumber,
            UUID assessmentId,
            UUID roundId,
            RoundKind roundKind,
            int year,
            int persons) {}

    /** Where it lived. */
    @Schema(name = "HouseholdResidence")
    record Residence(
            UUID unitId,
            LocalDate since,

            @Nullable @Schema(description = "The day on which it moved or ended; null where it lives now.")
            LocalDate until) {}

    /** A household that this one came from, or that came from it. */
    @Schema(name = "HouseholdRelative")
    record Relative(UUID householdId, Side side, Descent.Kind kind, LocalDate on) {

        /** Which of the two was first. */
        @Schema(name = "LineageSide")
        enum Side {
            PREDECESSOR,
            SUCCESSOR
        }
    }

    /** What the record of a member said before it was corrected. */
    @Schema(name = "MemberCorrection")
    record Correction(Instant recordedAt, String recordedBy, String reason, HouseholdView.MemberView before) {}
}
