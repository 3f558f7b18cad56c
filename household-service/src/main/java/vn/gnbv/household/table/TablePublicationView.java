package vn.gnbv.household.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published table, and beside it what would be published today, on the boundaries of its day and on those of today. */
record TablePublicationView(
        UUID id,
        int number,

        @Schema(description = "Null for the country.") @Nullable
        UUID unitId,

        LocalDate asOf,
        String documentNumber,
        LocalDate issuedOn,
        Instant publishedAt,

        @Schema(description = "As it was published; never changed.")
        OfficialTableView published,

        @Schema(
                description =
                        "The same table of the same day and boundaries, with what has been recorded since. Null are all"
                                + " figures of an item of which other cells were hidden when it was published.")
        OfficialTableView restated,

        @Schema(
                description =
                        "The restated on the boundaries of today; null where they are the same or the unit is no more.")
        @Nullable
        OfficialTableView onBoundariesOfToday) {

    /** A publication in a list. */
    @Schema(name = "TablePublicationItem")
    record Item(
            UUID id,
            int number,

            @Schema(description = "Null for the country.") @Nullable
            UUID unitId,

            LocalDate asOf,
            String documentNumber,
            LocalDate issuedOn,
            Instant publishedAt) {}
}
