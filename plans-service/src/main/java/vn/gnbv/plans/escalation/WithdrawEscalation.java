package vn.gnbv.plans.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Taken back by who raised it. */
record WithdrawEscalation(
        @NotBlank @Size(max = 1000) String reason,

        @Schema(description = "Today where absent.") @Nullable
        LocalDate withdrawnOn) {}
