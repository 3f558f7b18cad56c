package vn.gnbv.plans.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.gnbv.plans.Office;
import vn.gnbv.platform.testing.TestDatabase;

/** Sơn La's plan of March 2022 on Directive 05-CT/TW: its number and day are blank, its reviews have years and no days. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SonLaSeedTest {

    private static @Nullable Seed entered;

    private Seed seed = Seed.of("son-la-05-ct-tw");
    private Office province = seed.office("committee:14");

    @BeforeEach
    void enterOnce() {
        if (entered == null) {
            TestDatabase.empty();
            entered = seed.load().happen("difficulty");
        }
        seed = entered;
        province = seed.office("committee:14");
    }

    @Test
    void whatIsKnownOfThePaperWhoseNumberAndDayAreBlank() {
        province.get(seed.plan())
                .body("number", nullValue())
                .body("numberUnknown", is(true))
                .body("issuedOn", is("2022-03-01"))
                .body("issuedOnPrecision", is("MONTH"))
                .body("throughYear", is(2030))
                .body("signer.position", is("KT. Chủ tịch, Phó Chủ tịch Thường trực"))
                .body("legalBases.number", contains("05-CT/TW", "160/NQ-CP"))
                .body("warnings.code", contains("NUMBER_UNKNOWN"));
        paper().body("remarks.code", contains("NUMBER_BLANK")).body("number.text", is("/KH-UBND"));
    }

    @Test
    void toWhomThePlanWentAndWhatFor() {
        paper().body("recipients", hasSize(9))
                .body("recipients.findAll { it.role == 'REPORT' }.size()", is(3))
                .body("recipients[0].organisationId", is(seed.id("ministry").toString()))
                .body("recipients.findAll { it.role == null }.size()", is(6));
        province.get("/v1/documents?recipientId=" + seed.id("departments")).body("items", hasSize(1));
    }

    @Test
    void whatRestsOnTheDirectiveStepByStep() {
        province.get("/v1/documents/" + seed.id("doc:05-ct-tw") + "/dependants?depth=2")
                .body(
                        "items.document.id",
                        hasItems(
                                seed.id("doc:160-nq-cp").toString(),
                                seed.id("doc:plan").toString()));
    }

    @Test
    void howFastPovertyIsToFallAndUntilWhen() {
        province.get("/v1/targets/" + seed.id("target:1"))
                .body("operator", is("GT"))
                .body("value", is("3"))
                .body("unit", is("PERCENTAGE_POINT"))
                .body("period.yearly", is(true));
        province.get("/v1/targets/" + seed.id("target:1") + "/status").body("outcome", is("UNKNOWN"));
    }

    @Test
    void whichTasksAndDutiesEachGroupHas() {
        List<Map<String, String>> tasks =
                province.get(seed.plan() + "/tasks").extract().path("items");
        assertThat(tasks).hasSize(26);
        assertThat(tasks.stream()
                        .filter(task -> task.get("number").startsWith("III"))
                        .collect(Collectors.groupingBy(task -> task.get("group"), Collectors.counting()))
                        .values())
                .containsExactlyInAnyOrder(3L, 3L, 4L, 4L, 4L);
        leads("labour", "IV.1.1", "IV.1.2");
        leads("information", "IV.2");
        leads("front", "III.1.3", "III.2.3", "IV.4.1", "IV.4.2");
        leads("party", "III.1.1");
    }

    @Test
    void whatFallsDueIn2025AndIn2030ThoughNoDayIsStated() {
        province.get("/v1/deadlines?from=2025-01-01&to=2025-12-31")
                .body("items.title", contains("Báo cáo sơ kết"))
                .body("items[0].dueOn", nullValue())
                .body(
                        "items[0].organisationIds",
                        containsInAnyOrder(
                                seed.id("departments").toString(),
                                seed.id("districts").toString()));
        province.get("/v1/deadlines?from=2030-06-01&to=2030-06-30").body("items.periodKey", contains("2030"));
        province.get("/v1/deadlines?from=2026-01-01&to=2029-12-31").body("items", empty());
        province.get(seed.plan() + "/reporting-regimes")
                .body(
                        "items.viaOrganisationId.unique()",
                        contains(seed.id("labour").toString()))
                .body("items.remarks.code.flatten()", hasItem("NO_DEADLINE"));
    }

    @Test
    void whichWayADifficultyBeyondAuthorityGoes() {
        province.get(seed.plan())
                .body(
                        "escalationRoute",
                        contains(
                                seed.id("labour").toString(),
                                seed.id("committee:14").toString()));
        province.get("/v1/escalations/" + seed.id("difficulty"))
                .body("state", is("ANSWERED"))
                .body("steps.fromOrganisationId", contains(seed.id("labour").toString()))
                .body("daysToAnswer", is(30));
    }

    @Test
    void whoStillOwesAPlanOfItsOwn() {
        province.get("/v1/tasks?due=OPEN&asOf=2022-06-01&organisationId=" + seed.id("districts"))
                .body("items.find { it.kind == 'ISSUE_OWN_PLAN' }.number", is("IV.3.1"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void runsToItsEnd() {
        var task = "/v1/tasks/" + seed.id("task:IV.2");
        seed.office("information").post(task + "/progress", null, """
                        {"state": "DONE", "happenedOn": "2022-12-01", "evidence": {"link": "SAMPLE"}}""").statusCode(201);
        province.get("/v1/tasks?due=DONE&asOf=2023-01-01&organisationId=" + seed.id("information"))
                .body("items.number", contains("IV.2"));
        province.post(seed.plan() + "/closure", etag(seed.plan()), "{\"reason\": \"SAMPLE\"}")
                .statusCode(200)
                .body("state", is("CLOSED"));
        province.get("/v1/deadlines?from=2030-01-01&to=2030-12-31").body("items", empty());
    }

    private io.restassured.response.ValidatableResponse paper() {
        String document = province.get(seed.plan()).extract().path("documentId");
        return province.get("/v1/documents/" + document).statusCode(200);
    }

    private void leads(String organisation, String... numbers) {
        province.get("/v1/tasks?role=LEAD&organisationId=" + seed.id(organisation))
                .body("items.number", contains(numbers));
    }

    private String etag(String path) {
        return province.get(path).extract().header("ETag");
    }
}
