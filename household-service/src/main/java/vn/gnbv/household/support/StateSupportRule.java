package vn.gnbv.household.support;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to hold of two contents from a day on; the contents' order means nothing, and both may be the same. */
record StateSupportRule(
        @NotNull @Size(min = 1, max = 40) String firstContent,
        @NotNull @Size(min = 1, max = 40) String secondContent,
        @NotNull RepeatVerdict verdict,

        @Nullable
        @PositiveOrZero
        @Max(600)
        @Schema(
                description = "Between the end of the earlier and the beginning of the later; 0: only where their"
                        + " periods meet. Null: for ever.")
        Integer withinMonths,

        @Nullable
        @Positive
        @Max(600)
        @Schema(description = "So long after a split the two households count apart. Null: never.")
        Integer apartAfterMonths,

        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 500) String reasonVi,
        @NotBlank @Size(max = 500) String reasonEn,
        @NotBlank @Size(max = 200) String legalBasis) {}
