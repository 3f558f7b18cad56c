package vn.gnbv.reporting.aggregate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has been handed in so far adds up to (<i>tổng hợp nhanh</i>), as it is at this moment; kept nowhere. */
@Schema(name = "RunningAggregate")
record Running(
        UUID regimeId,
        String periodKey,
        UUID unitId,

        @Schema(description = "How many reports are owed.") int owed,

        @Schema(description = "Of these, handed in and not yet looked through, or accepted.")
        int handedIn,

        @Schema(description = "Of these, accepted.") int accepted,

        @Schema(description = "Sent back for correction.") int returned,

        List<AggregateView.Value> values) {}
