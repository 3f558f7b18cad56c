package vn.gnbv.plans.activity;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was once said of an activity, byte for byte. */
@Schema(name = "ActivityVersion")
record ActivityVersionView(
        int version,
        ActivityChanged.Change change,

        @Schema(description = "Why it was cancelled or corrected.") @Nullable
        String reason,

        Instant recordedAt,

        @Schema(ref = "Activity") @JsonRawValue String activity) {

    /** All versions of an activity, first to last. */
    @Schema(name = "ActivityVersionList")
    record All(List<ActivityVersionView> items) {}
}
