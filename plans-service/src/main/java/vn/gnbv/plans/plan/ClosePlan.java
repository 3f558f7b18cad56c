package vn.gnbv.plans.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of a plan. */
record ClosePlan(
        @NotBlank @Size(max = 1000) String reason,

        @Schema(description = "Today where absent.") @Nullable
        LocalDate closedOn) {}
