package vn.gnbv.budget.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.line.CapitalType;

/** An advance as it is shown. */
@Schema(name = "Advance")
record AdvanceView(
        UUID id,
        int version,
        UUID lineId,

        @Schema(description = "The line's version once this was advanced.")
        int lineVersion,

        @Nullable UUID commitmentId,
        @Nullable String treasuryReference,
        LocalDate advancedOn,
        CapitalType capitalType,
        PayeeKind payeeKind,
        String content,
        @Nullable UUID projectId,
        @Nullable UUID activityId,
        long amountVnd,
        @Schema(description = "Came back unspent.") long returnedVnd,

        @Schema(description = "Accounted for and paid for good.")
        long clearedVnd,

        @Schema(description = "Still to be accounted for.") long openVnd,
        boolean sample,

        @Schema(description = "Nothing is paid on it before a second officer has confirmed it.")
        boolean awaitsConfirmation,

        @Schema(description = "PROJECT_UNKNOWN, ACTIVITY_UNKNOWN: has not arrived here yet.")
        List<String> flags,

        Instant recordedAt,
        String recordedBy) {}
