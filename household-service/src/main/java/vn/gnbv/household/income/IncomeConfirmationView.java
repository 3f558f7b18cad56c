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

        @Nullable @Schema(description = "By when it is to be answered; null where no time is set.")
        LocalDate dueOn,

        long incomeVnd,
        int persons,

        @Nullable
        @Schema(
                description =
                        "Null: pending, as the decision. False: refused, since the income lies outside the class or"
                                + " for another reason.")
        Boolean confirmed,

        @Schema(description = "Per person and month, the rest of the division left out.")
        long monthlyVnd,

        IncomeClassView incomeClass,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String signer,

        @Nullable @Schema(description = "Why it was refused, where that was not the income.")
        String refusedFor) {

    static IncomeConfirmationView of(IncomeConfirmation it, IncomeClass incomeClass) {
        return new IncomeConfirmationView(
                it.id,
                it.version,
                it.householdId,
                it.memberId,
                it.livelihood,
                it.appliedOn,
                it.dueOn,
                it.incomeVnd,
                it.persons,
                it.confirmed,
                it.incomeVnd / ((long) it.persons * incomeClass.months),
                IncomeClassView.of(incomeClass),
                it.decisionNumber,
                it.decidedOn,
                it.signer,
                it.refusedFor);
    }
}
