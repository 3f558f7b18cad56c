package vn.gnbv.plans.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.target.StateTarget;
import vn.gnbv.plans.target.TargetView;
import vn.gnbv.plans.task.StateTask;
import vn.gnbv.plans.task.TaskView;

/**
 * Which targets, tasks and deadlines of the plan above a plan carries out, leaves out or weakens. Only what the plan links
 * itself counts; a part with the same code or number is suggested, not assumed.
 */
@Schema(name = "PlanCoverage")
record CoverageView(
        UUID planId,

        @Schema(description = "Null where the plan names no plan above.") @Nullable
        UUID parentPlanId,

        List<Covered> targets,
        List<Covered> tasks) {

    /** What has become of a part of the plan above. */
    @Schema(name = "PlanCoverageState")
    enum State {
        COVERED,
        WEAKENED,
        NOT_COMPARABLE,
        LEFT_OUT
    }

    /** A part of the plan above. */
    @Schema(name = "CoveredPart")
    record Covered(
            UUID parentPartId,

            @Schema(description = "Code of the target, number of the task.")
            String key,

            String content,
            State state,

            @Schema(description = "Whether the issuer answers for the task above or helps with it; null for targets.")
            @Nullable
            Boolean asked,

            @Schema(description = "The parts that say they serve it.")
            List<UUID> partIds,

            @Schema(description = "The fields that are weaker, as above and as here.")
            List<Weaker> weaker,

            @Schema(description = "A part of the same code or number that is not linked to anything.") @Nullable
            UUID suggestedPartId) {}

    /** A field that is weaker than above. */
    @Schema(name = "WeakerField")
    record Weaker(
            UUID partId,
            String field,
            String above,
            @Nullable String here) {}

    static CoverageView of(Plan plan, Plan above, Set<UUID> asked) {
        var targets = PlanView.targets(plan);
        var tasks = PlanView.tasks(plan);
        return new CoverageView(
                plan.id,
                above.id,
                PlanView.targets(above).stream()
                        .map(target -> covered(target, targets))
                        .toList(),
                PlanView.tasks(above).stream()
                        .map(task -> covered(task, tasks, asked.contains(task.id())))
                        .toList());
    }

    private static Covered covered(TargetView above, List<TargetView> targets) {
        var serving = targets.stream()
                .filter(target -> above.id().equals(target.stated().parentTargetId()))
                .toList();
        var weaker = new ArrayList<Weaker>();
        var comparable = false;
        for (var target : serving) {
            var less = target.stated().isWeakerThan(above.stated());
            comparable |= less != null;
            if (Boolean.TRUE.equals(less)) {
                weaker.add(new Weaker(target.id(), "value", goal(above.stated()), goal(target.stated())));
            }
        }
        return new Covered(
                above.id(),
                above.code(),
                above.stated().name(),
                state(serving.isEmpty(), !weaker.isEmpty(), comparable),
                null,
                serving.stream().map(TargetView::id).toList(),
                List.copyOf(weaker),
                targets.stream()
                        .filter(target -> serving.isEmpty()
                                && target.stated().parentTargetId() == null
                                && target.code().equals(above.code()))
                        .map(TargetView::id)
                        .findFirst()
                        .orElse(null));
    }

    private static Covered covered(TaskView above, List<TaskView> tasks, boolean asked) {
        var serving = tasks.stream()
                .filter(task -> above.id().equals(task.stated().parentTaskId()))
                .toList();
        var weaker = serving.stream()
                .filter(task -> isLater(task.stated(), above.stated()))
                .map(task -> new Weaker(
                        task.id(),
                        "dueOn",
                        String.valueOf(above.stated().lastDay()),
                        Objects.toString(task.stated().lastDay(), null)))
                .toList();
        return new Covered(
                above.id(),
                above.number(),
                above.stated().content(),
                state(serving.isEmpty(), !weaker.isEmpty(), true),
                asked,
                serving.stream().map(TaskView::id).toList(),
                weaker,
                tasks.stream()
                        .filter(task -> serving.isEmpty()
                                && task.stated().parentTaskId() == null
                                && task.number().equals(above.number()))
                        .map(TaskView::id)
                        .findFirst()
                        .orElse(null));
    }

    private static State state(boolean leftOut, boolean weakened, boolean comparable) {
        if (leftOut) {
            return State.LEFT_OUT;
        }
        return weakened ? State.WEAKENED : comparable ? State.COVERED : State.NOT_COMPARABLE;
    }

    private static boolean isLater(StateTask task, StateTask above) {
        var last = above.lastDay();
        return last != null && (task.lastDay() == null || task.lastDay().isAfter(last));
    }

    private static String goal(StateTarget target) {
        var from = target.value() == null ? "" : target.value().value().toPlainString();
        return target.operator()
                + " "
                + from
                + (target.valueTo() == null
                        ? ""
                        : "–" + target.valueTo().value().toPlainString());
    }
}
