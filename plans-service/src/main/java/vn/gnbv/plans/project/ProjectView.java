package vn.gnbv.plans.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Caution;
import vn.gnbv.plans.Headcount;
import vn.gnbv.plans.programme.Applies;

/** A project. */
@Schema(name = "Project")
record ProjectView(
        UUID id,
        int version,
        ProjectState state,
        UUID programmeId,
        UUID componentId,
        UUID unitId,
        int year,
        ProjectKind kind,
        String name,
        Party proposer,
        @Nullable LocalDate proposedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Headcount householdsPlanned,
        @Nullable Headcount householdsActual,
        @Nullable Funding funding,
        List<UUID> budgetLineIds,
        @Nullable Party buyer,
        @Nullable Revolving revolving,
        @Nullable Result result,
        @Nullable UUID replicatedFrom,
        @Nullable Decision approval,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        @Nullable LocalDate stoppedOn,
        @Nullable String stopReason,

        @Schema(description = "Whether the component applies to the unit, as last looked up.")
        Applies applicability,

        @Schema(description = "The statement on which that rests.") @Nullable
        UUID statementId,

        @Schema(description = "What deserves a second look.")
        List<Caution> warnings) {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.id,
                project.version,
                project.state,
                project.programmeId,
                project.componentId,
                project.unitId,
                project.year,
                project.kind,
                project.name,
                project.proposer,
                project.proposedOn,
                project.startsOn,
                project.endsOn,
                project.householdsPlanned,
                project.householdsActual,
                project.funding,
                project.budgetLineIds,
                project.buyer,
                project.revolving,
                project.result,
                project.replicatedFrom,
                project.approval,
                project.startedOn,
                project.finishedOn,
                project.stoppedOn,
                project.stopReason,
                project.applicability,
                project.statementId,
                warnings(project));
    }

    private static List<Caution> warnings(Project project) {
        var warnings = new ArrayList<Caution>();
        if (project.applicability == Applies.UNKNOWN) {
            warnings.add(Caution.Code.APPLICABILITY_UNKNOWN.caution());
        }
        if (project.approval != null && project.approval.number() == null) {
            warnings.add(Caution.Code.DECISION_NUMBER_UNKNOWN.caution());
        }
        if (project.state == ProjectState.FINISHED && project.householdsActual == null) {
            warnings.add(Caution.Code.ACTUAL_NOT_STATED.caution());
        }
        return List.copyOf(warnings);
    }
}
