package vn.gnbv.household.income;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Refusals;

/** The paper by which the commune's chair confirms, or refuses with reasons. */
@Schema(name = "IncomeDecision")
record DecideIncome(
        @NotBlank @Size(max = 100) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 300) String signer,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
        @Schema(description = "Why it is refused, where that is not the income; null: the income decides.")
        String refusedFor) {

    void check(LocalDate appliedOn, LocalDate today, String pointer, Refusals refusals) {
        refusals.addIf(issuedOn.isAfter(today), pointer + "/issuedOn", PlatformProblems.DATE_IN_FUTURE);
        refusals.addIf(
                issuedOn.isBefore(appliedOn),
                pointer + "/issuedOn",
                HouseholdProblems.DECISION_BEFORE_APPLICATION,
                appliedOn.toString());
    }
}
