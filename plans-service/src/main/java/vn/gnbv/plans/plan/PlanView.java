package vn.gnbv.plans.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;
import vn.gnbv.plans.programme.Applies;
import vn.gnbv.plans.programme.ComponentStanding;
import vn.gnbv.plans.regime.Regime;
import vn.gnbv.plans.regime.RegimeView;
import vn.gnbv.plans.target.Target;
import vn.gnbv.plans.target.TargetView;
import vn.gnbv.plans.task.Task;
import vn.gnbv.plans.task.TaskView;

/** A plan with its contents; of an issued plan these are the very bytes of its edition. */
@Schema(name = "Plan")
record PlanView(
        UUID id,
        int version,
        PlanState state,
        @Schema(description = "0 while a draft.") int edition,
        UUID programmeId,
        UUID unitId,
        int year,

        @Schema(description = "The last year of what it undertakes; null: its year alone.") @Nullable
        Integer throughYear,

        String title,
        UUID issuerOrganisationId,
        @Nullable String number,
        boolean numberUnknown,
        @Nullable LocalDate issuedOn,
        @Nullable DatePrecision issuedOnPrecision,
        @Nullable Signer signer,
        List<LegalBasis> legalBases,

        @Schema(description = "The paper itself, where it is entered.") @Nullable
        UUID documentId,

        @Schema(description = "The organisations to which difficulties go, one after another.")
        List<UUID> escalationRoute,

        @Schema(description = "The figures that it starts from.")
        List<SituationFigure> situation,

        @Schema(description = "Names of the fields that hold placeholders.")
        List<String> sample,

        @Schema(description = "Why it was last amended, or closed.") @Nullable
        String reason,

        @Nullable LocalDate closedOn,

        @Schema(description = "The plan above, which this one carries out.") @Nullable
        UUID parentPlanId,

        @Schema(description = "The plan that this one replaces.") @Nullable
        UUID supersedes,

        @Schema(description = "The plan that has replaced this one.") @Nullable
        UUID supersededBy,

        @Schema(description = "Names of the fields that were copied from another year and not looked at since.")
        List<String> toCheck,

        List<TargetView> targets,
        List<TaskView> tasks,
        List<RegimeView> reportingRegimes,

        @Schema(description = "Which components apply to the unit: quoted when issued, looked up while a draft.")
        List<QuotedApplicability> applicability,

        @Schema(description = "What deserves a second look.")
        List<Warning> warnings) {

    /** Whether a component applies, as the plan quotes it. */
    @Schema(name = "QuotedApplicability")
    record QuotedApplicability(
            UUID componentId,
            String code,
            Applies applicability,
            @Nullable UUID statementId) {

        static QuotedApplicability of(ComponentStanding standing) {
            return new QuotedApplicability(
                    standing.componentId(), standing.code(), standing.applies(), standing.statementId());
        }
    }

    static List<TargetView> targets(Plan plan) {
        return plan.targets.stream().filter(Target::stands).map(TargetView::of).toList();
    }

    static List<TaskView> tasks(Plan plan) {
        return plan.tasks.stream().filter(Task::stands).map(TaskView::of).toList();
    }

    static PlanView of(Plan plan, List<ComponentStanding> components) {
        var targets = targets(plan);
        var tasks = tasks(plan);
        return new PlanView(
                plan.id,
                plan.version,
                plan.state,
                plan.edition,
                plan.programmeId,
                plan.unitId,
                plan.year,
                plan.throughYear,
                plan.title,
                plan.issuerOrganisationId,
                plan.number,
                plan.numberUnknown,
                plan.issuedOn,
                plan.issuedOnPrecision,
                plan.signer,
                plan.legalBases,
                plan.documentId,
                plan.escalationRoute,
                plan.situation,
                plan.sample,
                plan.reason,
                plan.closedOn,
                plan.parentPlanId,
                plan.supersedesPlanId,
                plan.supersededByPlanId,
                plan.toCheck,
                targets,
                tasks,
                plan.regimes.stream().filter(Regime::stands).map(RegimeView::of).toList(),
                components.stream().map(QuotedApplicability::of).toList(),
                Warnings.of(plan, targets, tasks, components));
    }
}
