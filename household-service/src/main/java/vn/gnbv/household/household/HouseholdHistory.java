package vn.gnbv.household.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.round.RoundKind;
import vn.gnbv.household.standard.PovertyClass;

/** What a household has been recognised as, latest first: when each status held, and when that was recorded. */
record HouseholdHistory(UUID householdId, List<Status> items) {

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
}
