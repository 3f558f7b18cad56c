package vn.gnbv.household.feed;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of what has changed, in the order of the feed. */
record ChangeFeed(
        List<Change> items,

        @Schema(description = "What to ask with next time, now or tomorrow.")
        String position,

        @Schema(description = "Whether there is more already.")
        boolean more) {

    /** The latest state of a household that has changed. */
    @Schema(name = "HouseholdChange")
    record Change(
            Operation operation,
            UUID id,
            int version,

            @Nullable @Schema(description = "Null of one that was removed.")
            FeedHousehold household) {}

    /** What is to be done with the copy. */
    enum Operation {
        UPSERT,
        /** It has ended, or lives outside the area. */
        REMOVE
    }
}
