package vn.gnbv.household.recipient;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Sex;

/** Somebody who is entitled at the end of a month and was not at its beginning, or the other way round. */
@Schema(name = "EntitlementMovement")
record Movement(
        Direction direction,
        UUID householdId,
        UUID unitId,

        @Schema(description = "The person; the head, where households are told of.")
        UUID memberId,

        String fullName,
        Sex sex,
        @Nullable Integer birthYear,
        @Nullable LocalDate birthDate) {

    /** Which way. */
    enum Direction {
        RISE,
        FALL
    }
}
