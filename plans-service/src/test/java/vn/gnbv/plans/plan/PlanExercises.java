package vn.gnbv.plans.plan;

import java.util.Map;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** Exercises of the life of plans between their drafts and their editions. */
public final class PlanExercises {

    private PlanExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "submitPlan",
                new Exercise(TestCaller.LABOUR, () -> Call.of(SongMaPlan.fullDraft() + "/submission")
                        .ifMatch("\"3\"")),
                "withdrawPlan",
                new Exercise(TestCaller.LABOUR, () -> Call.of(submitted() + "/submission")
                        .ifMatch("\"4\"")),
                "getPlanDifferences",
                new Exercise(TestCaller.HEALTH, () -> Call.of(SongMaPlan.issued() + "/versions/1/differences/1")),
                "getPlanCoverage",
                new Exercise(TestCaller.HEALTH, () -> Call.of(SongMaPlan.issued() + "/coverage")));
    }

    private static String submitted() {
        var plan = SongMaPlan.fullDraft();
        Api.post(TestCaller.LABOUR, plan + "/submission", "\"3\"", "").statusCode(200);
        return plan;
    }
}
