package vn.gnbv.plans.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.programme.Applies;
import vn.gnbv.platform.event.AggregateChange;

/**
 * The event of an activity, {@code vn.gnbv.activity.v1}. Evidence is told by its fingerprint alone: labels and addresses
 * may name people, as may reasons.
 */
record ActivityChanged(
        UUID id,
        int version,
        Change change,
        ActivityState state,
        String kind,
        List<String> feeds,
        String name,
        @Nullable UUID programmeId,
        @Nullable UUID componentId,
        UUID unitId,
        int year,
        UUID organisationId,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID projectId,
        @Nullable UUID budgetLineId,
        List<String> languages,
        @Nullable Extent planned,
        @Nullable Extent held,
        List<String> evidenceSha256,
        @Nullable LocalDate cancelledOn,
        @Nullable Applies applicability,
        @Nullable UUID statementId) {

    /** What happened. */
    @Schema(name = "ActivityChange")
    enum Change {
        PLANNED,
        REVISED,
        HELD,
        CANCELLED,
        CORRECTED
    }

    static AggregateChange of(ActivityView activity, ActivityKind kind, Change change, @Nullable String reason) {
        var state = new ActivityChanged(
                activity.id(),
                activity.version(),
                change,
                activity.state(),
                kind.code(),
                kind.feeds(),
                activity.name(),
                activity.programmeId(),
                activity.componentId(),
                activity.unitId(),
                activity.year(),
                activity.organisationId(),
                activity.planId(),
                activity.taskId(),
                activity.projectId(),
                activity.budgetLineId(),
                activity.languages(),
                activity.planned(),
                activity.held(),
                activity.evidence().stream()
                        .map(Evidence::sha256)
                        .filter(Objects::nonNull)
                        .toList(),
                activity.cancelledOn(),
                activity.applicability(),
                activity.statementId());
        return AggregateChange.of("gnbv.activity", "vn.gnbv.activity.v1", activity.id(), activity.version(), state)
                .because(reason);
    }
}
