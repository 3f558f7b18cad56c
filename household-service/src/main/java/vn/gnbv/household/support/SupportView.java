package vn.gnbv.household.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.household.need.NeedCategory;

/** A support as it is shown, with what decided on it. */
record SupportView(
        UUID id,
        int version,
        UUID householdId,
        @Nullable UUID memberId,

        @Schema(description = "Where the household lived.") UUID unitId,

        String content,
        NeedCategory category,
        UUID programmeId,
        @Nullable UUID componentId,
        @Nullable UUID projectId,
        @Nullable UUID activityId,
        SupportSource source,
        LocalDate supportedOn,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable Long amountVnd,
        @Nullable Long normVnd,
        @Nullable String normBasis,
        @Nullable String decisionNumber,
        boolean sample,

        @Nullable @Schema(description = "What the household was on that day; null where no decision had recognised it.")
        LifecycleStatus status,

        EligibilityVerdict eligibility,

        @Schema(description = "Why, as it was on that day.") List<EligibilityReason> reasons,

        @Schema(description = "What it repeats, and by which rule that is told.")
        List<Warning> warnings,

        @Schema(description = "The needs that it met.") List<UUID> meetsNeedIds,

        SupportState state,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelReason,

        @Schema(
                description = "What is not in order or not known yet.",
                examples =
                        "[\"PROGRAMME_UNKNOWN\", \"COMPONENT_UNKNOWN\", \"PROJECT_UNKNOWN\", \"ACTIVITY_UNKNOWN\", \"APPLICABILITY_UNKNOWN\", \"ABOVE_NORM\"]")
        List<String> flags,

        Instant recordedAt) {

    /** An earlier support like this one; in whose household it was is not told. */
    @Schema(name = "SupportWarning")
    record Warning(String content, LocalDate supportedOn, String reasonVi, String reasonEn, String legalBasis) {}
}
