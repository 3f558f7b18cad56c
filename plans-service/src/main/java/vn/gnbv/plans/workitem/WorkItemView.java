package vn.gnbv.plans.workitem;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DueKind;

/** Something that an organisation has to do. */
@Schema(name = "WorkItem")
record WorkItemView(
        UUID id,
        WorkItemKind kind,

        @Schema(description = "Where it is done.", examples = "/v1/escalations/01900000-0000-7000-8000-000000000001")
        String link,

        String title,
        UUID organisationId,

        @Schema(description = "The officer who follows it up; null where nobody is named.") @Nullable
        UUID officerId,

        @Nullable LocalDate dueOn,
        @Nullable DueKind dueKind,

        @Schema(description = "The last good day; null where there is none.") @Nullable
        LocalDate lastDay,

        WorkItemState state) {

    /** What has no date comes last. */
    Object sortDay() {
        return lastDay == null ? "infinity" : lastDay;
    }
}
