package vn.gnbv.plans.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DueKind;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.problem.Refusals;

/** A task as a draft or an amendment states it; its number is its identity within the plan. */
public record StateTask(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z.-]{1,20}") String number,
        @Nullable @Size(max = 500) String group,
        @NotBlank @Size(max = 4000) String content,
        @NotEmpty @Size(max = 100) List<@NotNull UUID> leadOrganisationIds,
        @Nullable @Size(max = 200) List<@NotNull UUID> coordinatingOrganisationIds,
        @Nullable @Size(max = 50) List<@NotNull UUID> componentIds,
        @NotNull Schedule schedule,
        @Nullable LocalDate dueOn,

        @Schema(description = "Whether the day itself is too late; BY where absent.") @Nullable
        DueKind dueKind) {

    public StateTask {
        coordinatingOrganisationIds = given(coordinatingOrganisationIds);
        componentIds = given(componentIds);
    }

    private static List<UUID> given(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().filter(Objects::nonNull).toList();
    }

    /** Every organisation that the tasks name. */
    public static Stream<UUID> organisations(List<StateTask> tasks) {
        return tasks.stream()
                .flatMap(task -> Stream.concat(
                        task.leadOrganisationIds().stream(), task.coordinatingOrganisationIds().stream()));
    }

    /** Tells all that is wrong with a list of tasks. */
    public static void check(
            List<StateTask> tasks, Collection<UUID> organisations, Collection<UUID> components, Refusals refusals) {
        Pointers.noneTwice(refusals, "/tasks/", "/number", tasks, StateTask::number);
        for (int i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            var at = "/tasks/" + i;
            var leads = task.leadOrganisationIds();
            var others = task.coordinatingOrganisationIds();
            var unknown = PlansProblems.UNKNOWN_ORGANISATION;
            Pointers.allAmong(refusals, at + "/leadOrganisationIds/", leads, organisations, unknown);
            Pointers.allAmong(refusals, at + "/coordinatingOrganisationIds/", others, organisations, unknown);
            Pointers.allAmong(
                    refusals, at + "/componentIds/", task.componentIds(), components, PlansProblems.UNKNOWN_COMPONENT);
            for (int k = 0; k < others.size(); k++) {
                var pointer = at + "/coordinatingOrganisationIds/" + k;
                refusals.addIf(leads.contains(others.get(k)), pointer, PlansProblems.LEAD_COORDINATES);
            }
            var dated = task.schedule() == Schedule.DATED;
            refusals.addIf(dated && task.dueOn() == null, at + "/dueOn", PlansProblems.DUE_DATE_REQUIRED);
            refusals.addIf(!dated && task.dueOn() != null, at + "/dueOn", PlansProblems.DUE_DATE_NOT_ALLOWED);
        }
    }
}
