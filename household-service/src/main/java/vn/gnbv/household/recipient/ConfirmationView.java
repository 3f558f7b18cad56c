package vn.gnbv.household.recipient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a recipient answered, as it is shown. */
@Schema(name = "RecipientConfirmation")
record ConfirmationView(
        UUID id,
        UUID recipientId,

        @Schema(examples = "2026-10") String month,
        UUID unitId,
        LocalDate receivedOn,

        @Schema(description = "How many rows of the list it took.")
        int rows,

        @Nullable String documentNumber,
        List<Refused> refused,

        @Schema(description = "False once another answer to the same list has been recorded.")
        boolean current,

        Instant recordedAt) {

    /** One who was not taken. */
    @Schema(name = "RefusedMovement")
    record Refused(UUID householdId, UUID memberId, String reason) {}
}
