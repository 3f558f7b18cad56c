package vn.gnbv.household.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to state a need. */
record StateNeed(
        @NotNull UUID householdId,

        @Nullable @Schema(description = "With a kind that is of members, and only then.")
        UUID memberId,

        @NotNull @Size(min = 1, max = 40) @Schema(description = "Code of a kind of need.")
        String kind,

        @NotNull LocalDate statedOn) {}
