package vn.gnbv.household.round;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The list with which a round begins in a village. */
record ListingView(
        UUID roundId,
        UUID unitId,
        LocalDate listedOn,

        @Schema(description = "How many households were put under review by this list.")
        int listed,

        @Schema(description = "How many households of the place are under review in another round.")
        int elsewhere,

        @Nullable @Schema(description = "The steps that follow; null where the round takes none.")
        UUID proceedingId) {}
