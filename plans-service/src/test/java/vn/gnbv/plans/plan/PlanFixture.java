package vn.gnbv.plans.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.regime.PlacedRegime;
import vn.gnbv.plans.regime.RegimeFixture;
import vn.gnbv.plans.target.TargetFixture;
import vn.gnbv.plans.task.StateTask;
import vn.gnbv.plans.task.TaskFixture;

/** Plans outside any database. */
final class PlanFixture {

    static final UUID PROGRAMME = new UUID(0, 1);
    static final UUID UNIT = new UUID(0, 126);

    private static final UUID ISSUER = new UUID(0, 9);
    private static final Signer SIGNER = new Signer("A", "Chủ tịch");
    private static final LocalDate DAY = LocalDate.parse("2024-04-01");

    static final LocalDate TODAY = LocalDate.parse("2025-01-02");

    private PlanFixture() {}

    static DraftPlan request() {
        return new DraftPlan(
                null,
                PROGRAMME,
                UNIT,
                2024,
                "Kế hoạch",
                ISSUER,
                null,
                null,
                null,
                null,
                List.of("number"),
                null,
                null,
                null);
    }

    static Plan anEmptyDraft() {
        return new Plan(request(), LocalDate.parse("2024-01-01"));
    }

    static Plan aDraft() {
        var plan = anEmptyDraft();
        plan.stateTargets(List.of(TargetFixture.aTarget("1")));
        return plan;
    }

    static Plan anIssuedPlan() {
        var plan = aDraft();
        plan.issue(new Paper(null, true, DAY, null, SIGNER, null, null), TODAY);
        return plan;
    }

    static Plan in(PlanState state) {
        if (state == PlanState.DRAFT) {
            return aDraft();
        }
        if (state == PlanState.SUBMITTED) {
            var plan = aDraft();
            plan.submit();
            return plan;
        }
        var plan = anIssuedPlan();
        if (state == PlanState.CLOSED) {
            plan.close("hết năm", DAY);
        }
        if (state == PlanState.SUPERSEDED) {
            plan.giveWayTo(anIssuedPlan());
        }
        return plan;
    }

    static List<StateTask> tasks(String... numbers) {
        return Arrays.stream(numbers).map(TaskFixture::aTask).toList();
    }

    static List<PlacedRegime> regimes() {
        return List.of(RegimeFixture.placed(RegimeFixture.aRegime("Báo cáo")));
    }

    static AmendPlan amendment(LocalDate day, @Nullable List<StateTask> tasks) {
        return new AmendPlan("vì", null, true, day, null, SIGNER, null, null, null, null, tasks, null, null);
    }
}
