package vn.gnbv.budget.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the money has been spent, this year and on the same day of the year before. */
@Schema(name = "DisbursementRates")
record RateView(List<CellKey> keys, OfYear thisYear, OfYear lastYear) {

    /** One year's. */
    @Schema(name = "DisbursementRatesOfYear")
    record OfYear(
            int year,
            LocalDate asOf,

            @Schema(description = "Of what was assigned and adjusted.")
            DisbursementRate ofAssigned,

            @Schema(description = "Of that and what was carried in, less what was carried out or cancelled.")
            DisbursementRate ofSpendable,

            @Schema(
                    description =
                            "What was paid of what the payment plans foresaw for the months that are over, on lines that have one; null where none has.")
            @Nullable
            DisbursementRate ofPlan,

            int linesWithUnknownCarryOver,

            @Schema(description = "Where the entries are that add up to just these amounts; null where there are none.")
            @Nullable
            String entries) {

        /**
         * @param cell null where there was no money
         * @param planned null where no line had a payment plan
         */
        static OfYear of(MoneyScopeQuery scope, @Nullable SummaryCell cell, MoneyQueries.@Nullable Planned planned) {
            var amounts = cell == null ? CellAmounts.of(0, 0, 0, 0L, 0, 0, 0, 0, 0, 0) : cell.amounts();
            return new OfYear(
                    scope.year,
                    Objects.requireNonNull(scope.asOf),
                    DisbursementRate.of(amounts.disbursedVnd(), amounts.givenVnd()),
                    DisbursementRate.of(amounts.disbursedVnd(), amounts.spendableVnd()),
                    planned == null ? null : DisbursementRate.of(planned.paidVnd(), planned.plannedVnd()),
                    Objects.requireNonNull(amounts.linesWithUnknownCarryOver()),
                    cell == null ? null : cell.entries());
        }
    }
}
