package vn.gnbv.plans.project;

import java.util.Map;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** How the contract kit exercises the operations on projects. */
public final class ProjectExercises {

    private ProjectExercises() {}

    private static int number;

    public static Map<String, Exercise> all() {
        return Map.of(
                "proposeProject",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/projects", another())),
                "listProjects",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/projects")),
                "getProject",
                new Exercise(TestCaller.LABOUR, () -> Call.of(SongMaProjects.proposed())),
                "correctProject",
                new Exercise(TestCaller.LABOUR, () -> Call.of(SongMaProjects.proposed(), SongMaProjects.request(""))
                        .ifMatch("\"0\"")),
                "approveProject",
                new Exercise(TestCaller.LABOUR, () -> Call.of(
                                SongMaProjects.proposed() + "/approval", SongMaProjects.APPROVAL)
                        .ifMatch("\"0\"")),
                "startProject",
                new Exercise(TestCaller.LABOUR, () -> Call.of(
                                SongMaProjects.approved() + "/commencement", "{\"startedOn\": \"2024-05-02\"}")
                        .ifMatch("\"1\"")),
                "finishProject",
                new Exercise(TestCaller.LABOUR, () -> Call.of(
                                SongMaProjects.running() + "/completion", "{\"finishedOn\": \"2024-11-30\"}")
                        .ifMatch("\"2\"")),
                "stopProject",
                new Exercise(TestCaller.LABOUR, () -> Call.of(
                                SongMaProjects.running() + "/stoppage",
                                "{\"stoppedOn\": \"2024-08-01\", \"reason\": \"Dịch bệnh\"}")
                        .ifMatch("\"2\"")));
    }

    private static synchronized String another() {
        number++;
        return SongMaProjects.request(
                "\"endsOn\": \"2025-01-01\", \"budgetLineIds\": [], \"funding\": {\"otherVnd\": " + number + "}");
    }
}
