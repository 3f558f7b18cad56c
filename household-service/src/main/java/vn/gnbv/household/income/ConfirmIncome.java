package vn.gnbv.household.income;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** An application, and the answer of the commune's chair where there is one already. */
record ConfirmIncome(
        @NotNull IncomeClassKind kind,

        @Nullable @Schema(description = "Of LOW_INCOME_WORKER: the member who works.")
        UUID memberId,

        @Nullable @Schema(description = "Of AVERAGE_FARM_HOUSEHOLD.")
        Livelihood livelihood,

        @NotNull LocalDate appliedOn,

        @NotNull
        @PositiveOrZero
        @Max(1_000_000_000_000L)
        @Schema(description = "Of all persons over all months of the class, without allowances of the state.")
        Long incomeVnd,

        @NotNull @Positive @Max(100) @Schema(description = "Persons who live on it.")
        Integer persons,

        @Nullable @Valid @Schema(description = "Null while the application waits for an answer.")
        DecideIncome decision) {

    void check(LocalDate today, Refusals refusals) {
        var isWorker = kind == IncomeClassKind.LOW_INCOME_WORKER;
        refusals.addIf(isWorker == (memberId == null), "/memberId", HouseholdProblems.WORKER_OR_HOUSEHOLD);
        refusals.addIf(isWorker != (livelihood == null), "/livelihood", HouseholdProblems.WORKER_OR_HOUSEHOLD);
        refusals.addIf(appliedOn.isAfter(today), "/appliedOn", PlatformProblems.DATE_IN_FUTURE);
        if (decision != null) {
            decision.check(appliedOn, today, "/decision", refusals);
        }
    }
}
