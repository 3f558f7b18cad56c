package vn.gnbv.plans.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Pointers;
import vn.gnbv.platform.problem.Refusals;

/** A target as a draft or an amendment states it; its code is its identity within the plan. */
@Embeddable
public record StateTarget(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z.-]{1,20}") String code,
        @NotBlank @Size(max = 1000) String name,
        @Enumerated(EnumType.STRING) @NotNull Operator operator,
        @Nullable Decimal value,

        @Schema(description = "The end of a RANGE.") @Nullable
        Decimal valueTo,

        @Schema(
                description = "What is counted, such as HOUSEHOLD, PERSON, MODEL; PERCENT is a share,"
                        + " PERCENTAGE_POINT the difference of two shares, PERCENT_CHANGE a difference as a share of the"
                        + " baseline.",
                examples = "PERCENTAGE_POINT")
        @Nullable
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String unit,

        @Schema(description = "What is to be reached, in words; required for QUALITATIVE.") @Nullable @Size(max = 2000)
        String statement,

        @Enumerated(EnumType.STRING) @Nullable Direction direction,

        @Schema(description = "Whom or what the value is a share of.") @Nullable @Size(max = 500)
        String population,

        @JdbcTypeCode(SqlTypes.JSON) @Nullable @Valid Baseline baseline,

        @Schema(description = "Absent: the year of the plan.") @JdbcTypeCode(SqlTypes.JSON) @Nullable @Valid
        TargetPeriod period,

        @Schema(description = "What a RELATIVE_TO_SERIES target is compared with, such as the rate of the country.")
        @Nullable
        @Size(min = 1, max = 300)
        String comparedSeries,

        @Schema(
                description = "Where that series is published; absent: it is only known as it is entered with a"
                        + " measurement.")
        @JdbcTypeCode(SqlTypes.JSON)
        @Nullable
        @Valid
        ComparedWith comparedWith,

        @Schema(
                description = "What the text may mean where it does not say: \"giảm 5%\" may be points or relative."
                        + " Resolved later, by a decision; the unit is then PERCENT, as written.")
        @JdbcTypeCode(SqlTypes.JSON)
        @Nullable
        @Size(max = 2)
        List<@NotNull Reading> candidates,

        @Schema(description = "The target of which this is a part (trong đó).") @Nullable @Size(max = 20)
        String parentCode,

        @Schema(description = "The target of the plan above that this one serves.") @Nullable
        UUID parentTargetId,

        @Schema(
                description = "The indicator whose published figures measure it, and whose activities do.",
                examples = "WORKERS_PLACED")
        @Nullable
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
        String indicator,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "uuid[]") @Nullable @Size(max = 50)
        List<@NotNull UUID> componentIds) {

    public StateTarget {
        componentIds = componentIds == null
                ? List.of()
                : componentIds.stream().filter(Objects::nonNull).toList();
        candidates = candidates == null
                ? List.of()
                : candidates.stream().filter(Objects::nonNull).toList();
    }

    /** For when it is set: the year of the plan where it does not say. */
    TargetPeriod time(int year) {
        return period == null ? new TargetPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false) : period;
    }

    boolean isAmbiguous() {
        return !candidates.isEmpty();
    }

    /** Whether this promises less than the other; null where the two cannot be compared. */
    public @Nullable Boolean isWeakerThan(StateTarget other) {
        if (operator == Operator.RELATIVE_TO_SERIES && other.operator == Operator.RELATIVE_TO_SERIES) {
            return Objects.equals(comparedSeries, other.comparedSeries)
                            && Objects.equals(comparedWith, other.comparedWith)
                            && direction == other.direction
                    ? false
                    : null;
        }
        if (!operator.takesValue() || !other.operator.takesValue() || !isShareLike(other)) {
            return null;
        }
        var good = other.good();
        var mine = bound(good);
        var theirs = other.bound(good);
        if (good == 0 || good() != 0 && good() != good) {
            return null;
        }
        var order = mine.compareTo(theirs) * good;
        return order < 0 || order == 0 && other.operator.isStrict() && !operator.isStrict();
    }

    /** Shares can be asked of every unit alike; a number of persons of a province is no number for a commune. */
    private boolean isShareLike(StateTarget other) {
        return unit != null
                && unit.equals(other.unit)
                && candidates.equals(other.candidates)
                && (unit.equals(Units.PERCENT) || Units.isChange(unit));
    }

    /** 1 where more is better, -1 where less is, 0 where nobody has said. */
    private int good() {
        return switch (operator) {
            case GT, GE -> 1;
            case LT, LE -> -1;
            default ->
                isAmbiguous() || Units.isChange(String.valueOf(unit))
                        ? 1
                        : direction == null ? 0 : direction == Direction.DECREASE ? -1 : 1;
        };
    }

    private BigDecimal bound(int good) {
        var last = good < 0 && valueTo != null ? valueTo : Objects.requireNonNull(value);
        return last.value();
    }

    /** The target as next year's plan may begin with: without what had been measured for this one. */
    public StateTarget forAnotherYear(int years, boolean sameProgramme) {
        return new StateTarget(
                code,
                name,
                operator,
                value,
                valueTo,
                unit,
                statement,
                direction,
                population,
                baseline == null ? null : baseline.moved(years),
                period == null
                        ? null
                        : new TargetPeriod(
                                period.from().plusYears(years), period.to().plusYears(years), period.yearly()),
                comparedSeries,
                comparedWith,
                candidates,
                parentCode,
                null,
                indicator,
                sameProgramme ? componentIds : List.of());
    }

    /** The fields that {@link #forAnotherYear} could only guess. */
    public List<String> toCheck(boolean sameProgramme) {
        var fields = new ArrayList<String>();
        if (baseline != null) {
            fields.add("baseline");
        }
        if (period != null) {
            fields.add("period");
        }
        if (parentTargetId != null) {
            fields.add("parentTargetId");
        }
        if (!sameProgramme && !componentIds.isEmpty()) {
            fields.add("componentIds");
        }
        return fields;
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
            target.checkMeaning(at, refusals);
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
        if (operator.takesValue()) {
            refusals.addIf(value == null, at + "/value", PlansProblems.VALUE_REQUIRED, operator);
        } else {
            refusals.addIf(value != null, at + "/value", PlansProblems.VALUE_NOT_ALLOWED, operator);
        }
        if (operator == Operator.QUALITATIVE) {
            refusals.addIf(
                    statement == null || statement.isBlank(), at + "/statement", PlansProblems.STATEMENT_REQUIRED);
        } else {
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

    private void checkMeaning(String at, Refusals refusals) {
        if (operator == Operator.RELATIVE_TO_SERIES) {
            refusals.addIf(comparedSeries == null, at + "/comparedSeries", PlansProblems.SERIES_REQUIRED);
            refusals.addIf(
                    comparedWith != null
                            && comparedWith.unitId() == null
                            && comparedWith.indicator().equals(indicator),
                    at + "/comparedWith",
                    PlansProblems.COMPARED_WITH_ITSELF);
            refusals.addIf(
                    direction == null || direction == Direction.REACH,
                    at + "/direction",
                    PlansProblems.DIRECTION_REQUIRED);
        } else {
            refusals.addIf(comparedSeries != null, at + "/comparedSeries", PlansProblems.SERIES_NOT_ALLOWED);
            refusals.addIf(comparedWith != null, at + "/comparedWith", PlansProblems.SERIES_NOT_ALLOWED);
        }
        if (isAmbiguous()) {
            refusals.addIf(
                    candidates.stream().distinct().count() < 2 || !operator.takesValue() || !Units.PERCENT.equals(unit),
                    at + "/candidates",
                    PlansProblems.CANDIDATES_CONTRADICTED);
        }
        refusals.addIf(
                period != null && period.to().isBefore(period.from()),
                at + "/period/to",
                PlansProblems.VALIDITY_REVERSED);
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
