package vn.gnbv.plans.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class IssuanceApiTest {

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void showsAnIssuedPlanToEverybodyAndNamesItsPlaceholders() {
        var plan = SongMaPlan.issued();
        Api.get(TestCaller.COMMUNE_B, plan)
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("version", is(4))
                .body("state", is("ISSUED"))
                .body("edition", is(1))
                .body("numberUnknown", is(true))
                .body("sample", contains("number", "issuedOn"))
                .body("warnings.code", hasItem("NUMBER_UNKNOWN"))
                .body("applicability.findAll { it.applicability == 'NOT_APPLICABLE' }", hasSize(6));
        Api.get(TestCaller.COMMUNE_B, "/v1/plans?year=2024&state=ISSUED").body("items", hasSize(1));
        Api.get(TestCaller.COMMUNE_B, "/v1/tasks").body("items", hasSize(2));
    }

    @Test
    void tellsAllThatKeepsAPlanFromBeingIssued() {
        var plan = SongMaPlan.fullDraft();
        issue(plan, "\"3\"", "{\"issuedOn\": \"2024-03-14\"}")
                .statusCode(409)
                .body("code", is("CONFLICT"))
                .body("errors.code", contains("SIGNER_MISSING", "NUMBER_MISSING", "BASIS_AFTER_ISSUE"))
                .body("errors.pointer", contains("/signer", "/number", "/issuedOn"));
        var signer = "\"signer\": {\"name\": \"A\", \"position\": \"B\"}";
        issue(plan, "\"3\"", "{\"issuedOn\": \"2024-04-01\", " + signer + "}")
                .statusCode(409)
                .body("code", is("NUMBER_MISSING"));
        issue(plan, "\"3\"", "{\"issuedOn\": \"2024-02-01\", \"number\": \"1/KH-UBND\", " + signer + "}")
                .statusCode(409)
                .body("code", is("BASIS_AFTER_ISSUE"));
        issue(
                        plan,
                        "\"3\"",
                        "{\"issuedOn\": \"2024-04-01\", \"number\": \"1\", \"numberUnknown\": true, " + signer + "}")
                .statusCode(409)
                .body("code", is("NUMBER_CONTRADICTED"));
        issue(SongMaPlan.draft(), "\"0\"", SongMaPlan.ISSUANCE).statusCode(409).body("code", is("PLAN_EMPTY"));
        assertThat(TestDatabase.number("select count(*) from event_log")).isZero();
        issue(
                        plan,
                        "\"3\"",
                        "{\"issuedOn\": \"2024-03-01\", \"issuedOnPrecision\": \"MONTH\", \"number\": \"1\", " + signer
                                + "}")
                .statusCode(200);
    }

    @Test
    void refusesANumberThatTheIssuerHasGivenToAnotherPlanOfTheYear() {
        var first = SongMaPlan.fullDraft();
        issue(first, "\"3\"", numbered("15/KH-UBND", "2024-04-01")).statusCode(200);
        var second = SongMaPlan.fullDraft();
        issue(second, "\"3\"", numbered("15/kh-ubnd", "2024-05-01"))
                .statusCode(409)
                .body("code", is("PLAN_NUMBER_TAKEN"))
                .body("errors[0].pointer", is("/number"))
                .body("detail", containsString(first.substring("/v1/plans/".length())));
        Api.get(TestCaller.LABOUR, second).header("ETag", "\"3\"").body("state", is("DRAFT"));
        assertThat(TestDatabase.number("select count(*) from plan_editions")).isEqualTo(1);
        issue(second, "\"3\"", numbered("15/KH-UBND", "2025-04-01")).statusCode(200);
        // The number of an earlier edition stays given away; a placeholder is none.
        amend(first, "\"4\"", amendment("2024-06-01")).statusCode(200);
        var third = SongMaPlan.fullDraft();
        issue(third, "\"3\"", numbered("15/KH-UBND", "2024-07-01")).statusCode(409);
        issue(third, "\"3\"", numbered("15/KH-UBND", "2024-07-01").replaceFirst("[{]", "{\"sample\": [\"number\"], "))
                .statusCode(200);
        amend(third, "\"4\"", amendment("2024-08-01")).statusCode(409).body("code", is("PLAN_NUMBER_TAKEN"));
    }

    private static String numbered(String number, String issuedOn) {
        return """
                {"number": "%s", "issuedOn": "%s", "signer": {"name": "A", "position": "Chủ tịch"}}""".formatted(number, issuedOn);
    }

    private static String amendment(String issuedOn) {
        return "{\"reason\": \"Điều chỉnh\", "
                + numbered("120/KH-UBND", issuedOn).substring(1);
    }

    @Test
    void letsOnlyASignerOfTheIssuingOrganisationSign() {
        var plan = SongMaPlan.fullDraft();
        Api.post(TestCaller.LABOUR, plan + "/issuance", "\"3\"", SongMaPlan.ISSUANCE)
                .statusCode(403);
        var other = TestCaller.token("other", Place.DISTRICT, Place.HEALTH_CENTRE, List.of("PLAN_SIGNER"));
        RestAssured.given()
                .auth()
                .oauth2(other)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"3\"")
                .contentType("application/json")
                .body(SongMaPlan.ISSUANCE)
                .post(plan + "/issuance")
                .then()
                .statusCode(404);
    }

    @Test
    void neverChangesWhatIsIssued() {
        var plan = SongMaPlan.issued();
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"4\"", SongMaPlan.targets())
                .statusCode(409)
                .body("code", is("PLAN_NOT_DRAFT"));
        issue(plan, "\"4\"", SongMaPlan.ISSUANCE).statusCode(409).body("code", is("PLAN_NOT_DRAFT"));
        for (var statement : List.of("update plan_editions set reason = 'x'", "delete from plan_editions")) {
            assertThatThrownBy(() -> {
                        try (var connection = database.getConnection();
                                var change = connection.createStatement()) {
                            change.execute(statement);
                        }
                    })
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void givesEachEditionByteForByteWithItsFingerprint() throws Exception {
        var plan = SongMaPlan.issued();
        var first = read(plan + "/versions/1");
        amend(plan, "\"4\"", SongMaPlan.amendment("\"title\": \"Kế hoạch điều chỉnh\""))
                .statusCode(200)
                .body("edition", is(2))
                .body("title", is("Kế hoạch điều chỉnh"))
                .body("sample", empty());
        assertThat(read(plan + "/versions/1")).isEqualTo(first);
        assertThat(read(plan + "/versions/2")).isEqualTo(read(plan));
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first));
        Api.get(TestCaller.HEALTH, plan + "/versions")
                .body("items.edition", contains(1, 2))
                .body("items[0].sha256", is(sha256))
                .body("items[1].reason", is("Điều chỉnh theo kết luận của huyện"))
                .body("items[1].recordedAt", notNullValue());
        Api.get(TestCaller.HEALTH, plan + "/versions/1").header("ETag", "\"" + sha256 + "\"");
        RestAssured.given()
                .auth()
                .oauth2(TestCaller.HEALTH.token())
                .header("If-None-Match", "\"" + sha256 + "\"")
                .get(plan + "/versions/1")
                .then()
                .statusCode(304);
        Api.get(TestCaller.HEALTH, plan + "/versions/3").statusCode(404);
    }

    @Test
    void movesADeadlineByAnAmendmentWhileTheRegimeKeepsItsId() {
        var plan = SongMaPlan.issued();
        String regime = Api.get(TestCaller.HEALTH, plan).extract().path("reportingRegimes[0].id");
        amend(
                        plan,
                        "\"4\"",
                        SongMaPlan.amendment(
                                "\"regimes\": [" + SongMaPlan.regime(UUID.fromString(regime), "2024-05-20") + "]"))
                .statusCode(200)
                .body("reportingRegimes.id", contains(regime))
                .body("reportingRegimes[0].periods[0].deadline.date", is("2024-05-20"));
        assertThat(TestDatabase.query("select payload ->> 'change' || ' ' || (payload #>> '{source,edition}') || ' '"
                        + " || (payload #>> '{periods,0,deadline,date}') from event_log where key = '" + regime
                        + "' order by seq"))
                .containsExactly("ISSUED 1 2024-05-10", "AMENDED 2 2024-05-20");
        assertThat(TestDatabase.query(
                        "select count(distinct causation_id) from event_log group by payload ->> 'change'"))
                .containsOnly("1");
    }

    @Test
    void endsARegimeAndDropsATaskThatAnAmendmentLeavesOut() {
        var plan = SongMaPlan.issued();
        String task = Api.get(TestCaller.HEALTH, plan).extract().path("tasks[1].id");
        var tasks = SongMaPlan.tasks().replaceAll("(?s),\\s*\\{\"number\": \"5\".*?\"dueKind\": \"BEFORE\"}", "");
        amend(plan, "\"4\"", SongMaPlan.amendment("\"regimes\": [], " + tasks.substring(1, tasks.length() - 1)))
                .statusCode(200)
                .body("reportingRegimes", empty())
                .body("tasks", hasSize(1));
        Api.get(TestCaller.HEALTH, "/v1/tasks/" + task).body("lastEdition", is(1));
        Api.get(TestCaller.HEALTH, "/v1/tasks").body("items", hasSize(1));
        assertThat(changes("vn.gnbv.reporting-regime.v1")).containsExactly("ISSUED", "ENDED");
        amend(plan, "\"5\"", SongMaPlan.amendment("")).statusCode(200);
        assertThat(changes("vn.gnbv.reporting-regime.v1")).containsExactly("ISSUED", "ENDED");
    }

    @Test
    void refusesAnAmendmentThatIsOlderThanWhatItAmends() {
        var plan = SongMaPlan.issued();
        amend(plan, "\"4\"", SongMaPlan.amendment("").replace("2024-06-01", "2024-03-20"))
                .statusCode(409)
                .body("code", is("AMENDED_BEFORE_ISSUE"));
        amend(
                        plan,
                        "\"4\"",
                        SongMaPlan.amendment("\"targets\": [{\"code\": \"1\", \"name\": \"x\", \"operator\": \"GE\"}]"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/targets/0/value", "/targets/0/unit"));
        amend(SongMaPlan.draft(), "\"0\"", SongMaPlan.amendment(""))
                .statusCode(409)
                .body("code", is("PLAN_NOT_IN_FORCE"));
    }

    @Test
    void closesAPlanAndEndsItsRegimes() {
        var plan = SongMaPlan.issued();
        Api.post(
                        TestCaller.SIGNER,
                        plan + "/closure",
                        "\"4\"",
                        "{\"reason\": \"Hết năm\", \"closedOn\": \"2024-12-31\"}")
                .statusCode(200)
                .body("state", is("CLOSED"))
                .body("closedOn", is("2024-12-31"));
        Api.get(TestCaller.COMMUNE_A, plan)
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("state", is("CLOSED"));
        Api.get(TestCaller.COMMUNE_A, plan + "/versions").body("items", hasSize(1));
        assertThat(changes("vn.gnbv.plan.v1")).containsExactly("ISSUED", "CLOSED");
        assertThat(changes("vn.gnbv.reporting-regime.v1")).containsExactly("ISSUED", "ENDED");
        amend(plan, "\"5\"", SongMaPlan.amendment("")).statusCode(409).body("code", is("PLAN_NOT_IN_FORCE"));
    }

    @Test
    void quotesApplicabilityAsItWasWhenThePlanWasIssued() {
        var plan = SongMaPlan.issued();
        SongMaProgramme.state("DA5", Place.DISTRICT, true, "2023-06-01");
        Api.get(TestCaller.HEALTH, plan)
                .body("applicability.find { it.code == 'DA5' }.applicability", is("NOT_APPLICABLE"));
        amend(plan, "\"4\"", SongMaPlan.amendment(""))
                .body("applicability.find { it.code == 'DA5' }.applicability", is("APPLICABLE"));
    }

    @Test
    void writesTheVersionOfThePlanIntoItsEventAndNoNameOfAnybody() {
        var plan = SongMaPlan.issued();
        var id = plan.substring(plan.lastIndexOf('/') + 1);
        assertThat(TestDatabase.query(
                        "select l.version || ' ' || (l.payload ->> 'version') || ' ' || p.version from event_log l"
                                + " join plans p on p.id = l.key where l.key = '" + id + "'"))
                .containsExactly("4 4 4");
        assertThat(TestDatabase.query(
                        "select l.version || ' ' || (l.payload ->> 'version') || ' ' || r.version from event_log l"
                                + " join reporting_regimes r on r.id = l.key"))
                .containsExactly("1 1 1");
        assertThat(TestDatabase.query("select payload::text from event_log"))
                .noneMatch(p -> p.contains("Nguyễn Chí Chung"));
    }

    private static List<String> changes(String type) {
        return TestDatabase.query(
                "select payload ->> 'change' from event_log where type = '" + type + "' order by seq");
    }

    private static byte[] read(String path) {
        return Api.get(TestCaller.HEALTH, path).statusCode(200).extract().asByteArray();
    }

    private static io.restassured.response.ValidatableResponse issue(String plan, String etag, String body) {
        return Api.post(TestCaller.SIGNER, plan + "/issuance", etag, body);
    }

    private static io.restassured.response.ValidatableResponse amend(String plan, String etag, String body) {
        return Api.post(TestCaller.SIGNER, plan + "/amendments", etag, body);
    }
}
