package vn.gnbv.household.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Disability;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.standard.PovertyClass;

/** A household as others keep a copy of it; citizen ids are not given out. */
record FeedHousehold(
        UUID unitId,
        LocalDate since,
        @Nullable PovertyClass status,
        @Nullable LocalDate statusSince,
        boolean sample,
        List<Person> members) {

    /** Somebody who belongs to it. */
    @Schema(name = "FeedMember")
    record Person(
            UUID id,
            String fullName,
            Sex sex,
            @Nullable Integer birthYear,
            @Nullable LocalDate birthDate,
            Relationship relationship,
            @Nullable String ethnicity,
            @Nullable Boolean merit,
            @Nullable Disability disability,
            @Nullable Boolean ableToWork) {}
}
