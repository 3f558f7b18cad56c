package vn.gnbv.household.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published table, and beside it what would be published today. */
record TablePublicationView(
        UUID id,
        int number,
        UUID unitId,
        LocalDate asOf,
        String documentNumber,
        LocalDate issuedOn,
        Instant publishedAt,

        @Schema(description = "As it was published; never changed.")
        OfficialTableView published,

        @Schema(description = "The same table of the same day and boundaries, with what has been recorded since.")
        OfficialTableView restated) {

    /** A publication in a list. */
    @Schema(name = "TablePublicationItem")
    record Item(
            UUID id,
            int number,
            UUID unitId,
            LocalDate asOf,
            String documentNumber,
            LocalDate issuedOn,
            Instant publishedAt) {}
}
