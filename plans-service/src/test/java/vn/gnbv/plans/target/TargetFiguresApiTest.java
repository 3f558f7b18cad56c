package vn.gnbv.plans.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.plans.activity.SongMaActivities;
import vn.gnbv.platform.testing.Goldens;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class TargetFiguresApiTest {

    private static final String TYPE = "vn.gnbv.figure.v1";
    private static final String GOLDEN = Goldens.of("reporting-service", TYPE);

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
    }

    @Test
    void followsThePublishedFigureThroughItsCorrection() {
        var status = statusOf("""
                {"code": "6c", "name": "Suy dinh dưỡng trẻ dưới 5 tuổi", "operator": "LT", "value": 16, "unit": "PERCENT",
                 "direction": "DECREASE", "indicator": "UNDER_FIVE_MALNUTRITION"}""");
        Api.get(TestCaller.HEALTH, status)
                .body("outcome", is("UNKNOWN"))
                .body("reason", is("NOT_MEASURED"))
                .body("measuredFrom", nullValue());

        var figure = UUID.fromString("01900000-0000-7000-d500-000000000001");
        tell(figure, 0, GOLDEN);
        Api.get(TestCaller.HEALTH, status)
                .body("outcome", is("MET"))
                .body("measuredFrom", is("FIGURE"))
                .body("arithmetic", contains("15.4 < 16"))
                .body("provisional", is(true))
                .body("figure.id", is(figure.toString()))
                .body("figure.version", is(0))
                .body("figure.status", is("PRELIMINARY"))
                .body("figure.source.kind", is("EXTERNAL"))
                .body("figure.source.producer", is("Trung tâm Y tế"))
                .body("figure.numerator", is("1540"))
                .body("figure.denominator", is("10000"));

        tell(
                figure,
                1,
                GOLDEN.replace("\"version\": 0", "\"version\": 1")
                        .replace("15.4", "16.2")
                        .replace("PRELIMINARY", "OFFICIAL"));
        Api.get(TestCaller.HEALTH, status)
                .body("outcome", is("NOT_MET"))
                .body("arithmetic", contains("16.2 > 16"))
                .body("provisional", is(false))
                .body("figure.version", is(1));

        var measurements = status.replace("/status", "/measurements");
        Api.post(
                        TestCaller.LABOUR,
                        measurements,
                        TargetStatusApiTest.figure("\"value\": 15", "2024-01-01", "2024-12-31"))
                .statusCode(201);
        Api.get(TestCaller.HEALTH, status)
                .body("outcome", is("NOT_MET"))
                .body("measuredFrom", is("FIGURE"))
                .body("measurement.value", is("15"));

        // Told again, and told late: nothing comes of either.
        tell(figure, 1, GOLDEN);
        Api.get(TestCaller.HEALTH, status).body("figure.value", is("16.2"));
    }

    @Test
    void countsItsOwnActivitiesWhereNoFigureSaysAnything() {
        SongMaActivities.shipKinds();
        SongMaActivities.held();
        var status = statusOf("""
                {"code": "4", "name": "Lao động được đào tạo", "operator": "EQ", "value": 30, "unit": "PERSON",
                 "direction": "INCREASE", "indicator": "WORKERS_TRAINED"}""");
        Api.get(TestCaller.HEALTH, status + "?asOf=2024-09-05")
                .body("outcome", is("EXCEEDED"))
                .body("measuredFrom", is("ACTIVITIES"))
                .body("arithmetic", contains("33 > 30"))
                .body("provisional", is(true))
                .body("activities.total", is(33))
                .body("activities.activities", is(1))
                .body("activities.notStated", is(0));
        Api.get(TestCaller.HEALTH, status + "?asOf=2024-09-04")
                .body("measuredFrom", nullValue())
                .body("activities", nullValue());
    }

    @Test
    void isSetAgainstTheSeriesOfTheProvinceOfTheSamePeriod() {
        var status =
                statusOf(below(", \"comparedWith\": {\"indicator\": \"UNDER_FIVE_MALNUTRITION\", \"unitId\": \"%s\"}"
                        .formatted(Place.PROVINCE)));
        tell(UUID.fromString("01900000-0000-7000-d500-000000000001"), 0, GOLDEN);
        Api.get(TestCaller.HEALTH, status)
                .body("outcome", is("UNKNOWN"))
                .body("reason", is("SERIES_NOT_MEASURED"))
                .body("measuredFrom", is("FIGURE"))
                .body("comparedFigure", nullValue());
        var province = GOLDEN.replace(Place.DISTRICT.toString(), Place.PROVINCE.toString())
                .replace("-d500-000000000001", "-d500-000000000002");
        var earlier = province.replace("-d500-000000000002", "-d500-000000000003")
                .replaceFirst("\"periodFrom\": \"[^\"]*\"", "\"periodFrom\": \"2023-01-01\"")
                .replace("15.4", "14.0");
        tell(UUID.fromString("01900000-0000-7000-d500-000000000003"), 0, earlier);
        Api.get(TestCaller.HEALTH, status).body("reason", is("SERIES_NOT_MEASURED"));
        tell(UUID.fromString("01900000-0000-7000-d500-000000000002"), 0, province.replace("15.4", "17.2"));
        Api.get(TestCaller.HEALTH, status)
                .body("outcome", is("MET"))
                .body("arithmetic", contains("15.4 < 17.2"))
                .body("comparedFigure.unitId", is(Place.PROVINCE.toString()))
                .body("comparedFigure.value", is("17.2"))
                .body("provisional", is(true));
        Api.get(TestCaller.HEALTH, "/v1/targets")
                .body("items[0].comparedWith.indicator", is("UNDER_FIVE_MALNUTRITION"));
    }

    @Test
    void doesNotKnowHowItStandsAgainstASeriesThatNobodyHasNamed() {
        var status = statusOf(below(""));
        tell(UUID.fromString("01900000-0000-7000-d500-000000000001"), 0, GOLDEN);
        Api.get(TestCaller.HEALTH, status).body("outcome", is("UNKNOWN")).body("reason", is("SERIES_NOT_NAMED"));
    }

    @Test
    void refusesASeriesThatIsItsOwnOrOfAnUnknownUnitOrWhereNothingIsCompared() {
        var plan = SongMaPlan.draft();
        var itself = ", \"comparedWith\": {\"indicator\": \"UNDER_FIVE_MALNUTRITION\"}";
        var unknown = ", \"comparedWith\": {\"indicator\": \"X1\", \"unitId\": \"%s\"}".formatted(UUID.randomUUID());
        var named = """
                {"code": "7", "name": "Khác", "operator": "LT", "value": 16, "unit": "PERCENT",
                 "comparedWith": {"indicator": "X1"}}""";
        refused(plan, below(itself), "/targets/0/comparedWith", "COMPARED_WITH_ITSELF");
        refused(plan, below(unknown), "/targets/0/comparedWith/unitId", "UNKNOWN_UNIT");
        refused(plan, named, "/targets/0/comparedWith", "SERIES_NOT_ALLOWED");
        assertThat(TestDatabase.number("select count(*) from targets")).isZero();
    }

    private static void refused(String plan, String target, String pointer, String code) {
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"0\"", "{\"targets\": [" + target + "]}")
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    private static String below(String more) {
        return """
                {"code": "6c", "name": "Suy dinh dưỡng thấp hơn bình quân của tỉnh", "operator": "RELATIVE_TO_SERIES",
                 "unit": "PERCENT", "direction": "DECREASE", "comparedSeries": "Tỷ lệ chung của tỉnh",
                 "indicator": "UNDER_FIVE_MALNUTRITION"%s}""".formatted(more);
    }

    private static String statusOf(String target) {
        var plan = SongMaPlan.draft();
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"0\"", "{\"targets\": [" + target + "]}")
                .statusCode(200);
        Api.post(TestCaller.SIGNER, plan + "/issuance", "\"1\"", SongMaPlan.ISSUANCE)
                .statusCode(200);
        String id = Api.get(TestCaller.HEALTH, plan + "/targets").extract().path("items[0].id");
        return "/v1/targets/" + id + "/status";
    }

    private static void tell(UUID figure, int version, String event) {
        var last = UUID.randomUUID();
        TestTopics.send("gnbv.figure", TYPE, figure, event);
        // The topic keeps the order of a key: what comes after has arrived, so what came before has been applied.
        TestTopics.send("gnbv.figure", "vn.gnbv.unheard-of.v1", last, figure, "{}");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        TestDatabase.number("select count(*) from inbox where event_id = '" + last + "'"))
                .isEqualTo(1));
        assertThat(TestDatabase.query("select version from figure_copies where id = '" + figure + "'"))
                .containsExactly(String.valueOf(version));
    }
}
