package vn.gnbv.plans.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.problem.Refusals;

/** A target as a draft or an amendment states it; its code is its identity within the plan. */
public record StateTarget(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z.-]{1,20}") String code,
        @NotBlank @Size(max = 1000) String name,
        @NotNull Operator operator,
        @Nullable Decimal value,

        @Schema(description = "The end of a RANGE.") @Nullable
        Decimal valueTo,

        @Schema(
                description = "What is counted, such as HOUSEHOLD, PERSON, MODEL; PERCENT is a share,"
                        + " PERCENTAGE_POINT the difference of two shares.",
                examples = "PERCENTAGE_POINT")
        @Nullable
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String unit,

        @Schema(description = "What is to be reached, in words; required for QUALITATIVE.") @Nullable @Size(max = 2000)
        String statement,

        @Nullable Direction direction,

        @Schema(description = "Whom or what the value is a share of.") @Nullable @Size(max = 500)
        String population,

        @Nullable @Valid Baseline baseline,

        @Schema(description = "The target of which this is a part (trong đó).") @Nullable @Size(max = 20)
        String parentCode,

        @Nullable @Size(max = 50) List<@NotNull UUID> componentIds) {

    public StateTarget {
        componentIds = componentIds == null
                ? List.of()
                : componentIds.stream().filter(Objects::nonNull).toList();
    }

    /** Tells all that is wrong with a list of targets. */
    public static void check(List<StateTarget> targets, Collection<UUID> components, Refusals refusals) {
        Pointers.noneTwice(refusals, "/targets/", "/code", targets, StateTarget::code);
        var parents = new HashMap<String, @Nullable String>();
        targets.forEach(target -> parents.put(target.code(), target.parentCode()));
        for (int i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            var at = "/targets/" + i;
            target.checkValue(at, refusals);
            target.checkParent(at, parents, refusals);
            Pointers.allAmong(
                    refusals,
                    at + "/componentIds/",
                    target.componentIds(),
                    components,
                    PlansProblems.UNKNOWN_COMPONENT);
        }
    }

    private void checkValue(String at, Refusals refusals) {
        if (operator == Operator.QUALITATIVE) {
            refusals.addIf(value != null, at + "/value", PlansProblems.VALUE_NOT_ALLOWED, operator);
            refusals.addIf(
                    statement == null || statement.isBlank(), at + "/statement", PlansProblems.STATEMENT_REQUIRED);
        } else {
            refusals.addIf(value == null, at + "/value", PlansProblems.VALUE_REQUIRED, operator);
            refusals.addIf(unit == null, at + "/unit", PlansProblems.UNIT_REQUIRED);
        }
        if (operator == Operator.RANGE) {
            refusals.addIf(valueTo == null, at + "/valueTo", PlansProblems.VALUE_REQUIRED, operator);
            refusals.addIf(
                    value != null && valueTo != null && value.value().compareTo(valueTo.value()) >= 0,
                    at + "/valueTo",
                    PlansProblems.RANGE_REVERSED);
        } else {
            refusals.addIf(valueTo != null, at + "/valueTo", PlansProblems.VALUE_NOT_ALLOWED, operator);
        }
    }

    private void checkParent(String at, Map<String, @Nullable String> parents, Refusals refusals) {
        var seen = new HashSet<String>(List.of(code));
        for (@Nullable String above = parentCode; above != null; above = parents.get(above)) {
            if (!parents.containsKey(above)) {
                refusals.add(at + "/parentCode", PlansProblems.UNKNOWN_PARENT);
                return;
            }
            if (!seen.add(above)) {
                refusals.add(at + "/parentCode", PlansProblems.PARENT_CYCLE);
                return;
            }
        }
    }
}
