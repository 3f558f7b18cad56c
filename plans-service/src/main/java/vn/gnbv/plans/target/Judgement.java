package vn.gnbv.plans.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a figure reaches a target, with the arithmetic that tells so. A value that is named ("80 %", "150", "100 %") is
 * meant at least in the good direction; named values and ranges may be exceeded (<i>đạt và vượt</i>).
 *
 * @param reached what is compared with the target, in its unit
 */
@Schema(name = "TargetJudgement")
record Judgement(
        Outcome outcome,

        @Schema(description = "Why the outcome is UNKNOWN.") @Nullable
        Reason reason,

        @Schema(description = "What is compared with the target's value, in the target's unit.") @Nullable
        Decimal reached,

        @Schema(description = "The steps by which the outcome was reached.", examples = "22.5 − 17.2 = 5.3")
        List<String> arithmetic) {

    /** What keeps an outcome from being told. */
    @Schema(name = "UnknownOutcomeReason")
    enum Reason {
        NOT_MEASURED,
        NOT_ASSESSED,
        BASELINE_NOT_STATED,
        BASELINE_ZERO,
        DIRECTION_NOT_STATED,
        /** The series that is compared with has no figure of this period. */
        SERIES_NOT_MEASURED,
        /** Nobody has said where the series that is compared with is published, and none of it was entered. */
        SERIES_NOT_NAMED,
        MEANING_AMBIGUOUS,
        UNIT_DIFFERS
    }

    /** A figure, as far as a judgement needs it. */
    record Figure(
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable BigDecimal compared,
            @Nullable String comparedUnit,
            @Nullable Assessment assessment) {

        /** Set against the other series, where nothing else was entered of it. */
        Figure against(@Nullable TargetFigureView other) {
            return other == null || compared != null
                    ? this
                    : new Figure(value, unit, other.value().value(), other.measureUnit(), assessment);
        }
    }

    private static final int PLACES = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param figure null while nothing was measured
     * @param reading which of its candidates an ambiguous target means, once decided
     * @param over whether the target's time is over; until then what is short of it is not a failure
     */
    static Judgement of(StateTarget target, @Nullable Figure figure, @Nullable Reading reading, boolean over) {
        if (target.isAmbiguous() && reading == null) {
            return unknown(Reason.MEANING_AMBIGUOUS, List.of());
        }
        if (figure == null) {
            return unknown(
                    target.operator() == Operator.QUALITATIVE ? Reason.NOT_ASSESSED : Reason.NOT_MEASURED, List.of());
        }
        return new Arithmetic(target, figure, reading == null ? target.unit() : reading.unit)
                .judge()
                .when(over);
    }

    private static Judgement unknown(Reason reason, List<String> arithmetic) {
        return new Judgement(Outcome.UNKNOWN, reason, null, arithmetic);
    }

    private Judgement when(boolean over) {
        return outcome == Outcome.NOT_MET && !over ? new Judgement(Outcome.NOT_YET, reason, reached, arithmetic) : this;
    }

    /** One judgement, step by step. */
    private static final class Arithmetic {

        private final StateTarget target;
        private final Figure figure;
        private final @Nullable String unit;
        private final List<String> steps = new ArrayList<>();

        private Arithmetic(StateTarget target, Figure figure, @Nullable String unit) {
            this.target = target;
            this.unit = unit;
            this.figure = Units.RATIO.equals(figure.unit()) && !Units.RATIO.equals(unit) ? inPercent(figure) : figure;
        }

        private Figure inPercent(Figure ratio) {
            var value = Objects.requireNonNull(ratio.value(), "a ratio has a value");
            var percent = value.multiply(HUNDRED);
            steps.add(text(value) + " × 100 = " + text(percent));
            return new Figure(percent, Units.PERCENT, ratio.compared(), ratio.comparedUnit(), ratio.assessment());
        }

        private Judgement judge() {
            if (target.operator() == Operator.QUALITATIVE) {
                var assessment = figure.assessment();
                return assessment == null
                        ? unknown(Reason.NOT_ASSESSED, steps)
                        : new Judgement(assessment.outcome, null, null, steps);
            }
            var value = figure.value();
            if (value == null || unit == null) {
                return unknown(Reason.NOT_MEASURED, steps);
            }
            if (target.operator() == Operator.RELATIVE_TO_SERIES) {
                return againstSeries(value);
            }
            if (unit.equals(figure.unit())) {
                return against(value);
            }
            return Units.isChange(unit) && !Units.isChange(String.valueOf(figure.unit()))
                    ? change(value)
                    : unknown(Reason.UNIT_DIFFERS, steps);
        }

        private Judgement againstSeries(BigDecimal value) {
            var other = figure.compared();
            if (other == null) {
                return unknown(
                        target.comparedWith() == null ? Reason.SERIES_NOT_NAMED : Reason.SERIES_NOT_MEASURED, steps);
            }
            var otherUnit = figure.comparedUnit();
            if (Units.RATIO.equals(otherUnit) && !Units.RATIO.equals(unit)) {
                steps.add(text(other) + " × 100 = " + text(other.multiply(HUNDRED)));
                other = other.multiply(HUNDRED);
                otherUnit = Units.PERCENT;
            }
            if (!String.valueOf(unit).equals(figure.unit()) || !figure.unit().equals(otherUnit)) {
                return unknown(Reason.UNIT_DIFFERS, steps);
            }
            compare(value, other);
            var good = target.direction() == Direction.DECREASE ? -1 : 1;
            return found(value.compareTo(other) == good ? Outcome.MET : Outcome.NOT_MET, value);
        }

        /** The figure is a level; the target says by how much the level is to change. */
        private Judgement change(BigDecimal level) {
            var stated = target.baseline() == null ? null : target.baseline().value();
            if (stated == null) {
                return unknown(Reason.BASELINE_NOT_STATED, steps);
            }
            if (target.direction() == null || target.direction() == Direction.REACH) {
                return unknown(Reason.DIRECTION_NOT_STATED, steps);
            }
            var base = stated.value();
            var falls = target.direction() == Direction.DECREASE;
            var from = falls ? base : level;
            var less = falls ? level : base;
            var difference = from.subtract(less);
            steps.add(text(from) + " − " + text(less) + " = " + text(difference));
            if (Units.PERCENTAGE_POINT.equals(unit)) {
                return against(difference);
            }
            if (base.signum() == 0) {
                return unknown(Reason.BASELINE_ZERO, steps);
            }
            var share = difference.multiply(HUNDRED).divide(base, PLACES, RoundingMode.HALF_UP);
            steps.add(text(difference) + " / " + text(base) + " × 100 = " + text(share));
            return against(share);
        }

        private Judgement against(BigDecimal value) {
            var goal = given(target.value());
            return switch (target.operator()) {
                case GT -> bound(value, goal, value.compareTo(goal) > 0);
                case GE -> bound(value, goal, value.compareTo(goal) >= 0);
                case LT -> bound(value, goal, value.compareTo(goal) < 0);
                case LE -> bound(value, goal, value.compareTo(goal) <= 0);
                case EQ, APPROX -> named(value, goal, goal);
                case RANGE -> named(value, goal, given(target.valueTo()));
                case QUALITATIVE, RELATIVE_TO_SERIES -> throw new IllegalStateException();
            };
        }

        private Judgement bound(BigDecimal value, BigDecimal goal, boolean kept) {
            compare(value, goal);
            return found(kept ? Outcome.MET : Outcome.NOT_MET, value);
        }

        private Judgement named(BigDecimal value, BigDecimal from, BigDecimal to) {
            var side = value.compareTo(from) < 0 ? -1 : value.compareTo(to) > 0 ? 1 : 0;
            if (side == 0 && from.compareTo(to) < 0) {
                steps.add(text(from) + " ≤ " + text(value) + " ≤ " + text(to));
            } else {
                compare(value, side < 0 ? from : to);
            }
            if (side == 0) {
                return found(Outcome.MET, value);
            }
            var good = good();
            if (good == 0) {
                return new Judgement(
                        Outcome.UNKNOWN, Reason.DIRECTION_NOT_STATED, new Decimal(value), List.copyOf(steps));
            }
            return found(side == good ? Outcome.EXCEEDED : Outcome.NOT_MET, value);
        }

        /** A change is stated as its size, whichever way it goes: more of it is better. */
        private int good() {
            if (Units.isChange(String.valueOf(unit))) {
                return 1;
            }
            return target.direction() == null ? 0 : target.direction() == Direction.DECREASE ? -1 : 1;
        }

        private void compare(BigDecimal value, BigDecimal goal) {
            var order = value.compareTo(goal);
            steps.add(text(value) + (order < 0 ? " < " : order > 0 ? " > " : " = ") + text(goal));
        }

        private Judgement found(Outcome outcome, BigDecimal value) {
            return new Judgement(outcome, null, new Decimal(value), List.copyOf(steps));
        }

        private static BigDecimal given(@Nullable Decimal value) {
            if (value == null) {
                throw new IllegalStateException("A target with this operator has a value");
            }
            return value.value();
        }

        private static String text(BigDecimal value) {
            return new Decimal(value).text();
        }
    }
}
