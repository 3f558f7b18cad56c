package vn.gnbv.household.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.support.SupportSource;

/** A choice of beneficiaries as it is shown. */
record SelectionView(
        UUID id,
        int version,
        UUID unitId,
        UUID programmeId,
        @Nullable UUID componentId,
        @Nullable UUID projectId,
        String content,
        SupportSource source,
        LocalDate openedOn,
        SelectionState state,
        List<Candidate> candidates,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,

        @Nullable @Schema(description = "When the last of the approved signed.")
        LocalDate endedOn,

        @Nullable
        @Schema(
                description =
                        "Its steps, under /v1/proceedings; null where no procedure was in force when it was opened.")
        UUID proceedingId,

        boolean sample,
        Instant recordedAt) {}
