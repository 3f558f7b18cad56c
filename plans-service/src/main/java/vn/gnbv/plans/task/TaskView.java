package vn.gnbv.plans.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DueKind;

/** A task of a plan. */
@Schema(name = "Task")
public record TaskView(
        UUID id,
        UUID planId,
        String number,
        @Nullable String group,
        String content,
        List<UUID> leadOrganisationIds,
        List<UUID> coordinatingOrganisationIds,
        List<UUID> componentIds,
        Schedule schedule,
        @Nullable LocalDate dueOn,
        @Nullable DueKind dueKind,

        @Schema(description = "The edition in which it first stood.")
        int sinceEdition,

        @Schema(description = "The last edition in which it stood; null while it stands.") @Nullable
        Integer lastEdition) {

    /** The tasks of a plan in its order. */
    @Schema(name = "TaskList")
    public record All(List<TaskView> items) {}

    public static TaskView of(Task task) {
        return new TaskView(
                task.id,
                task.planId,
                task.number,
                task.taskGroup,
                task.content,
                List.copyOf(task.leadOrganisationIds),
                List.copyOf(task.coordinatingOrganisationIds),
                List.copyOf(task.componentIds),
                task.schedule,
                task.dueOn,
                task.dueKind,
                task.sinceEdition,
                task.lastEdition);
    }
}
