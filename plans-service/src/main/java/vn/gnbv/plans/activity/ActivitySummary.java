package vn.gnbv.plans.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity in a list. */
@Schema(name = "ActivitySummary")
record ActivitySummary(
        UUID id,
        int version,
        ActivityState state,
        String kind,
        String name,
        @Nullable UUID componentId,
        UUID unitId,
        int year,
        UUID organisationId,
        @Nullable UUID projectId,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate heldFrom,

        @Schema(description = "Participants in all; null: not stated.") @Nullable
        Integer participantsPlanned,

        @Schema(description = "Participants in all; null: not stated.") @Nullable
        Integer participantsActual) {}
