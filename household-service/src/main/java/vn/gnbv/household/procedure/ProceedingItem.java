package vn.gnbv.household.procedure;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proceeding in a list: where it stands. */
record ProceedingItem(
        UUID id,
        int version,
        UUID subjectId,
        UUID unitId,
        String step,
        StepKind kind,
        LocalDate stepSince,
        @Nullable LocalDate dueOn,
        ProceedingState state,

        @Schema(description = "Complaints that are not settled yet.")
        int openComplaints) {}
