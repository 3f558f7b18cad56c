package vn.gnbv.household.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The answer of the second officer. */
record DecideOverride(
        @NotNull Boolean approved,
        @Nullable @Size(max = 2000) String note) {}
