package vn.gnbv.household.income;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.directory.AreaType;

/** What is needed to enter the bounds of an income class. */
record RegisterIncomeClass(
        @Nullable UUID id,
        @NotNull IncomeClassKind kind,
        @NotNull AreaType areaType,

        @Nullable
        @Positive
        @Schema(description = "More than this per person and month; null where there is no lower bound.")
        Long aboveVnd,

        @NotNull @Positive @Schema(description = "Up to and with this per person and month.")
        Long upToVnd,

        @NotNull
        @Positive
        @Max(60)
        @Schema(description = "Over so many months before the application the income is counted.")
        Integer months,

        @Nullable
        @Min(1)
        @Max(28)
        @Schema(description = "From this day on the applications of a month are taken up; null: when they come.")
        Integer fromDayOfMonth,

        @Nullable
        @Positive
        @Max(365)
        @Schema(description = "Within so many days of that they are to be answered; null where no time is set.")
        Integer answerWithinDays,

        @NotBlank @Size(max = 500) String legalBasis,
        @NotNull LocalDate validFrom,

        @Nullable @Schema(description = "The last day; null while open.")
        LocalDate validTo) {}
