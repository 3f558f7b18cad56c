package vn.gnbv.budget.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;

/** A contract as it is shown. */
@Schema(name = "Commitment")
record CommitmentView(
        UUID id,
        int version,
        UUID lineId,

        @Schema(description = "The line's version once this was bound.")
        int lineVersion,

        @Nullable String contractNumber,
        LocalDate signedOn,
        CapitalType capitalType,
        PayeeKind payeeKind,
        String content,
        @Nullable UUID projectId,
        @Nullable UUID activityId,
        long amountVnd,
        long releasedVnd,
        @Schema(description = "Paid or advanced on it.") long drawnVnd,
        @Schema(description = "Still binds the line.") long openVnd,
        boolean sample,

        @Schema(description = "Nothing is paid on it before a second officer has confirmed it.")
        boolean awaitsConfirmation,

        @Schema(description = "PROJECT_UNKNOWN, ACTIVITY_UNKNOWN: has not arrived here yet.")
        List<String> flags,

        Instant recordedAt,
        String recordedBy) {}
