package vn.gnbv.plans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.problem.Refusals;

/**
 * How many households or people, in all and by class (<i>hộ nghèo, cận nghèo, mới thoát nghèo, khác</i>), and how many
 * of all belong to a group that has priority (Decision 90/QĐ-TTg of 2022). Not stated is null, which is not zero; the
 * total follows from the four classes where all of them are stated.
 */
@Schema(name = "Headcount", description = "Null is not stated, which is not zero.")
public record Headcount(
        @Schema(description = "Follows from the four classes where all of them are stated.")
        @Nullable
        @Min(0)
        @Max(MOST)
        Integer total,

        @Nullable @Min(0) @Max(MOST) Integer poor,
        @Nullable @Min(0) @Max(MOST) Integer nearPoor,

        @Schema(description = "Escaped poverty less than 36 months ago.") @Nullable @Min(0) @Max(MOST)
        Integer newlyEscaped,

        @Nullable @Min(0) @Max(MOST) Integer other,

        @Schema(description = "Of the total.") @Nullable @Min(0) @Max(MOST)
        Integer women,

        @Schema(description = "Of the total.") @Nullable @Min(0) @Max(MOST)
        Integer ethnicMinority,

        @Schema(description = "Of the total.") @Nullable @Min(0) @Max(MOST)
        Integer disabled) {

    private static final int MOST = 100_000_000;

    /** A class of households, or a group that cuts across the classes. */
    @Schema(name = "HeadcountGroup")
    public enum Group {
        POOR("poor"),
        NEAR_POOR("nearPoor"),
        NEWLY_ESCAPED("newlyEscaped"),
        OTHER("other"),
        WOMEN("women"),
        ETHNIC_MINORITY("ethnicMinority"),
        DISABLED("disabled");

        private final String field;

        Group(String field) {
            this.field = field;
        }

        /** Name of its field in JSON. */
        public String field() {
            return field;
        }
    }

    private static final List<Group> ACROSS = List.of(Group.WOMEN, Group.ETHNIC_MINORITY, Group.DISABLED);

    public Headcount {
        if (total == null && poor != null && nearPoor != null && newlyEscaped != null && other != null) {
            total = poor + nearPoor + newlyEscaped + other;
        }
    }

    public @Nullable Integer of(Group group) {
        return switch (group) {
            case POOR -> poor;
            case NEAR_POOR -> nearPoor;
            case NEWLY_ESCAPED -> newlyEscaped;
            case OTHER -> other;
            case WOMEN -> women;
            case ETHNIC_MINORITY -> ethnicMinority;
            case DISABLED -> disabled;
        };
    }

    /** Parts never exceed the whole, and all classes together are the whole. */
    public void check(String at, Refusals refusals) {
        if (total == null) {
            return;
        }
        var classes = Stream.of(poor, nearPoor, newlyEscaped, other)
                .filter(Objects::nonNull)
                .toList();
        var sum = classes.stream().mapToLong(Integer::longValue).sum();
        refusals.addIf(
                sum > total || classes.size() == 4 && sum < total,
                at + "/total",
                PlansProblems.PARTS_CONTRADICT_TOTAL,
                sum,
                total);
        for (var group : ACROSS) {
            var part = of(group);
            refusals.addIf(
                    part != null && part > total,
                    at + "/" + group.field(),
                    PlansProblems.PARTS_CONTRADICT_TOTAL,
                    part == null ? 0 : part,
                    total);
        }
    }
}
