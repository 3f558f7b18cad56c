package vn.gnbv.household.income;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A confirmation as it is shown, with what it was held against. */
record IncomeConfirmationView(
        UUID id,
        int version,
        UUID householdId,
        @Nullable UUID memberId,
        @Nullable Livelihood livelihood,
        LocalDate appliedOn,
        long incomeVnd,
        int persons,

        @Schema(description = "False: refused, since the income lies outside the class.")
        boolean confirmed,

        @Schema(description = "Per person and month, the rest of the division left out.")
        long monthlyVnd,

        IncomeClassView incomeClass,
        String decisionNumber,
        LocalDate decidedOn,
        String signer) {

    static IncomeConfirmationView of(IncomeConfirmation it, IncomeClass incomeClass) {
        return new IncomeConfirmationView(
                it.id,
                0,
                it.householdId,
                it.memberId,
                it.livelihood,
                it.appliedOn,
                it.incomeVnd,
                it.persons,
                it.confirmed,
                it.incomeVnd / ((long) it.persons * incomeClass.months),
                IncomeClassView.of(incomeClass),
                it.decisionNumber,
                it.decidedOn,
                it.signer);
    }
}
