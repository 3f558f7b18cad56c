package vn.gnbv.plans.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Headcount;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Refusals;

/** A kind of activity (<i>loại hoạt động</i>): whom it counts, what it produces, which figures of targets it feeds. */
@Schema(name = "ActivityKind")
record ActivityKind(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,

        @NotBlank @Size(max = 200) String nameVi,
        @NotBlank @Size(max = 200) String nameEn,

        @Schema(
                description =
                        "The groups of participants that it counts besides their total; none: it has no participants.")
        @Nullable
        @Size(max = 7)
        List<Headcount.@NotNull Group> counts,

        @Schema(description = "What its output is counted in.", examples = "CLASS")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String outputUnit,

        @Schema(
                description = "Indicators to whose figures activities of the kind contribute.",
                examples = "[\"WORKERS_TRAINED\"]")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> feeds) {

    ActivityKind {
        counts = counts == null ? List.of() : counts;
        feeds = feeds == null ? List.of() : feeds;
    }

    /** What is not counted is not stated either: an officer who is trained is of no class of households. */
    void checkGroups(String at, Headcount participants, Refusals refusals) {
        refusals.addIf(
                participants.total() != null && counts.isEmpty(), at + "/total", PlansProblems.GROUP_NOT_COUNTED, code);
        for (var group : Headcount.Group.values()) {
            refusals.addIf(
                    participants.of(group) != null && !counts.contains(group),
                    at + "/" + group.field(),
                    PlansProblems.GROUP_NOT_COUNTED,
                    code);
        }
    }
}
