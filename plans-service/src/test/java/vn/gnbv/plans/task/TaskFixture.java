package vn.gnbv.plans.task;

import java.util.List;
import java.util.UUID;

/** Tasks outside any database. */
public final class TaskFixture {

    private static final UUID LEAD = new UUID(0, 1001);

    private TaskFixture() {}

    public static StateTask aTask(String number) {
        return aTask(number, LEAD);
    }

    public static StateTask aTask(String number, UUID lead, UUID... components) {
        return new StateTask(
                number, null, "Thực hiện", List.of(lead), null, List.of(components), Schedule.CONTINUOUS, null, null);
    }
}
