package vn.gnbv.reporting.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Closes one period of a regime for all who report in it. */
record ClosePeriod(
        @NotNull UUID regimeId,
        @NotBlank @Size(max = 100) String periodKey,

        @Schema(description = "What the decision rests on, for example the number of an official letter.")
        @Size(max = 2_000)
        @Nullable
        String note) {}
