package vn.gnbv.plans.activity;

import java.util.Map;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** How the contract kit exercises the operations on activities and their kinds. */
public final class ActivityExercises {

    private ActivityExercises() {}

    private static int number;

    public static Map<String, Exercise> all() {
        return Map.ofEntries(
                Map.entry(
                        "addActivityKind",
                        new Exercise(TestCaller.KEEPER, () -> Call.of("/v1/activity-kinds", aKind()))),
                Map.entry("listActivityKinds", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/activity-kinds"))),
                Map.entry(
                        "getActivityKind",
                        new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/activity-kinds/VOCATIONAL_CLASS"))),
                Map.entry("planActivity", new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/activities", another()))),
                Map.entry("listActivities", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/activities"))),
                Map.entry("getActivity", new Exercise(TestCaller.HEALTH, () -> Call.of(SongMaActivities.planned()))),
                Map.entry("correctActivity", new Exercise(TestCaller.LABOUR, () -> Call.of(
                                SongMaActivities.planned(), SongMaActivities.aClass(""))
                        .ifMatch("\"0\""))),
                Map.entry("holdActivity", new Exercise(TestCaller.LABOUR, () -> Call.of(
                                SongMaActivities.planned() + "/holding", SongMaActivities.HELD)
                        .ifMatch("\"0\""))),
                Map.entry("cancelActivity", new Exercise(TestCaller.LABOUR, () -> Call.of(
                                SongMaActivities.planned() + "/cancellation",
                                "{\"cancelledOn\": \"2024-05-01\", \"reason\": \"Không đủ học viên\"}")
                        .ifMatch("\"0\""))),
                Map.entry(
                        "listActivityVersions",
                        new Exercise(TestCaller.HEALTH, () -> Call.of(SongMaActivities.held() + "/versions"))),
                Map.entry(
                        "getActivityTotals",
                        new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/activity-totals?year=2024"))));
    }

    private static synchronized String another() {
        number++;
        return SongMaActivities.aClass("\"planned\": {\"costVnd\": " + number + "}");
    }

    private static synchronized String aKind() {
        number++;
        return """
                {"code": "KIND_%d", "nameVi": "Loại mới", "nameEn": "New kind", "outputUnit": "CLASS"}""".formatted(number);
    }
}
