package vn.gnbv.household.support;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.lifecycle.LifecycleStatus;

/** A household that was left without. */
@Schema(name = "SupportGap")
record Gap(
        UUID householdId,
        UUID unitId,
        @Nullable LifecycleStatus status,

        @Schema(description = "With NOT_SERVED: why it is eligible.")
        List<EligibilityReason> reasons,

        @Schema(description = "With NOT_SERVED: the priorities of the component that it has.")
        List<String> priorities) {}
