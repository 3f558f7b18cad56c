package vn.gnbv.plans.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Caution;
import vn.gnbv.plans.programme.Applies;

/** An activity; what is read are the very bytes of its latest version. */
@Schema(name = "Activity")
record ActivityView(
        UUID id,
        int version,
        ActivityState state,
        String kind,
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
        List<Evidence> evidence,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelReason,

        @Schema(description = "Whether the component applies to the unit, as last looked up; null without a component.")
        @Nullable
        Applies applicability,

        @Schema(description = "The statement on which that rests.") @Nullable
        UUID statementId,

        @Schema(description = "What deserves a second look.")
        List<Caution> warnings) {

    static ActivityView of(Activity activity) {
        return new ActivityView(
                activity.id,
                activity.version,
                activity.state,
                activity.kind,
                activity.name,
                activity.programmeId,
                activity.componentId,
                activity.unitId,
                activity.year,
                activity.organisationId,
                activity.planId,
                activity.taskId,
                activity.projectId,
                activity.budgetLineId,
                activity.languages,
                activity.planned,
                activity.held,
                activity.evidence,
                activity.cancelledOn,
                activity.cancelReason,
                activity.applicability,
                activity.statementId,
                warnings(activity));
    }

    private static List<Caution> warnings(Activity activity) {
        var warnings = new ArrayList<Caution>();
        if (activity.applicability == Applies.UNKNOWN) {
            warnings.add(Caution.Code.APPLICABILITY_UNKNOWN.caution());
        }
        var held = activity.held;
        if (held != null && !held.saysWhatWasReached()) {
            warnings.add(Caution.Code.ACTUAL_NOT_STATED.caution());
        }
        if (held != null && activity.evidence.isEmpty()) {
            warnings.add(Caution.Code.NO_EVIDENCE.caution());
        }
        return List.copyOf(warnings);
    }
}
