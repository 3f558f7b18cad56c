package vn.gnbv.plans.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry on how far a task has come for one that answers for it. */
@Schema(name = "TaskProgress")
record ProgressView(
        UUID id,
        UUID taskId,
        UUID organisationId,
        ProgressState state,
        @Nullable Integer percent,
        @Nullable String note,
        ReportProgress.@Nullable Evidence evidence,
        LocalDate happenedOn,

        @Schema(description = "The plan whose issuance has done the task.") @Nullable
        UUID planId,

        @Nullable UUID corrects,

        @Schema(description = "The entry that has replaced this one.") @Nullable
        UUID correctedBy,

        Instant recordedAt) {}
