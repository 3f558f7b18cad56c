package vn.gnbv.plans.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task from a paper that is no plan. */
record AssignTask(
        @Schema(description = "Absent: a new id is given.") @Nullable
        UUID id,

        @NotNull @Valid TaskSource source,
        @NotNull @Valid StateTask task) {}
