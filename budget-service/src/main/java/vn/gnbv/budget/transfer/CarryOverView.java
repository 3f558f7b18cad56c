package vn.gnbv.budget.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.year.Authority;

/** A paper that carried money over, as it is shown; recorded once, never changed. */
@Schema(name = "CarryOver")
record CarryOverView(
        UUID id,
        String number,
        LocalDate issuedOn,
        String issuer,
        @Nullable Signer signer,
        @Nullable Authority authority,
        UUID programmeId,
        UUID unitId,

        @Schema(description = "The budget year that the money came into.")
        int toYear,

        String basis,
        boolean sample,

        @Schema(description = "AUTHORITY_NOT_CHECKED, CLASS_NOT_CHECKED: no rule is entered for it.")
        List<String> warnings,

        @Schema(description = "Those in the caller's area, the oldest money first.")
        List<Movement> movements,

        Instant recordedAt,
        String recordedBy) {

    /** Money that left one line for another. */
    @Schema(name = "CarryOverMovement")
    record Movement(
            UUID fromLineId,
            UUID toLineId,

            @Schema(description = "The year whose money it is.")
            int originYear,

            long amountVnd,
            @Nullable String classCode,
            LocalDate expiresOn) {}
}
