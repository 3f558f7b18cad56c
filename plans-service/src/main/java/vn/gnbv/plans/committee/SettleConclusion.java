package vn.gnbv.plans.committee;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has come of a conclusion: a task, or it has been done. */
record SettleConclusion(
        @NotNull UUID conclusionId,

        @Schema(description = "The task that it has become; followed there from now on.") @Nullable
        UUID taskId,

        @Schema(description = "The day on which it was done.") @Nullable
        LocalDate doneOn) {}
