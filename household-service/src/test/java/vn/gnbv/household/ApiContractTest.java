package vn.gnbv.household;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.gnbv.platform.testing.ApiContract;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.PlatformExercises;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

@QuarkusTest
class ApiContractTest extends ApiContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private String round = "";

    @Override
    protected void prepareDirectory() {
        Given.directory();
        Given.standard();
        round = Given.round("PERIODIC", 2023);
        GivenSupport.catalogues();
    }

    @Override
    protected Map<String, Exercise> exercises() {
        var all = new HashMap<>(PlatformExercises.all());
        all.putAll(SupportExercises.all());
        add(all, "listPovertyStandards", TestCaller.HEALTH, () -> Call.of("/v1/poverty-standards"));
        add(all, "getPovertyStandard", TestCaller.HEALTH, () -> Call.of("/v1/poverty-standards/" + Given.STANDARD));
        add(
                all,
                "registerPovertyStandard",
                TestCaller.KEEPER,
                () -> Call.of("/v1/poverty-standards", Given.standardBody("", "code-" + UUID.randomUUID())));
        add(all, "listReviewRounds", TestCaller.HEALTH, () -> Call.of("/v1/review-rounds"));
        add(all, "getReviewRound", TestCaller.HEALTH, () -> Call.of("/v1/review-rounds/" + round));
        add(
                all,
                "openReviewRound",
                TestCaller.LABOUR,
                () -> Call.of("/v1/review-rounds", regularRound(COUNTER.incrementAndGet())));
        add(all, "closeReviewRound", TestCaller.LABOUR, () -> Call.of(
                        "/v1/review-rounds/" + Given.round("REGULAR", 2022) + "/closure")
                .ifMatch("\"0\""));
        add(all, "listHouseholds", TestCaller.COMMUNE_A, () -> Call.of("/v1/households"));
        add(all, "getHousehold", TestCaller.COMMUNE_A, () -> Call.of("/v1/households/" + household()));
        add(
                all,
                "getHouseholdHistory",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/households/" + household() + "/history"));
        add(
                all,
                "registerHousehold",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/households", Given.householdBody(Place.COMMUNE_A, 2)));
        all.putAll(RegisterExercises.all());
        add(all, "listAssessments", TestCaller.COMMUNE_A, () -> Call.of(assessments(household())));
        add(all, "getAssessment", TestCaller.COMMUNE_A, () -> Call.of(assessment()));
        add(
                all,
                "assessHousehold",
                TestCaller.COMMUNE_A,
                () -> Call.of(assessments(household()), Given.assessmentBody(round, 100, 3)));
        add(all, "listRecognitions", TestCaller.COMMUNE_A, () -> Call.of("/v1/recognitions"));
        add(all, "getRecognition", TestCaller.COMMUNE_A, () -> Call.of("/v1/recognitions/" + recognition()));
        add(all, "recogniseHouseholds", TestCaller.COMMUNE_A, () -> {
            assessment();
            return Call.of("/v1/recognitions", Given.recognitionBody(round, Place.COMMUNE_A, "2023-12-14"));
        });
        add(
                all,
                "getOfficialTable1",
                TestCaller.LABOUR,
                () -> Call.of("/v1/official-tables/1?roundId=" + round + "&unitId=" + Place.DISTRICT));
        add(all, "listWorkItems", TestCaller.HEALTH, () -> Call.of("/v1/work-items"));
        return all;
    }

    private static void add(Map<String, Exercise> all, String operation, TestCaller caller, Supplier<Call> prepare) {
        all.put(operation, new Exercise(caller, prepare));
    }

    private static String regularRound(int day) {
        return Given.roundBody("REGULAR", 2024).replace("09-01", "09-%02d".formatted(1 + day % 28));
    }

    private static String household() {
        return Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2);
    }

    private static String assessments(String household) {
        return "/v1/households/" + household + "/assessments";
    }

    private String assessment() {
        return Given.assess(TestCaller.COMMUNE_A, household(), round, 100, 3)
                .extract()
                .header("Location");
    }

    private String recognition() {
        assessment();
        return Given.recognise(TestCaller.COMMUNE_A, round, Place.COMMUNE_A, "2023-12-14");
    }
}
