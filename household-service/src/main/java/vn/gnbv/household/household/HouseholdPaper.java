package vn.gnbv.household.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A paper in a household's file. */
record HouseholdPaper(
        String sha256,
        PaperKind kind,
        @Nullable LocalDate datedOn,
        @Schema(description = "As its content says.") String mediaType,
        int size,
        Instant addedAt,
        String addedBy) {

    /** All of one household, the oldest first. */
    @Schema(name = "HouseholdPaperList")
    record Listing(UUID householdId, List<HouseholdPaper> items) {}
}
