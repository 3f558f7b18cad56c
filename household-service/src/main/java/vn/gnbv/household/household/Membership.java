package vn.gnbv.household.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody belongs, or once belonged, to a household. */
record Membership(
        HouseholdView.MemberView member,

        @Nullable @Schema(description = "Null where it has belonged to it as long as is known.")
        LocalDate since,

        @Nullable @Schema(description = "The day on which it left; null for who is there now.")
        LocalDate until,

        @Nullable @Schema(description = "Why it left the register; null for who passed to another household.")
        Departure because,

        @Schema(description = "The household of the person now.")
        UUID householdId) {

    /** Of one household, those who are there now first. */
    @Schema(name = "HouseholdMemberList")
    record Listing(UUID householdId, List<Membership> items) {}
}
