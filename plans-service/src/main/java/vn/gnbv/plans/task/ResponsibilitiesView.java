package vn.gnbv.plans.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who answers for a task and who helps on a day, and how that came about. */
@Schema(name = "TaskResponsibilities")
record ResponsibilitiesView(UUID taskId, LocalDate asOf, List<HolderView> holders, List<Change> changes) {

    /** A member of a group taking its part or leaving it, or a hand-over. */
    @Schema(name = "TaskResponsibilityChange")
    record Change(
            UUID id,
            Role role,
            Kind kind,
            @Nullable UUID groupOrganisationId,
            UUID fromOrganisationId,
            @Nullable UUID toOrganisationId,
            LocalDate day,
            String basis,
            Instant recordedAt) {}

    /** What happened to a responsibility. */
    @Schema(name = "TaskResponsibilityChangeKind")
    enum Kind {
        MEMBER,
        LEAVES,
        HAND_OVER
    }
}
