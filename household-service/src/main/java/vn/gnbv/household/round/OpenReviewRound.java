package vn.gnbv.household.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to open a review round. */
record OpenReviewRound(
        @Nullable UUID id,
        @NotNull RoundKind kind,
        @NotNull @Min(2000) @Max(2200) Integer year,
        @NotNull UUID unitId,
        @NotNull UUID standardId,
        @NotNull LocalDate openedOn,

        @Nullable
        @Size(max = 5)
        @Schema(
                description =
                        "Standards under which each household is counted besides: a province's own, or that of the"
                                + " years to come. What a household is follows from standardId alone.")
        List<@NotNull UUID> otherStandardIds) {}
