package vn.gnbv.budget.year;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.problem.Refusals;

/** What holds for a programme's money of a year in a unit and below, as it is entered. */
record StateBudgetYear(
        @NotNull UUID programmeId,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull UUID unitId,

        @Schema(
                description =
                        "The last day of settling, such as 31 January; null: not known, and the year cannot be closed.")
        @Nullable
        LocalDate settledBy,

        @Nullable @Size(max = 300) String settledByBasis,

        @Schema(description = "Whether a second officer confirms each paper before its money is spent.") @NotNull
        Boolean secondPerson,

        @Schema(description = "Whether who recorded the decision on money is refused to record its payments.") @NotNull
        Boolean separatePayer,

        @NotNull @Size(max = 20) List<@NotNull @Valid AuthorityRule> authorityRules,
        @NotNull @Size(max = 50) List<@NotNull @Valid CarryOverClass> carryOverClasses) {

    /** Who may decide one kind of act, and by what right. */
    @Schema(name = "AuthorityRule")
    record AuthorityRule(
            @NotNull Act act,
            @NotEmpty @Size(max = 10) List<@NotNull Authority> authorities,
            @NotBlank @Size(max = 300) String basis) {}

    /** Money that may be carried over, and by what right. */
    @Schema(name = "CarryOverClass")
    record CarryOverClass(
            @NotBlank @Size(max = 30) String code,
            @NotBlank @Size(max = 300) String name,
            @NotBlank @Size(max = 300) String basis) {}

    void check(Refusals refusals) {
        refusals.addIf(
                settledBy != null && settledBy.isBefore(LocalDate.of(year, 12, 31)),
                "/settledBy",
                BudgetProblems.SETTLED_WITHIN_YEAR);
        refusals.addIf(
                settledBy != null && (settledByBasis == null || settledByBasis.isBlank()),
                "/settledByBasis",
                BudgetProblems.BASIS_MISSING);
        var acts = new HashSet<Act>();
        for (int i = 0; i < authorityRules.size(); i++) {
            refusals.addIf(
                    !acts.add(authorityRules.get(i).act()),
                    "/authorityRules/" + i + "/act",
                    BudgetProblems.ENTERED_TWICE);
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < carryOverClasses.size(); i++) {
            refusals.addIf(
                    !codes.add(carryOverClasses.get(i).code()),
                    "/carryOverClasses/" + i + "/code",
                    BudgetProblems.ENTERED_TWICE);
        }
    }
}
