package vn.gnbv.plans.regime;

import java.util.Map;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** How the duties of regimes are read. */
public final class RegimeExercises {

    private RegimeExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of("listReportingDuties", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/reporting-regimes")));
    }
}
