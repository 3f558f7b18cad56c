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

        @Schema(description = "Null for who helps.") @Nullable
        Due due,

        @Nullable LocalDate doneOn,

        @Schema(description = "Null while it has reported nothing.") @Nullable
        ProgressState state,

        @Nullable Integer percent) {}
