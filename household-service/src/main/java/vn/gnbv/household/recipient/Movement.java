package vn.gnbv.household.recipient;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.lifecycle.LifecycleStatus;

/** Somebody who is entitled at the end of a month and was not at its beginning, or the other way round. */
@Schema(name = "EntitlementMovement")
record Movement(
        Direction direction,

        @Schema(
                description =
                        "What entitles: at the end of the month where somebody rises, at the end of the month before where"
                                + " somebody falls.")
        LifecycleStatus status,

        UUID householdId,
        UUID unitId,

        @Schema(description = "The person; the head, where households are told of.")
        UUID memberId,

        String fullName,
        Sex sex,
        @Nullable Integer birthYear,
        @Nullable LocalDate birthDate) {

    /** How the month of a list is written. */
    static final String MONTH = "20\\d\\d-(0[1-9]|1[0-2])";

    /** Which way. */
    enum Direction {
        RISE,
        FALL
    }
}
