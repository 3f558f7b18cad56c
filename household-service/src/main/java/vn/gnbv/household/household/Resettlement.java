package vn.gnbv.household.household;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That households of an old unit live in a new one, from the day on which the old one ended. */
@Schema(name = "HouseholdResettlement")
record Resettlement(
        UUID id,
        UUID fromUnitId,
        UUID toUnitId,
        LocalDate onDay,

        @Schema(description = "How many households have followed.")
        int households) {}
