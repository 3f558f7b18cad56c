package vn.gnbv.plans.target;

import java.util.Map;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.TestCaller;

/** Exercises of what is measured of targets. */
public final class TargetExercises {

    private static int number;

    private TargetExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "measureTarget",
                new Exercise(TestCaller.LABOUR, () -> Call.of(target() + "/measurements", figure())),
                "listTargetMeasurements",
                new Exercise(TestCaller.HEALTH, () -> Call.of(target() + "/measurements")),
                "getTargetStatus",
                new Exercise(TestCaller.HEALTH, () -> Call.of(target() + "/status?asOf=2025-01-01")),
                "resolveTarget",
                new Exercise(TestCaller.SIGNER, () -> Call.of(ambiguous() + "/resolution", """
                        {"reading": "POINTS", "decidedOn": "2024-05-01", "basis": "Công văn số %d"}""".formatted(++number))));
    }

    private static String target() {
        String id = Api.get(TestCaller.HEALTH, SongMaPlan.issued()).extract().path("targets[0].id");
        return "/v1/targets/" + id;
    }

    private static String ambiguous() {
        var plan = SongMaPlan.draft();
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"0\"", "{\"targets\": [" + SeedTargets.songMa() + "]}");
        Api.post(TestCaller.SIGNER, plan + "/issuance", "\"1\"", SongMaPlan.ISSUANCE)
                .statusCode(200);
        String id = Api.get(TestCaller.HEALTH, plan).extract().path("targets[0].id");
        return "/v1/targets/" + id;
    }

    private static String figure() {
        return TargetStatusApiTest.figure("\"value\": " + ++number, "2024-01-01", "2024-12-31");
    }
}
