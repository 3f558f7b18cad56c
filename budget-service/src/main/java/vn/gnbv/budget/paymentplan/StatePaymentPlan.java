package vn.gnbv.budget.paymentplan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.budget.line.BudgetLineView;
import vn.gnbv.platform.problem.Refusals;

/** The whole plan of a line as it is entered; it replaces the one before. */
record StatePaymentPlan(@NotNull @Size(max = 36) List<@NotNull @Valid Month> months) {

    /** What is meant to be paid in one month. */
    @Schema(name = "PlannedMonth")
    record Month(
            @Schema(description = "Any day of the month.") @NotNull
            LocalDate month,

            @NotNull @PositiveOrZero @Max(1_000_000_000_000_000L)
            Long amountVnd) {

        LocalDate firstDay() {
            return month.withDayOfMonth(1);
        }
    }

    /** Each month once, within the time that the line may be spent, and together no more than the line has. */
    void check(BudgetLineView line, Refusals refusals) {
        var first = YearMonth.of(line.year(), 1);
        var last = YearMonth.from(line.payableUntil());
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < months.size(); i++) {
            var month = YearMonth.from(months.get(i).month());
            var at = "/months/" + i + "/month";
            refusals.addIf(
                    month.isBefore(first) || month.isAfter(last),
                    at,
                    BudgetProblems.MONTH_OUTSIDE_YEAR,
                    first.toString(),
                    last.toString());
            refusals.addIf(!seen.add(months.get(i).firstDay()), at, BudgetProblems.MONTH_REPEATED);
        }
        var planned = months.stream().mapToLong(Month::amountVnd).sum();
        refusals.addIf(planned > line.ceilingVnd(), "/months", BudgetProblems.OVER_CEILING, line.ceilingVnd(), planned);
    }
}
