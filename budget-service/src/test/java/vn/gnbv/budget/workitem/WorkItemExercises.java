package vn.gnbv.budget.workitem;

import java.util.Map;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** How the work list is read. */
public final class WorkItemExercises {

    private WorkItemExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of("listWorkItems", new Exercise(TestCaller.FINANCE, () -> Call.of("/v1/work-items")));
    }
}
