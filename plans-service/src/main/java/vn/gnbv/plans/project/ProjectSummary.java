package vn.gnbv.plans.project;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project in a list. */
@Schema(name = "ProjectSummary")
record ProjectSummary(
        UUID id,
        int version,
        ProjectState state,
        UUID programmeId,
        UUID componentId,
        UUID unitId,
        int year,
        ProjectKind kind,
        String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,

        @Schema(description = "Households in all; null: not stated.") @Nullable
        Integer householdsPlanned,

        @Schema(description = "Households in all; null: not stated.") @Nullable
        Integer householdsActual,

        @Nullable UUID replicatedFrom) {}
