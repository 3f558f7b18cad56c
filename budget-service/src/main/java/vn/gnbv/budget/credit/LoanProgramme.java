package vn.gnbv.budget.credit;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the policy bank lends for (<i>chương trình cho vay</i>). */
@Schema(name = "LoanProgramme")
record LoanProgramme(
        String code,
        int version,
        String nameVi,
        String nameEn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Schema(description = "The paper that says so; null: none is stated.") @Nullable
        String basis) {

    /** All there are. */
    @Schema(name = "LoanProgrammes")
    record All(List<LoanProgramme> items) {}
}
