package vn.gnbv.budget.credit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.problem.Refusals;

/** One month of a lender: all its positions, or none. */
record EnterCreditPositions(
        @Schema(examples = "2024-05") @NotNull @Pattern(regexp = MONTH)
        String month,

        @NotNull CreditStatus status,
        @NotEmpty @Size(max = 2_000) List<@NotNull @Valid Position> positions) {

    static final String MONTH = "20\\d\\d-(0[1-9]|1[0-2])";
    static final long MOST = 1_000_000_000_000_000L;

    /** One commune and loan programme. */
    @Schema(name = "EnterCreditPosition")
    record Position(
            @NotNull UUID unitId,
            @NotBlank @Size(max = 40) String loanProgramme,
            @Nullable @PositiveOrZero @Max(MOST) Long lentVnd,
            @Nullable @PositiveOrZero @Max(MOST) Long repaidVnd,
            @NotNull @PositiveOrZero @Max(MOST) Long outstandingVnd,
            @Nullable @PositiveOrZero @Max(MOST) Long overdueVnd,
            @Nullable @PositiveOrZero @Max(10_000_000) Integer households) {

        CreditFigures figures(CreditStatus status) {
            return new CreditFigures(status, lentVnd, repaidVnd, outstandingVnd, overdueVnd, households);
        }
    }

    LocalDate firstDay() {
        return LocalDate.parse(month + "-01");
    }

    /**
     * Tells all that is wrong in itself.
     *
     * @param programmes the codes of the loan programmes of the month
     * @param units those of the units named that lie in the caller's area
     */
    void check(LocalDate today, Set<String> programmes, Set<UUID> units, Refusals refusals) {
        refusals.addIf(
                !firstDay().plusMonths(1).minusDays(1).isBefore(today), "/month", BudgetProblems.MONTH_IN_FUTURE);
        var first = new HashMap<List<Object>, Integer>();
        for (int i = 0; i < positions.size(); i++) {
            var position = positions.get(i);
            var at = "/positions/" + i;
            refusals.addIf(!units.contains(position.unitId()), at + "/unitId", BudgetProblems.UNIT_NOT_IN_AREA);
            refusals.addIf(
                    !programmes.contains(position.loanProgramme()),
                    at + "/loanProgramme",
                    BudgetProblems.LOAN_PROGRAMME_UNKNOWN,
                    position.loanProgramme());
            refusals.addIf(
                    !position.figures(status).overdueFits(),
                    at + "/overdueVnd",
                    BudgetProblems.OVERDUE_OVER_OUTSTANDING);
            var earlier = first.putIfAbsent(List.of(position.unitId(), position.loanProgramme()), i);
            if (earlier != null) {
                refusals.add(at, BudgetProblems.CREDIT_POSITION_TWICE, earlier + 1);
            }
        }
    }
}
