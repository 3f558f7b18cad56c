package vn.gnbv.plans.escalation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How one organisation of the route has passed it on to the next. */
@Embeddable
record EscalationStep(
        LocalDate forwardedOn,
        @Nullable String paperNumber,
        @Nullable String note) {}
