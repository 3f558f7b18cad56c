package vn.gnbv.budget.credit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The figures of a month as they are now said to be, and why. */
record CorrectCreditPosition(
        @NotNull CreditStatus status,

        @Nullable @PositiveOrZero @Max(EnterCreditPositions.MOST)
        Long lentVnd,

        @Nullable @PositiveOrZero @Max(EnterCreditPositions.MOST)
        Long repaidVnd,

        @NotNull @PositiveOrZero @Max(EnterCreditPositions.MOST)
        Long outstandingVnd,

        @Nullable @PositiveOrZero @Max(EnterCreditPositions.MOST)
        Long overdueVnd,

        @Nullable @PositiveOrZero @Max(10_000_000) Integer households,
        @NotBlank @Size(max = 1000) String reason) {

    CreditFigures figures() {
        return new CreditFigures(status, lentVnd, repaidVnd, outstandingVnd, overdueVnd, households);
    }
}
