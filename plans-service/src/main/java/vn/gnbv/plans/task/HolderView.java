package vn.gnbv.plans.task;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who answers for a task, or helps with it, on a day. */
@Schema(name = "TaskHolder")
record HolderView(
        UUID organisationId,
        Role role,

        @Schema(description = "The group as whose member it does so.") @Nullable
        UUID groupOrganisationId,

        @Schema(description = "Null where the paper itself names it.") @Nullable
        LocalDate since,

        @Schema(description = "Whom it took this over from; null where the paper names it, or as a member of a group.")
        @Nullable
        UUID fromOrganisationId,

        @Schema(description = "Whether the succession of that organisation says so, and no hand-over of this task.")
        boolean bySuccession,

        @Schema(
                description = "The day on which it ceased, or passed on nobody knows what, while nothing says who has"
                        + " this now; null where that is known.")
        @Nullable
        LocalDate successorUnknownSince,

        @Schema(description = "Null for who helps.") @Nullable
        Due due,

        @Nullable LocalDate doneOn,

        @Schema(description = "Null while it has reported nothing.") @Nullable
        ProgressState state,

        @Nullable Integer percent) {}
