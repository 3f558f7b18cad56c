package vn.gnbv.plans.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task of a plan, or of another paper. */
@Schema(name = "Task")
public record TaskView(
        UUID id,

        @Schema(description = "Null for a task from another paper.") @Nullable
        UUID planId,

        @JsonUnwrapped StateTask stated,

        @Schema(description = "The paper from which it comes where it is of no plan.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        TaskSource source,

        @Schema(description = "The edition in which it first stood.")
        int sinceEdition,

        @Schema(description = "The last edition in which it stood; null while it stands.") @Nullable
        Integer lastEdition) {

    /** The tasks of a plan in its order. */
    @Schema(name = "TaskList")
    public record All(List<TaskView> items) {}

    public static TaskView of(Task task) {
        return new TaskView(task.id, task.planId, task.stated, task.source, task.sinceEdition, task.lastEdition);
    }

    public String number() {
        return stated.number();
    }

    public List<UUID> leadOrganisationIds() {
        return stated.leadOrganisationIds();
    }

    public List<UUID> componentIds() {
        return stated.componentIds();
    }
}
