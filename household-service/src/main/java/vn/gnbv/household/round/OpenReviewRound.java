package vn.gnbv.household.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed to open a review round. */
record OpenReviewRound(
        @Nullable UUID id,
        @NotNull RoundKind kind,
        @NotNull @Min(2000) @Max(2200) Integer year,
        @NotNull UUID unitId,
        @NotNull UUID standardId,
        @NotNull LocalDate openedOn) {}
