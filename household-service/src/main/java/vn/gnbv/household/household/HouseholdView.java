package vn.gnbv.household.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** A household as it is shown to those who work with it. */
record HouseholdView(
        UUID id,
        int version,
        UUID unitId,
        LocalDate since,

        @Nullable @Schema(description = "The day on which it ended; null while it exists.")
        LocalDate endedOn,

        @Nullable Ending ending,

        @Nullable @Schema(description = "What the latest decision recognised it as; null before the first.")
        PovertyClass status,

        @Nullable LocalDate statusSince,

        @Schema(description = "Those who belong to it now, the head first.")
        List<MemberView> members,

        boolean sample,
        Instant recordedAt) {

    /** One person of the household as shown. */
    record MemberView(
            UUID id,
            String fullName,
            Sex sex,
            @Nullable Integer birthYear,
            @Nullable LocalDate birthDate,
            Relationship relationship,
            @Nullable String ethnicity,
            @Nullable Boolean merit,
            @Nullable Disability disability,
            @Nullable Boolean ableToWork,

            @Nullable @Schema(description = "Masked: the last three digits alone.")
            String citizenId,

            @Schema(
                    description = "In what the citizen id does not fit the person: the place of registration is none of"
                            + " the 63 codes, or the sex or the year of birth is another.")
            CitizenId.@Nullable Doubt citizenIdDoubt) {}
}
