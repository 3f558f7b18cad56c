package vn.gnbv.household.workitem;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.Goldens;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class WorkItemApiTest {

    private static final String ON = "/v1/work-items?asOf=2023-";
    private static final String ORGANISATION = "vn.gnbv.organisation.v1";

    @Test
    void countsWhatIsLeftInACommuneAndNamesNoHousehold() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        var round = Given.round("PERIODIC", 2023);
        TestTopics.send(
                "gnbv.directory", ORGANISATION, Place.COMMITTEE_B, """
                {"id": "%s", "version": 1, "change": "ENTERED", "versions": [{"kind": "PEOPLES_COMMITTEE",
                 "unitId": "%s", "name": "UBND xã", "validFrom": null, "validTo": null}]}""".formatted(Place.COMMITTEE_B, Place.COMMUNE_B));
        var golden = Goldens.of("plans-service", ORGANISATION);
        TestTopics.send("gnbv.directory", ORGANISATION, Place.LABOUR_OFFICE, golden);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestDatabase.number("select count(*) from organisation_versions") >= 2);
        var first = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        var second = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 3);
        Given.get(TestCaller.COMMUNE_B, ON + "10-01")
                .statusCode(200)
                .body("items.kind", contains("ASSESSMENT"))
                .body("items[0].title", is("Rà soát năm 2023, Đơn vị 04171: còn 2/2 hộ"))
                .body("items[0].organisationId", is(Place.COMMITTEE_B.toString()))
                .body("items[0].link", is("/v1/households?unitId=" + Place.COMMUNE_B))
                .body("items[0].state", is("OPEN"))
                .body("items[0].dueOn", nullValue())
                .body("items[0].lastDay", nullValue());
        Given.assess(TestCaller.COMMUNE_B, first, round, 100, 3);
        Given.get(TestCaller.COMMUNE_B, ON + "10-10")
                .body("items", hasSize(2))
                .body("items.title.findAll { it.endsWith('còn 1/2 hộ') }", hasSize(1))
                .body("items.title.findAll { it.endsWith('còn 1/1 hộ') }", hasSize(1));
        Given.assess(TestCaller.COMMUNE_B, second, round, 100, 3);
        Given.get(TestCaller.COMMUNE_B, ON + "10-10").body("items.kind", contains("RECOGNITION"));
        Given.get(TestCaller.COMMUNE_B, ON + "10-10&state=DONE").body("items.kind", contains("ASSESSMENT"));
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        Given.get(TestCaller.COMMUNE_B, ON + "12-13").body("items.kind", contains("RECOGNITION"));
        Given.get(TestCaller.COMMUNE_B, ON + "12-14").body("items", empty());
        Given.get(TestCaller.LABOUR, ON + "12-14&state=DONE&organisationId=" + Place.COMMITTEE_B)
                .body("items", hasSize(2))
                .body("items.title.join()", not(containsString("Lò")));
        Given.get(TestCaller.COMMUNE_A, ON + "12-13").body("items", empty());
        Given.get(TestCaller.HEALTH, ON + "12-13").body("items", empty());
    }

    @Test
    void nothingIsLeftToDoForWhoIsNoMoreOrWasRefused() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        var round = Given.round("PERIODIC", 2023);
        var ends = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        var refused = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        var left = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        Given.assess(TestCaller.COMMUNE_B, ends, round, 100, 3);
        Given.assess(TestCaller.COMMUNE_B, refused, round, 100, 3);
        Given.get(TestCaller.COMMUNE_B, ON + "10-10")
                .body("items.find { it.kind == 'RECOGNITION' }.title", endsWith("còn 2/2 hộ"))
                .body("items.find { it.kind == 'ASSESSMENT' }.title", endsWith("còn 1/3 hộ"));
        changed("/v1/households/" + ends + "/dissolution", ends, """
                {"on": "2023-10-20", "reason": "LEFT"}""");
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"refusedOn\": \"2023-10-25\", \"reason\": \"Không cư trú\"}")
                .post("/v1/review-rounds/" + round + "/households/" + refused + "/refusal")
                .then()
                .statusCode(200);
        Given.get(TestCaller.COMMUNE_B, ON + "10-24")
                .body("items.find { it.kind == 'RECOGNITION' }.title", endsWith("còn 1/1 hộ"));
        Given.get(TestCaller.COMMUNE_B, ON + "10-25")
                .body("items.kind", contains("ASSESSMENT"))
                .body("items[0].title", endsWith("còn 1/1 hộ"));
        changed("/v1/households/" + left + "/dissolution", left, """
                {"on": "2023-10-26", "reason": "LEFT"}""");
        Given.get(TestCaller.COMMUNE_B, ON + "10-26").body("items", empty());
    }

    @Test
    void takesTheWorkForAHouseholdAlongWithIt() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        committee(Place.COMMITTEE_A, Place.COMMUNE_A);
        var household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        recognised(household, 2022, 100);
        recognised(household, 2023, 200);
        changed(
                "/v1/households/" + household + "/moves",
                household,
                "{\"unitId\": \"%s\", \"on\": \"2024-05-01\"}".formatted(Place.COMMUNE_A));
        Given.get(TestCaller.COMMUNE_A, "/v1/work-items?asOf=2026-10-15")
                .body(
                        "items.find { it.kind == 'EXPIRY' }.title",
                        is("Hết thời hạn mới thoát nghèo, Đơn vị 04168: 1 hộ"));
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2026-10-15")
                .body("items.kind.findAll { it == 'EXPIRY' }", hasSize(0));
    }

    @Test
    void remindsOfApplicationsThatWaitForAnAnswerAndNamesNoHousehold() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        committee(Place.COMMITTEE_B, Place.COMMUNE_B);
        Given.post(TestCaller.KEEPER, "/v1/income-classes", Given.incomeClassBody("AVERAGE_FARM_HOUSEHOLD", "RURAL"))
                .statusCode(201);
        var first = applied("2023-03-02");
        applied("2023-03-20");
        Given.get(TestCaller.COMMUNE_B, ON + "03-01").body("items", empty());
        Given.get(TestCaller.COMMUNE_B, ON + "03-19").body("items.title", contains(waiting(1, "02/03/2023")));
        Given.get(TestCaller.COMMUNE_B, ON + "03-20")
                .body("items.kind", contains("INCOME_ANSWER"))
                .body("items.title", contains(waiting(2, "02/03/2023")))
                .body("items[0].link", is("/v1/households?unitId=" + Place.COMMUNE_B))
                .body("items[0].organisationId", is(Place.COMMITTEE_B.toString()))
                .body("items[0].dueOn", is("2023-03-30"))
                .body("items[0].dueKind", is("BY"))
                .body("items[0].state", is("OPEN"));
        Given.get(TestCaller.COMMUNE_B, ON + "03-31").body("items[0].state", is("OVERDUE"));
        Given.get(TestCaller.COMMUNE_A, ON + "03-20").body("items", empty());
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"number\": \"7/XN-UBND\", \"issuedOn\": \"2023-03-25\", \"signer\": \"Người Ký Thử\"}")
                .post(first + "/decision")
                .then()
                .statusCode(200);
        Given.get(TestCaller.COMMUNE_B, ON + "03-24").body("items.title", contains(waiting(2, "02/03/2023")));
        Given.get(TestCaller.COMMUNE_B, ON + "03-25")
                .body("items.title", contains(waiting(1, "20/03/2023")))
                .body("items[0].dueOn", is("2023-04-04"));
    }

    private static void committee(UUID committee, UUID commune) {
        TestDatabase.execute("""
                insert into organisation_copies values ('%1$s', 1);
                insert into organisation_versions values ('%1$s', '(,)', 'PEOPLES_COMMITTEE', '%2$s')""".formatted(committee, commune));
    }

    private static String applied(String on) {
        var household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        return Given.post(TestCaller.COMMUNE_B, "/v1/households/" + household + "/income-confirmations", """
                        {"kind": "AVERAGE_FARM_HOUSEHOLD", "livelihood": "SALT", "appliedOn": "%s", "incomeVnd": 20000000,
                         "persons": 1}""".formatted(
                                on))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String waiting(int pending, String since) {
        return "Đề nghị xác nhận thu nhập chưa trả lời, Đơn vị 04171: " + pending + ", từ " + since;
    }

    private static void changed(String path, String household, String body) {
        var etag = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .header("ETag");
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", etag)
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    @Test
    void showsTheNextStepOfAVillageItsComplaintsAndWhatExpiresSoon() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        var household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        recognised(household, 2022, 100);
        recognised(household, 2023, 200);
        Given.post(TestCaller.KEEPER, "/v1/procedures", Given.procedureBody("QD24-2021-PERIODIC"))
                .statusCode(201);
        var round = Given.round("PERIODIC", 2024);
        var proceeding = "/v1/proceedings/"
                + Given.post(TestCaller.COMMUNE_B, "/v1/review-rounds/" + round + "/listings", """
                        {"unitId": "%s", "listedOn": "2024-09-05"}""".formatted(
                                        Given.VILLAGE_B))
                        .extract()
                        .path("proceedingId");
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2024-09-05")
                .statusCode(200)
                .body("items.find { it.kind == 'STEP' }.title", is("Rà soát, chấm điểm từng hộ, Đơn vị 0417101"))
                .body("items.find { it.kind == 'STEP' }.link", is(proceeding));
        var asks = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        Given.post(TestCaller.COMMUNE_B, "/v1/review-rounds/" + round + "/applications", """
                        {"householdId": "%s", "wish": "ASKS_FOR_REVIEW", "receivedOn": "2024-09-06"}""".formatted(asks))
                .statusCode(201);
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2024-09-06")
                .body(
                        "items.find { it.kind == 'ASSESSMENT' && it.title.contains('2024') }.title",
                        is("Rà soát năm 2024, Đơn vị 04171: còn 1/1 hộ"));
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households/" + asks + "/assessments",
                        Given.assessmentBody(round, 200, 0).replace("2023-10-10", "2024-09-09"))
                .statusCode(201);
        act(proceeding, 0, "SURVEY", "");
        act(proceeding, 1, "MEETING", ", \"attended\": 10, \"agreed\": 9");
        Given.post(TestCaller.COMMUNE_B, proceeding + "/complaints", """
                        {"receivedOn": "2024-09-09", "content": "Hộ ông Lò bị bỏ sót"}""").statusCode(201);
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2024-09-09")
                .body("items.kind.findAll { it == 'COMPLAINT' }", hasSize(1))
                .body(
                        "items.find { it.kind == 'COMPLAINT' }.title",
                        is("Khiếu nại chưa giải quyết, Đơn vị 0417101: 1"));
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2026-10-14")
                .body("items.kind.findAll { it == 'EXPIRY' }", hasSize(0));
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2026-10-15")
                .body("items.find { it.kind == 'EXPIRY' }.lastDay", is("2026-12-14"))
                .body(
                        "items.find { it.kind == 'EXPIRY' }.title",
                        is("Hết thời hạn mới thoát nghèo, Đơn vị 04171: 1 hộ"));
        Given.get(TestCaller.COMMUNE_A, "/v1/work-items?asOf=2026-10-15").body("items", empty());
        String leaves = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .path("members[1].id");
        var path = "/v1/households/" + household;
        var etag = Given.get(TestCaller.COMMUNE_B, path).extract().header("ETag");
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", etag)
                .body("""
                        {"on": "2024-10-01", "leaving": [{"memberId": "%s", "relationship": "HEAD"}]}""".formatted(leaves))
                .post(path + "/splits")
                .then()
                .statusCode(201);
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2026-10-15")
                .body("items.find { it.kind == 'EXPIRY' }.title", endsWith(": 2 hộ"));
        changed(path + "/dissolution", household, "{\"on\": \"2024-11-01\", \"reason\": \"LEFT\"}");
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2026-10-15")
                .body("items.find { it.kind == 'EXPIRY' }.title", endsWith(": 1 hộ"));
    }

    private static void recognised(String household, int year, int pointsA) {
        var round = Given.round("PERIODIC", year);
        var assessment = Given.assessmentBody(round, pointsA, 3).replace("2023-10-10", year + "-10-10");
        Given.post(TestCaller.COMMUNE_B, "/v1/households/" + household + "/assessments", assessment)
                .statusCode(201);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, year + "-12-14");
    }

    private static void act(String proceeding, int version, String step, String more) {
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"step\": \"" + step + "\", \"happenedOn\": \"2024-09-09\"" + more + "}")
                .post(proceeding + "/acts")
                .then()
                .statusCode(200);
    }
}
