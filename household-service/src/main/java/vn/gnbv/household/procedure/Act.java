package vn.gnbv.household.procedure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened in one step, and whether it led on or back. */
@Embeddable
record Act(
        String step,
        LocalDate happenedOn,
        @Nullable LocalDate endedOn,
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Nullable Integer attended,
        @Nullable Integer agreed,
        @Nullable String documentNumber,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt) {

    /** The day from which the next step can be taken. */
    LocalDate lastDay() {
        return endedOn == null ? happenedOn : endedOn;
    }
}
