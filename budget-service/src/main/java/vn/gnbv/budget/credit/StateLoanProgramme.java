package vn.gnbv.budget.credit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.problem.Problem;

/** A loan programme as it is stated. */
record StateLoanProgramme(
        @Schema(examples = "POOR") @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String code,

        @NotBlank @Size(max = 200) String nameVi,
        @NotBlank @Size(max = 200) String nameEn,

        @Schema(description = "null: since ever.") @Nullable LocalDate validFrom,

        @Schema(description = "The last day; null: until further notice.") @Nullable
        LocalDate validTo,

        @NotBlank @Size(max = 1000) String basis) {

    void requireInOrder() {
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw Problem.of(BudgetProblems.VALIDITY_REVERSED);
        }
    }
}
