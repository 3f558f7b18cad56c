package vn.gnbv.household.table;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Relationship;
import vn.gnbv.household.household.Sex;
import vn.gnbv.household.standard.PovertyClass;

/** A household in the lists of names (<i>danh sách hộ nghèo, hộ cận nghèo</i>, tables 14 and 15): for the office alone. */
record NamedHousehold(
        UUID householdId,

        @Schema(description = "The village or commune where it lives.")
        UUID unitId,

        PovertyClass povertyClass,

        @Schema(description = "The day of the decision.") LocalDate recognisedOn,

        Origin origin,
        List<Person> members,

        @Schema(description = "Categories of what it still needs.")
        List<String> needs) {

    /** Since the beginning of the period: on the list before, new, back again, or from the other list. */
    enum Origin {
        CONTINUING,
        NEW,
        RELAPSE,
        FROM_POOR,
        FROM_NEAR_POOR
    }

    @Schema(name = "NamedMember")
    record Person(
            String fullName,
            Relationship relationship,
            Sex sex,
            @Nullable Integer birthYear,
            @Nullable String ethnicity) {}
}
