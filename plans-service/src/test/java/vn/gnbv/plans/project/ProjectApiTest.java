package vn.gnbv.plans.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMa;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class ProjectApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void showsAProposalToItsAreaOnlyAndWhatIsApprovedToEverybody() {
        var project = SongMaProjects.proposed();
        Api.get(TestCaller.COMMUNE_B, project).statusCode(200).body("state", is("PROPOSED"));
        for (var stranger : new TestCaller[] {TestCaller.COMMUNE_A, TestCaller.KEEPER}) {
            Api.get(stranger, project).statusCode(404);
            Api.get(stranger, "/v1/projects").body("items", empty());
        }
        Api.post(TestCaller.LABOUR, project + "/approval", "\"0\"", SongMaProjects.APPROVAL)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", is("APPROVED"))
                .body("approval.number", is("101/QĐ-UBND"));
        Api.get(TestCaller.COMMUNE_A, project).statusCode(200).header("ETag", "\"1\"");
        Api.get(TestCaller.COMMUNE_A, "/v1/projects").body("items", hasSize(1));
    }

    @Test
    void keepsAllThatIsStatedAndLeavesTheRestUnknown() {
        var line = UUID.randomUUID();
        var location = SongMaProjects.propose("""
                        "startsOn": "2024-05-01", "endsOn": "2026-04-30",
                        "householdsPlanned": {"poor": 20, "nearPoor": 6, "newlyEscaped": 4, "other": 0,
                                              "ethnicMinority": 28},
                        "funding": {"stateVnd": 600000000, "householdInKindVnd": 90000000, "householdLabourDays": 450,
                                    "otherVnd": 0},
                        "budgetLineIds": ["%s"], "buyer": {"name": "Hợp tác xã"},
                        "revolving": {"sharePercent": "33.5", "conditions": "Hoàn lại bê cái"}""".formatted(line))
                .statusCode(201)
                .extract()
                .header("Location");
        Api.get(TestCaller.LABOUR, location)
                .statusCode(200)
                .body("programmeId", is(SongMaProgramme.ID.toString()))
                .body("householdsPlanned.total", is(30))
                .body("householdsPlanned.women", nullValue())
                .body("householdsActual", nullValue())
                .body("funding.stateVnd", is(600000000))
                .body("funding.householdCashVnd", nullValue())
                .body("funding.otherVnd", is(0))
                .body("funding.householdLabourDays", is(450))
                .body("budgetLineIds", contains(line.toString()))
                .body("revolving.sharePercent", is("33.5"))
                .body("applicability", is("APPLICABLE"))
                .body("statementId", notNullValue())
                .body("warnings", empty());
    }

    @Test
    void refusesAComponentThatDoesNotApplyAndSaysOnWhatThatRests() {
        for (var code : List.of("DA1", "DA1.2", "DA5")) {
            Api.post(TestCaller.LABOUR, "/v1/projects", onComponent(code))
                    .statusCode(409)
                    .body("code", is("COMPONENT_NOT_APPLICABLE"))
                    .body("errors.pointer", contains("/componentId"))
                    .body("detail", containsString(code))
                    .body("detail", containsString("không thuộc đối tượng của Dự án"));
        }
        assertThat(TestDatabase.number("select count(*) from projects")).isZero();
        assertThat(TestDatabase.number("select count(*) from event_log")).isZero();
    }

    @Test
    void acceptsAComponentOfWhichNobodyHasSpokenWithAWarning() {
        TestDatabase.empty();
        SongMa.settle();
        SongMaProgramme.register();
        SongMaProjects.propose("")
                .statusCode(201)
                .body("applicability", is("UNKNOWN"))
                .body("statementId", nullValue())
                .body("warnings.code", contains("APPLICABILITY_UNKNOWN"))
                .body("warnings.messageEn", contains("Nobody has stated whether the component applies to the unit."));
    }

    @Test
    void freezesAProjectWhoseComponentNoLongerApplies() {
        var approved = SongMaProjects.approved();
        var proposed = SongMaProjects.proposed();
        SongMaProgramme.state("DA2", Place.DISTRICT, false, "2024-01-01");
        Api.post(TestCaller.LABOUR, proposed + "/approval", "\"0\"", SongMaProjects.APPROVAL)
                .statusCode(409)
                .body("code", is("COMPONENT_NOT_APPLICABLE"));
        Api.post(TestCaller.LABOUR, approved + "/commencement", "\"1\"", "{\"startedOn\": \"2024-05-02\"}")
                .statusCode(409)
                .body("code", is("COMPONENT_NOT_APPLICABLE"));
        Api.post(
                        TestCaller.LABOUR,
                        approved + "/stoppage",
                        "\"1\"",
                        "{\"stoppedOn\": \"2024-06-01\", \"reason\": \"Không còn thuộc đối tượng\"}")
                .statusCode(200)
                .body("state", is("STOPPED"))
                .body("stopReason", is("Không còn thuộc đối tượng"));
    }

    @Test
    void runsToItsResultAndAsksForTheVersionAtEachStep() {
        var project = SongMaProjects.running();
        var end = """
                {"finishedOn": "2024-11-30", "householdsActual": {"total": 28},
                 "result": {"text": "Đàn bò tăng", "figures": [{"label": "Bê", "value": "12", "unit": "con"}]}}""";
        Api.post(TestCaller.LABOUR, project + "/completion", null, end).statusCode(428);
        Api.post(TestCaller.LABOUR, project + "/completion", "\"1\"", end).statusCode(412);
        Api.post(TestCaller.LABOUR, project + "/completion", "\"2\"", end)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", is("FINISHED"))
                .body("householdsActual.total", is(28))
                .body("result.figures[0].value", is("12"))
                .body("warnings", empty());
        Api.post(TestCaller.LABOUR, project + "/commencement", "\"3\"", "{\"startedOn\": \"2024-05-02\"}")
                .statusCode(409)
                .body("code", is("STEP_NOT_ALLOWED"))
                .body("detail", containsString("FINISHED"));
    }

    @Test
    void correctsWhatWasApprovedWithAReasonAndKeepsItsUnit() {
        var project = SongMaProjects.approved();
        var approval = "\"approval\": " + SongMaProjects.APPROVAL.replace("101", "110");
        Api.put(TestCaller.LABOUR, project, "\"1\"", SongMaProjects.request(approval))
                .statusCode(400)
                .body("errors.code", contains("REASON_REQUIRED"))
                .body("errors.pointer", contains("/reason"));
        Api.put(TestCaller.LABOUR, project, "\"1\"", SongMaProjects.request("\"reason\": \"Sai số\""))
                .statusCode(400)
                .body("errors.code", contains("APPROVAL_OUT_OF_PLACE"))
                .body("errors.pointer", contains("/approval"));
        var elsewhere = SongMaProjects.request(approval + ", \"reason\": \"Sai xã\"")
                .replace(Place.COMMUNE_B.toString(), Place.COMMUNE_A.toString());
        Api.put(TestCaller.LABOUR, project, "\"1\"", elsewhere).statusCode(409).body("code", is("IDENTITY_FIXED"));
        assertThat(TestDatabase.number("select version from projects")).isEqualTo(1);
        var right = SongMaProjects.request(approval + ", \"reason\": \"Sai số quyết định\"");
        for (var version = 1; version < 3; version++) {
            Api.put(TestCaller.LABOUR, project, "\"" + version + "\"", right)
                    .statusCode(200)
                    .header("ETag", "\"" + (version + 1) + "\"")
                    .body("approval.number", is("110/QĐ-UBND"));
        }
        assertThat(TestDatabase.query("select reason from event_log where version = 2"))
                .containsExactly("Sai số quyết định");
    }

    @Test
    void looksAtTheComponentAgainOnlyWhenACorrectionMovesTheProject() {
        var project = SongMaProjects.approved();
        SongMaProgramme.state("DA2", Place.DISTRICT, false, "2024-06-01");
        var same = "\"approval\": " + SongMaProjects.APPROVAL + ", \"reason\": \"Sửa tên\"";
        Api.put(TestCaller.LABOUR, project, "\"1\"", SongMaProjects.request(same))
                .statusCode(200);
        Api.put(TestCaller.LABOUR, project, "\"2\"", SongMaProjects.request(same + ", \"startsOn\": \"2024-07-01\""))
                .statusCode(409)
                .body("code", is("COMPONENT_NOT_APPLICABLE"));
    }

    @Test
    void tellsAllThatIsWrongWithAProposalAtOnce() {
        var wrong = SongMaProjects.request("""
                        "startsOn": "2023-05-01", "endsOn": "2023-04-30", "buyer": {"organisationId": "%1$s"},
                        "householdsPlanned": {"total": 3, "poor": 4, "women": 5},
                        "revolving": {"sharePercent": 101}, "budgetLineIds": ["%1$s", "%1$s"],
                        "replicatedFrom": "%1$s", "approval": %2$s""".formatted(UUID.randomUUID(), SongMaProjects.APPROVAL))
                .replace("2024-03-20", "2099-01-01");
        Api.post(TestCaller.LABOUR, "/v1/projects", wrong)
                .statusCode(400)
                .body(
                        "errors.code",
                        contains(
                                "OUTSIDE_YEAR",
                                "ENDS_BEFORE_IT_BEGINS",
                                "DATE_IN_FUTURE",
                                "PARTS_CONTRADICT_TOTAL",
                                "PARTS_CONTRADICT_TOTAL",
                                "PERCENT_EXPECTED",
                                "DUPLICATE",
                                "APPROVAL_OUT_OF_PLACE",
                                "UNKNOWN_ORGANISATION",
                                "UNKNOWN_PROJECT"))
                .body(
                        "errors.pointer",
                        contains(
                                "/startsOn",
                                "/endsOn",
                                "/proposedOn",
                                "/householdsPlanned/total",
                                "/householdsPlanned/women",
                                "/revolving/sharePercent",
                                "/budgetLineIds/1",
                                "/approval",
                                "/buyer/organisationId",
                                "/replicatedFrom"));
        var nowhere = SongMaProjects.request("")
                .replace(
                        SongMaProgramme.component("DA2").toString(),
                        UUID.randomUUID().toString());
        Api.post(TestCaller.LABOUR, "/v1/projects", nowhere)
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_COMPONENT"));
        Api.post(TestCaller.LABOUR, "/v1/projects", SongMaProjects.request("").replace(": 2024,", ": 2020,"))
                .statusCode(400)
                .body("errors.code", contains("PROGRAMME_NOT_RUNNING"));
        assertThat(TestDatabase.number("select count(*) from projects")).isZero();
    }

    @Test
    void letsNobodyEnterOrChangeAnythingOutsideTheirArea() {
        var outside = SongMaProjects.request("").replace(Place.COMMUNE_B.toString(), Place.PROVINCE.toString());
        Api.post(TestCaller.LABOUR, "/v1/projects", outside).statusCode(404);
        var project = SongMaProjects.approved();
        var commune = TestCaller.token("x", Place.COMMUNE_A, Place.COMMITTEE_A, List.of("PLAN_DRAFTER"));
        RestAssured.given()
                .auth()
                .oauth2(commune)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"startedOn\": \"2024-05-02\"}")
                .post(project + "/commencement")
                .then()
                .statusCode(404);
        Api.post(TestCaller.COMMUNE_B, project + "/commencement", "\"1\"", "{\"startedOn\": \"2024-05-02\"}")
                .statusCode(403);
    }

    @Test
    void followsWhatIsReplicatedButNoCircle() {
        var first = SongMaProjects.proposed();
        var firstId = first.substring(first.lastIndexOf('/') + 1);
        var second = SongMaProjects.propose("\"replicatedFrom\": \"" + firstId + "\"")
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.get(TestCaller.LABOUR, "/v1/projects?replicatedFrom=" + firstId).body("items.id", contains(second));
        for (var origin : List.of(firstId, second)) {
            Api.put(TestCaller.LABOUR, first, "\"0\"", SongMaProjects.request("\"replicatedFrom\": \"" + origin + "\""))
                    .statusCode(400)
                    .body("errors.code", contains("PARENT_CYCLE"))
                    .body("errors.pointer", contains("/replicatedFrom"));
        }
    }

    @Test
    void takesAnIdOnce() {
        var id = "\"id\": \"" + UUID.randomUUID() + "\"";
        SongMaProjects.propose(id).statusCode(201);
        SongMaProjects.propose(id).statusCode(409).body("code", is("ALREADY_EXISTS"));
    }

    @Test
    void findsProjectsOfAUnitAndAComponentWithAllBelowThemDownToTheVillage() {
        var village = UUID.randomUUID();
        Api.post(TestCaller.KEEPER, "/v1/administrative-unit-imports", """
                        {"units": [{"id": "%s", "code": "04171.1", "name": "Bản Bó", "type": "VILLAGE",
                          "level": "VILLAGE", "parentId": "%s", "validTo": "2025-06-30"}]}""".formatted(village, Place.COMMUNE_B))
                .statusCode(201);
        var inVillage = Api.post(
                        TestCaller.LABOUR,
                        "/v1/projects",
                        onComponent("DA3.1")
                                .replace(Place.COMMUNE_B.toString(), village.toString())
                                .replace("MODEL", "WORKS"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var cattle = SongMaProjects.propose("").extract().<String>path("id");
        assertFound("unitId=" + Place.DISTRICT, inVillage, cattle);
        assertFound("unitId=" + Place.COMMUNE_B, inVillage, cattle);
        assertFound("unitId=" + village, inVillage);
        assertFound("unitId=" + Place.COMMUNE_A);
        assertFound("componentId=" + SongMaProgramme.component("DA3"), inVillage);
        assertFound("componentId=" + SongMaProgramme.component("DA2"), cattle);
        assertFound("kind=WORKS&year=2024&state=PROPOSED", inVillage);
        assertFound("year=2023");
        var next = Api.get(TestCaller.LABOUR, "/v1/projects?limit=1")
                .body("items.id", contains(inVillage))
                .extract()
                .<String>path("next");
        Api.get(TestCaller.LABOUR, "/v1/projects?limit=1&cursor=" + next).body("items.id", contains(cattle));
    }

    @Test
    void tellsOthersFromTheApprovalOnAndNamesNobody() {
        var project = SongMaProjects.running();
        var id = project.substring(project.lastIndexOf('/') + 1);
        assertThat(TestDatabase.query(
                        "select payload ->> 'change' || ' ' || coalesce(topic, '-') from event_log order by seq"))
                .containsExactly("PROPOSED -", "APPROVED gnbv.project", "STARTED gnbv.project");
        assertThat(TestDatabase.query("select payload::text from event_log"))
                .noneMatch(payload -> payload.contains("Planted"));
        await().untilAsserted(() -> assertThat(TestTopics.read("gnbv.project"))
                .filteredOn(record -> id.equals(record.key()))
                .hasSize(2)
                .allMatch(record -> !record.value().contains("Planted"))
                .anyMatch(record -> record.value().contains("\"state\": \"RUNNING\"")));
    }

    private static String onComponent(String code) {
        return SongMaProjects.request("")
                .replace(
                        SongMaProgramme.component("DA2").toString(),
                        SongMaProgramme.component(code).toString());
    }

    private static void assertFound(String filter, String... ids) {
        Api.get(TestCaller.LABOUR, "/v1/projects?" + filter).statusCode(200).body("items.id", is(List.of(ids)));
    }
}
