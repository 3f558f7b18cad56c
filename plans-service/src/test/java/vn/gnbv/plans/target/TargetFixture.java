package vn.gnbv.plans.target;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Targets outside any database. */
public final class TargetFixture {

    private TargetFixture() {}

    public static StateTarget aTarget(String code, UUID... components) {
        return a(code, Operator.GE, "5", null, "PERCENTAGE_POINT", null, null, null, null, List.of(), components);
    }

    static StateTarget of(Operator operator, @Nullable String value, String unit, @Nullable Direction direction) {
        return a("1", operator, value, null, unit, null, direction, null, null, List.of());
    }

    static StateTarget from(@Nullable String baseline, StateTarget target) {
        return new StateTarget(
                target.code(),
                target.name(),
                target.operator(),
                target.value(),
                target.valueTo(),
                target.unit(),
                target.statement(),
                target.direction(),
                target.population(),
                new Baseline("2023", baseline == null ? null : Decimal.of(baseline), null),
                target.period(),
                target.comparedSeries(),
                target.comparedWith(),
                target.candidates(),
                target.parentCode(),
                target.parentTargetId(),
                target.indicator(),
                target.componentIds());
    }

    static StateTarget range(String from, String to, String unit, @Nullable Direction direction) {
        return a("1", Operator.RANGE, from, to, unit, null, direction, null, null, List.of());
    }

    static StateTarget ambiguous(String value) {
        return a(
                "1",
                Operator.EQ,
                value,
                null,
                "PERCENT",
                null,
                Direction.DECREASE,
                null,
                null,
                List.of(Reading.POINTS, Reading.RELATIVE));
    }

    static StateTarget belowSeries(@Nullable Direction direction, @Nullable String series) {
        return a("1", Operator.RELATIVE_TO_SERIES, null, null, "PERCENT", null, direction, series, null, List.of());
    }

    static StateTarget inWords(@Nullable String statement) {
        return a("1", Operator.QUALITATIVE, null, null, null, statement, null, null, null, List.of());
    }

    static StateTarget a(
            String code,
            Operator operator,
            @Nullable String value,
            @Nullable String valueTo,
            @Nullable String unit,
            @Nullable String statement,
            @Nullable Direction direction,
            @Nullable String series,
            @Nullable String parent,
            List<Reading> candidates,
            UUID... components) {
        return new StateTarget(
                code,
                "Tỷ lệ hộ nghèo",
                operator,
                value == null ? null : Decimal.of(value),
                valueTo == null ? null : Decimal.of(valueTo),
                unit,
                statement,
                direction,
                null,
                null,
                null,
                series,
                null,
                candidates,
                parent,
                null,
                null,
                List.of(components));
    }
}
