package vn.gnbv.household.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two persons who may be one. */
@Schema(name = "DuplicateCandidate")
record DuplicateView(
        UUID id,
        int version,

        @Schema(description = "The two.") List<Person> persons,

        Instant foundAt,

        @Schema(description = "Null while nobody has said.") DuplicateCandidate.@Nullable Decision decision,

        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** One of them. */
    @Schema(name = "DuplicatePerson")
    record Person(
            UUID memberId,
            UUID householdId,
            UUID unitId,
            String fullName,
            Sex sex,
            @Nullable Integer birthYear,
            @Nullable LocalDate birthDate,
            Relationship relationship,
            boolean hasCitizenId) {}
}
