package vn.gnbv.plans.task;

import java.util.Map;
import java.util.UUID;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMa;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** Exercises of the life of tasks. */
public final class TaskExercises {

    private static int number;

    private TaskExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "assignTask",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of(
                                "/v1/tasks",
                                TaskLifeApiTest.fromNotice(UUID.randomUUID(), ++number + "/TB-UBND", "2024-06-01"))),
                "getTaskResponsibilities",
                new Exercise(TestCaller.HEALTH, () -> Call.of(task() + "/responsibilities?asOf=2024-06-01")),
                "stateTaskMembers",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of(ofTheFront() + "/members", """
                        {"groupOrganisationId": "%s", "day": "2024-05-01", "organisationIds": ["%s"],
                         "basis": "Danh sách"}""".formatted(SongMa.FRONT, Place.HEALTH_CENTRE))),
                "handOverTask",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of(
                                task() + "/hand-over", """
                        {"fromOrganisationId": "%s", "toOrganisationId": "%s", "day": "2025-03-01",
                         "basis": "Quyết định sắp xếp"}""".formatted(Place.LABOUR_OFFICE, Place.AGRICULTURE_OFFICE))),
                "listTaskProgress",
                new Exercise(TestCaller.HEALTH, () -> Call.of(task() + "/progress")),
                "reportTaskProgress",
                new Exercise(TestCaller.LABOUR, () -> Call.of(task() + "/progress", """
                        {"state": "IN_PROGRESS", "percent": 40, "happenedOn": "2024-06-01"}""")));
    }

    private static String task() {
        String id = Api.get(TestCaller.HEALTH, SongMaPlan.issued()).extract().path("tasks[0].id");
        return "/v1/tasks/" + id;
    }

    private static String ofTheFront() {
        String id = Api.post(
                        TestCaller.LABOUR,
                        "/v1/tasks",
                        TaskLifeApiTest.fromNotice(UUID.randomUUID(), ++number + "/TB-UBND", "2024-05-01")
                                .replace(Place.HEALTH_CENTRE.toString(), SongMa.FRONT.toString()))
                .extract()
                .path("id");
        return "/v1/tasks/" + id;
    }
}
