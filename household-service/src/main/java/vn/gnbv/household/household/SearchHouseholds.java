package vn.gnbv.household.household;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is looked for; a body, so that no name and no number stands in an address. */
record SearchHouseholds(
        @Nullable
        @Size(min = 2, max = 100)
        @Schema(
                description =
                        "Words of the name, each from its beginning, in any order; case and diacritics do not matter.")
        String name,

        @Nullable @Pattern(regexp = CitizenId.FORM) String citizenId,

        @Nullable @Min(Birth.EARLIEST) @Max(2200) Integer birthYear,

        @Nullable @Schema(description = "In this unit and all below it.")
        UUID unitId) {

    @Override
    public String toString() {
        return "SearchHouseholds";
    }
}
