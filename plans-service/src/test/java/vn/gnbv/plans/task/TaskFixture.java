package vn.gnbv.plans.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.time.DueKind;

/** Tasks outside any database. */
public final class TaskFixture {

    private static final UUID LEAD = new UUID(0, 1001);

    private TaskFixture() {}

    public static StateTask aTask(String number) {
        return aTask(number, LEAD);
    }

    public static StateTask aTask(String number, UUID lead, UUID... components) {
        return a(number, null, List.of(lead), List.of(components), Schedule.CONTINUOUS, null, null);
    }

    public static StateTask aDatedTask(String number, LocalDate dueOn, DueKind kind) {
        return a(number, null, List.of(LEAD), List.of(), Schedule.DATED, dueOn, kind);
    }

    static StateTask a(
            String number,
            @Nullable String assignment,
            List<UUID> leads,
            List<UUID> components,
            Schedule schedule,
            @Nullable LocalDate dueOn,
            @Nullable DueKind kind) {
        return new StateTask(
                number,
                null,
                assignment,
                "Thực hiện",
                null,
                null,
                leads,
                null,
                components,
                schedule,
                null,
                dueOn,
                kind,
                null,
                null);
    }
}
