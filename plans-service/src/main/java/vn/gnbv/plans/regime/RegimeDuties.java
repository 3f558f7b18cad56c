package vn.gnbv.plans.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reporting regime in force, and who has on a day what it asks of the organisations that its paper names. */
@Schema(name = "RegimeDuties")
record RegimeDuties(
        UUID regimeId,

        @Nullable UUID planId,
        @Nullable UUID documentId,
        String name,
        RegimeKind kind,
        LocalDate asOf,
        List<Duty> duties) {

    /** One of them. */
    @Schema(name = "RegimeDuty")
    record Duty(
            RegimeRole role,

            @Schema(description = "Whom the paper names.") UUID namedOrganisationId,

            @Schema(description = "Of a reporter: whether it must report or is invited to.") @Nullable
            ReporterMode mode,

            @Schema(description = "Whose it is on the day: the one that is named, or who came after it.")
            UUID organisationId,

            @Schema(description = "The day of the last succession on the way; null where nothing was passed on.")
            @Nullable
            LocalDate since,

            @Schema(
                    description = "The day on which it ceased, or passed the duty on to several or nobody knows to"
                            + " whom, while nothing says who has it now; null where that is known.")
            @Nullable
            LocalDate successorUnknownSince) {}
}
