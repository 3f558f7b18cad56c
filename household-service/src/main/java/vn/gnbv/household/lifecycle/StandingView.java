package vn.gnbv.household.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** What a household is on a day, and the movements that led there, latest first. */
record StandingView(
        UUID householdId,
        LocalDate on,

        @Nullable @Schema(description = "Null while no decision has recognised the household.")
        Standing standing,

        List<Moved> movements) {

    /** One movement, with what makes it a relapse or not. */
    record Moved(
            Movement movement,
            @Nullable PovertyClass previous,
            PovertyClass now,
            LocalDate decidedOn,

            @Nullable @Schema(description = "The latest escape before.")
            LocalDate escapedOn,

            @Nullable @Schema(description = "How many months ago an escape makes a relapse; null for any time.")
            Integer lookBackMonths,

            UUID roundId) {}
}
