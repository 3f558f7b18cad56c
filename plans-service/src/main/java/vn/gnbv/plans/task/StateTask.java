package vn.gnbv.plans.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

/** A task as a draft or an amendment states it; its number is its identity within the plan. */
@Embeddable
public record StateTask(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z.-]{1,20}") String number,

        @Column(name = "task_group") @Nullable @Size(max = 500)
        String group,

        @Schema(
                description = "The clause (phân công thực hiện) that gives it to somebody; one clause may give several"
                        + " tasks, all to the same.",
                examples = "2.1-2.5")
        @Nullable
        @Size(min = 1, max = 100)
        String assignment,

        @NotBlank @Size(max = 4000) String content,

        @Schema(description = "WORK where absent; ISSUE_OWN_PLAN is done by issuing a plan below this one.")
        @Enumerated(EnumType.STRING)
        @Nullable
        TaskKind kind,

        @Nullable @Size(min = 1, max = 1000) String expectedProduct,

        @Schema(description = "Who answers for it; of a group each member for itself.")
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Column(columnDefinition = "uuid[]")
        @NotEmpty
        @Size(max = 100)
        List<@NotNull UUID> leadOrganisationIds,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "uuid[]") @Nullable @Size(max = 200)
        List<@NotNull UUID> coordinatingOrganisationIds,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "uuid[]") @Nullable @Size(max = 50)
        List<@NotNull UUID> componentIds,

        @Enumerated(EnumType.STRING) @NotNull Schedule schedule,

        @Schema(description = "The time as the document words it.", examples = "thường xuyên theo quy định")
        @Nullable
        @Size(min = 1, max = 300)
        String scheduleText,

        @Nullable LocalDate dueOn,

        @Schema(description = "Whether the day itself is too late; BY where absent.")
        @Enumerated(EnumType.STRING)
        @Nullable
        DueKind dueKind,

        @Schema(description = "The paper on which this very task rests, as a footnote says.")
        @Nullable
        @Size(min = 1, max = 1000)
        String basis,

        @Schema(description = "The task of the plan above that this one serves.") @Nullable
        UUID parentTaskId) {

    public StateTask {
        kind = kind == null ? TaskKind.WORK : kind;
        leadOrganisationIds = given(leadOrganisationIds);
        coordinatingOrganisationIds = given(coordinatingOrganisationIds);
        componentIds = given(componentIds);
        dueKind = DueKind.of(dueOn, dueKind);
    }

    private static List<UUID> given(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().filter(Objects::nonNull).toList();
    }

    /** The last good day; null where the task has no date. */
    public @Nullable LocalDate lastDay() {
        return DueKind.lastDay(dueOn, dueKind);
    }

    /** The task as next year's plan may begin with. */
    public StateTask forAnotherYear(int years, boolean sameProgramme) {
        return new StateTask(
                number,
                group,
                assignment,
                content,
                kind,
                expectedProduct,
                leadOrganisationIds,
                coordinatingOrganisationIds,
                sameProgramme ? componentIds : List.of(),
                schedule,
                scheduleText,
                dueOn == null ? null : dueOn.plusYears(years),
                dueKind,
                basis,
                null);
    }

    /** The fields that {@link #forAnotherYear} could only guess. */
    public List<String> toCheck(boolean sameProgramme) {
        var fields = new ArrayList<String>();
        if (dueOn != null) {
            fields.add("dueOn");
        }
        if (parentTaskId != null) {
            fields.add("parentTaskId");
        }
        if (!sameProgramme && !componentIds.isEmpty()) {
            fields.add("componentIds");
        }
        return fields;
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
        var clauses = new HashMap<String, StateTask>();
        for (int i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            task.check("/tasks/" + i, organisations, components, refusals);
            if (task.assignment() != null) {
                var first = clauses.putIfAbsent(task.assignment(), task);
                refusals.addIf(
                        first != null && !task.isGivenTo(first),
                        "/tasks/" + i + "/assignment",
                        PlansProblems.ASSIGNMENT_DIFFERS,
                        task.assignment());
            }
        }
    }

    void check(String at, Collection<UUID> organisations, Collection<UUID> components, Refusals refusals) {
        var unknown = PlansProblems.UNKNOWN_ORGANISATION;
        Pointers.allAmong(refusals, at + "/leadOrganisationIds/", leadOrganisationIds, organisations, unknown);
        Pointers.allAmong(
                refusals, at + "/coordinatingOrganisationIds/", coordinatingOrganisationIds, organisations, unknown);
        Pointers.allAmong(refusals, at + "/componentIds/", componentIds, components, PlansProblems.UNKNOWN_COMPONENT);
        for (int k = 0; k < coordinatingOrganisationIds.size(); k++) {
            refusals.addIf(
                    leadOrganisationIds.contains(coordinatingOrganisationIds.get(k)),
                    at + "/coordinatingOrganisationIds/" + k,
                    PlansProblems.LEAD_COORDINATES);
        }
        var dated = schedule == Schedule.DATED;
        refusals.addIf(dated && dueOn == null, at + "/dueOn", PlansProblems.DUE_DATE_REQUIRED);
        refusals.addIf(!dated && dueOn != null, at + "/dueOn", PlansProblems.DUE_DATE_NOT_ALLOWED);
    }

    private boolean isGivenTo(StateTask other) {
        return Set.copyOf(leadOrganisationIds).equals(Set.copyOf(other.leadOrganisationIds))
                && Set.copyOf(coordinatingOrganisationIds).equals(Set.copyOf(other.coordinatingOrganisationIds));
    }
}
