package vn.gnbv.plans.deadline;

import java.util.Map;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** How the calendar of deadlines is read. */
public final class DeadlineExercises {

    private DeadlineExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "listDeadlines",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/deadlines?from=2024-05-01&to=2024-05-31")));
    }
}
