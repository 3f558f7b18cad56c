package vn.gnbv.household.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.ChangeHousehold.Place;

/** What two similar persons are. */
record ResolveDuplicate(
        @NotNull DuplicateCandidate.Decision decision,

        @NotBlank @Size(max = 500) String reason,

        @Nullable
        @Schema(description = "Of the same person, the record that stays; the other leaves its household as DUPLICATE.")
        UUID keptMemberId,

        @Nullable
        @Size(max = RegisterHousehold.MOST_MEMBERS)
        @Schema(description = "Where the record that goes is a head: what each who stays is to the next head.")
        List<@NotNull @Valid Place> staying) {}
