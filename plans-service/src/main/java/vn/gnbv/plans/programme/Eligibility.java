package vn.gnbv.plans.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One group that a component may support (<i>đối tượng hỗ trợ</i>); whoever is in any of a component's groups may be
 * supported. Which class a household had counts on the day of the support.
 *
 * @param ageFrom in completed years, and {@code ageBelow} the first that is too old; null where age does not matter
 * @param unitLabel only in units that carry this label on that day, such as {@code POOR_DISTRICT}; null everywhere
 * @param priorities who goes first among them
 */
@Schema(name = "Eligibility")
record Eligibility(
        @NotEmpty List<@NotNull Group> groups,
        @Nullable @Min(0) @Max(120) Integer ageFrom,
        @Nullable @Min(1) @Max(120) Integer ageBelow,
        @Nullable @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String unitLabel,
        @Nullable @Size(max = 10) List<@NotNull Priority> priorities,

        @Schema(description = "What the document adds in words.") @Nullable @Size(max = 1000)
        String condition) {

    enum Group {
        POOR,
        NEAR_POOR,
        NEWLY_ESCAPED,
        LOW_INCOME_WORKER,
        DISABLED_WITHOUT_LIVELIHOOD,
        POVERTY_OFFICER,
        ANY_RESIDENT,
        UNIT_ITSELF
    }

    enum Priority {
        ETHNIC_MINORITY,
        MERIT_FAMILY,
        WOMAN,
        DISABLED
    }

    Eligibility {
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
    }

    boolean hasNoAge() {
        return ageFrom != null && ageBelow != null && ageBelow <= ageFrom;
    }
}
