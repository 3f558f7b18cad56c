package vn.gnbv.plans.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.plans.Remark;
import vn.gnbv.plans.calendar.WorkingDays;
import vn.gnbv.plans.directory.UnitLevel;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.time.DueKind;

/**
 * How often a report is owed, as its paper says it (<i>định kỳ, hằng năm, hằng tháng …</i>), and by which rule it is due.
 * It becomes periods only for years that are named, never without an end.
 *
 * @param firstMonth for MONTHLY, where not every month is reported on (February to September)
 * @param coverage what a period covers; null where the paper does not say
 */
@Schema(name = "Recurrence")
public record Recurrence(
        @NotNull Every every,
        @Nullable @Min(1) @Max(12) Integer firstMonth,
        @Nullable @Min(1) @Max(12) Integer lastMonth,

        @Nullable @Min(2000) @Max(2100) Integer firstYear,

        @Schema(description = "Null: until it is ended.") @Nullable @Min(2000) @Max(2100)
        Integer lastYear,

        @Schema(description = "What a period covers and up to when its data count; null: not stated.") @Nullable
        Coverage coverage,

        @Nullable @Size(max = 60) List<@NotNull @Valid DueRule> due) {

    /** How often. Only the first four are rules by which periods can be worked out. */
    @Schema(name = "Every")
    public enum Every {
        MONTHLY(1),
        QUARTERLY(3),
        HALF_YEARLY(6),
        YEARLY(12),
        /** Once: the period is stated. */
        ONE_OFF(0),
        /** On request (<i>đột xuất</i>). */
        AD_HOC(0),
        /** <i>Định kỳ</i>, without an interval. */
        UNSPECIFIED(0),
        /** <i>Theo quy định</i>. */
        AS_REGULATED(0),
        /** <i>Thường xuyên</i>. */
        CONTINUOUS(0);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        public boolean makesPeriods() {
            return months > 0;
        }

        int inAYear() {
            return 12 / months;
        }
    }

    /** What a period covers; its data count up to its end. */
    @Schema(name = "Coverage")
    public enum Coverage {
        /** Whole months of the calendar. */
        CALENDAR,
        /** From the 15th of the month before to the 14th of the last month (Decree 09/2019/NĐ-CP, article 12). */
        DECREE_09_2019
    }

    /**
     * By when: a day of a month, or a number of working days after the end of the period.
     *
     * @param ordinal which period of the year it is for, from 1; null: each
     * @param month the month of the year; null: counted from the last month of the period
     * @param monthsLater so many months after the last month of the period; null: in it
     */
    @Schema(name = "DueRule")
    public record DueRule(
            @Schema(description = "Reporters of this level only; null: all others.") @Nullable
            UnitLevel level,

            @Nullable @Min(1) @Max(12) Integer ordinal,
            @NotNull DueKind kind,
            @Nullable @Min(1) @Max(12) Integer month,
            @Nullable @Min(0) @Max(12) Integer monthsLater,
            @Nullable @Min(1) @Max(31) Integer day,
            @Nullable @Min(1) @Max(60) Integer workingDays) {

        private record For(
                @Nullable UnitLevel level, @Nullable Integer ordinal) {}

        private void check(String at, Recurrence of, Refusals refusals) {
            var days = workingDays != null;
            refusals.addIf(
                    days == (day != null)
                            || days && (month != null || monthsLater != null || kind != DueKind.BY)
                            || month != null && monthsLater != null,
                    at,
                    PlansProblems.DUE_RULE_UNCLEAR);
            refusals.addIf(
                    day != null && day > (month == null ? 28 : daysOf(month)),
                    at + "/day",
                    PlansProblems.DAY_NOT_IN_EVERY_YEAR);
            refusals.addIf(days && of.coverage == null, at + "/workingDays", PlansProblems.PERIOD_END_NOT_STATED);
            refusals.addIf(
                    ordinal != null && of.every.makesPeriods() && ordinal > of.every.inAYear(),
                    at + "/ordinal",
                    PlansProblems.RECURRENCE_CONTRADICTED,
                    of.every);
        }

        /** February has the days that it has in every year. */
        private static int daysOf(int month) {
            return YearMonth.of(2023, month).lengthOfMonth();
        }

        private Period.@Nullable Deadline deadline(
                YearMonth last, @Nullable LocalDate periodTo, WorkingDays calendar, List<Integer> missing) {
            if (workingDays != null && periodTo != null) {
                var count = calendar.after(workingDays, periodTo);
                if (count.missingYear() != null) {
                    missing.add(count.missingYear());
                }
                return count.date() == null ? null : new Period.Deadline(kind, count.date());
            }
            if (day == null) {
                return null;
            }
            var in = month == null
                    ? last.plusMonths(monthsLater == null ? 0 : monthsLater)
                    : YearMonth.of(last.getYear(), month);
            return new Period.Deadline(kind, in.atDay(day));
        }
    }

    public Recurrence {
        due = due == null ? List.of() : List.copyOf(due);
    }

    /** The same so many years later, as next year's plan may begin with. */
    public Recurrence moved(int years) {
        return new Recurrence(
                every,
                firstMonth,
                lastMonth,
                firstYear == null ? null : firstYear + years,
                lastYear == null ? null : lastYear + years,
                coverage,
                due);
    }

    /** All that is wrong with it in itself. */
    void check(String at, RegimeKind kind, Refusals refusals) {
        refusals.addIf(
                (every == Every.AD_HOC) != (kind == RegimeKind.AD_HOC),
                at + "/every",
                PlansProblems.RECURRENCE_CONTRADICTED,
                kind);
        refusals.addIf(
                (firstMonth == null) != (lastMonth == null) || firstMonth != null && every != Every.MONTHLY,
                at + "/firstMonth",
                PlansProblems.RECURRENCE_CONTRADICTED,
                every);
        refusals.addIf(
                firstMonth != null && lastMonth != null && lastMonth < firstMonth,
                at + "/lastMonth",
                PlansProblems.VALIDITY_REVERSED);
        refusals.addIf(
                firstYear != null && lastYear != null && lastYear < firstYear,
                at + "/lastYear",
                PlansProblems.VALIDITY_REVERSED);
        refusals.addIf(
                !every.makesPeriods() && (coverage != null || !due.isEmpty()),
                at + "/every",
                PlansProblems.RECURRENCE_CONTRADICTED,
                every);
        var seen = new HashSet<DueRule.For>();
        for (int i = 0; i < due.size(); i++) {
            var rule = due.get(i);
            rule.check(at + "/due/" + i, this, refusals);
            refusals.addIf(
                    !seen.add(new DueRule.For(rule.level, rule.ordinal)),
                    at + "/due/" + i,
                    PlansProblems.DUPLICATE,
                    Objects.toString(rule.level, "—"));
        }
    }

    /**
     * The periods of the years that the recurrence has, up to a year that is named.
     *
     * @param remarks receives what could not be counted
     */
    List<Period> through(int lastOfAll, WorkingDays calendar, List<Remark> remarks) {
        var periods = new ArrayList<Period>();
        if (!every.makesPeriods() || firstYear == null) {
            return periods;
        }
        var until = lastYear == null ? lastOfAll : Math.min(lastYear, lastOfAll);
        for (int year = firstYear; year <= until; year++) {
            for (int ordinal = 1; ordinal <= every.inAYear(); ordinal++) {
                if (firstMonth == null || lastMonth == null || ordinal >= firstMonth && ordinal <= lastMonth) {
                    periods.add(period(year, ordinal, calendar, remarks));
                }
            }
        }
        return periods;
    }

    /** How many periods the years up to the one that is named would have. */
    long count(int lastOfAll) {
        if (!every.makesPeriods() || firstYear == null) {
            return 0;
        }
        var until = lastYear == null ? lastOfAll : Math.min(lastYear, lastOfAll);
        var inAYear = firstMonth == null || lastMonth == null ? every.inAYear() : lastMonth - firstMonth + 1;
        return Math.max(0, until - firstYear + 1) * (long) inAYear;
    }

    private Period period(int year, int ordinal, WorkingDays calendar, List<Remark> remarks) {
        var last = YearMonth.of(year, ordinal * every.months);
        var first = last.minusMonths(every.months - 1L);
        LocalDate from = null;
        LocalDate to = null;
        if (coverage == Coverage.CALENDAR) {
            from = first.atDay(1);
            to = last.atEndOfMonth();
        } else if (coverage == Coverage.DECREE_09_2019) {
            from = first.minusMonths(1).atDay(15);
            to = last.atDay(14);
        }
        var periodTo = to;
        var missing = new ArrayList<Integer>();
        var general = rule(null, ordinal);
        var levels = due.stream()
                .map(DueRule::level)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .<Period.LevelDeadline>mapMulti((level, deadlines) -> {
                    var rule = rule(level, ordinal);
                    var deadline = rule == null ? null : rule.deadline(last, periodTo, calendar, missing);
                    if (deadline != null) {
                        deadlines.accept(new Period.LevelDeadline(level, deadline.kind(), deadline.date()));
                    }
                })
                .toList();
        var deadline = general == null ? null : general.deadline(last, periodTo, calendar, missing);
        var key = key(year, ordinal);
        missing.stream().distinct().forEach(y -> remarks.add(RegimeRemark.CALENDAR_MISSING.on(key, "" + y)));
        return new Period(key, label(year, ordinal), year, from, to, to, deadline, levels);
    }

    private @Nullable DueRule rule(@Nullable UnitLevel level, int ordinal) {
        DueRule each = null;
        for (var rule : due) {
            if (rule.level == level && rule.ordinal != null && rule.ordinal == ordinal) {
                return rule;
            }
            if (rule.level == level && rule.ordinal == null) {
                each = rule;
            }
        }
        return each;
    }

    private String key(int year, int ordinal) {
        return switch (every) {
            case MONTHLY -> "%d-%02d".formatted(year, ordinal);
            case QUARTERLY -> year + "-Q" + ordinal;
            case HALF_YEARLY -> year + "-H" + ordinal;
            default -> "" + year;
        };
    }

    private String label(int year, int ordinal) {
        return switch (every) {
            case MONTHLY -> "Tháng " + ordinal + "/" + year;
            case QUARTERLY -> "Quý " + List.of("I", "II", "III", "IV").get(ordinal - 1) + "/" + year;
            case HALF_YEARLY -> (ordinal == 1 ? "6 tháng đầu năm " : "6 tháng cuối năm ") + year;
            default -> "Năm " + year;
        };
    }
}
