package vn.gnbv.household.round;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is needed to begin the round in a village. */
record ListHouseholds(
        @NotNull @Schema(description = "A village, or a commune that is reviewed as one.")
        UUID unitId,

        @NotNull LocalDate listedOn) {}
