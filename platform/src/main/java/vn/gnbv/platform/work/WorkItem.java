package vn.gnbv.platform.work;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.time.DueKind;

/** Something that an organisation has to do (<i>việc phải làm</i>); the same in every service. */
@Schema(name = "WorkItem")
public record WorkItem(
        UUID id,

        @Schema(
                description = "What kind of work it is; the operation names the kinds of its service.",
                examples = "TASK")
        String kind,

        @Schema(description = "Where it is done.", examples = "/v1/escalations/01900000-0000-7000-8000-000000000001")
        String link,

        String title,

        @Schema(description = "Null where the service knows the place, but not yet the organisation.") @Nullable
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

    Object sortOrganisation() {
        return organisationId == null ? id : organisationId;
    }
}
