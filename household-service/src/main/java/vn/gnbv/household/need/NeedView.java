package vn.gnbv.household.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** A need as it is shown. */
record NeedView(
        UUID id,
        int version,
        UUID householdId,

        @Nullable UUID memberId,

        @Schema(description = "Where the household lived when the need was stated.")
        UUID unitId,

        String kind,
        NeedCategory category,

        @Nullable @Schema(description = "What the household was on that day; null where no decision had said so.")
        PovertyClass povertyClass,

        LocalDate statedOn,
        NeedState state,

        @Nullable @Schema(description = "When it was met or withdrawn.")
        LocalDate endedOn,

        @Nullable @Schema(description = "Why it was withdrawn.")
        String endReason,

        @Nullable MetBy metBy,

        @Nullable @Schema(description = "What met it, where that was a support.")
        UUID supportId,

        Instant recordedAt) {}
