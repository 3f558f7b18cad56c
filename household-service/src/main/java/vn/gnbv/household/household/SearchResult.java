package vn.gnbv.household.household;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who was found in the caller's area, by name. */
record SearchResult(
        List<Person> items,

        @Schema(description = "Whether there are more than these fifty: then the search has to be narrower.")
        boolean more) {

    static final int MOST = 50;

    /** A person of a household that exists. */
    @Schema(name = "FoundPerson")
    record Person(
            UUID householdId,
            UUID unitId,
            UUID memberId,
            String fullName,
            Sex sex,
            @Nullable Integer birthYear,
            Relationship relationship) {}
}
