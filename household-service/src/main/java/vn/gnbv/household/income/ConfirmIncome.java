package vn.gnbv.household.income;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application and the answer of the commune's chair. */
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

        @NotNull @Valid Decision decision) {

    /** The paper by which the chair confirms, or refuses with reasons. */
    @Schema(name = "IncomeDecision")
    record Decision(
            @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate issuedOn,
            @NotBlank @Size(max = 300) String signer) {}
}
