package vn.gnbv.plans.escalation;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step to the next organisation of the route. */
record ForwardEscalation(
        @Schema(description = "Today where absent.") @Nullable
        LocalDate forwardedOn,

        @Schema(description = "Number of the letter.") @Nullable @Size(min = 1, max = 100)
        String paperNumber,

        @Schema(description = "What the one who passes it on says to it.") @Nullable @Size(min = 1, max = 4000)
        String note) {}
