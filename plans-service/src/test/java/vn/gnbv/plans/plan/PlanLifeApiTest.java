package vn.gnbv.plans.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.Province;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class PlanLifeApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void holdsAPlanStillWhileItIsSubmitted() {
        var plan = SongMaPlan.fullDraft();
        Api.post(TestCaller.LABOUR, plan + "/submission", "\"3\"", "")
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("state", is("SUBMITTED"))
                .body("edition", is(0));
        Api.get(TestCaller.COMMUNE_A, plan).statusCode(404);
        Api.get(TestCaller.COMMUNE_A, "/v1/tasks").body("items", empty());
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"4\"", SongMaPlan.targets())
                .statusCode(409)
                .body("code", is("PLAN_SUBMITTED"));
        withdraw(plan, "\"3\"").statusCode(412);
        withdraw(plan, "\"4\"").statusCode(200).body("state", is("DRAFT"));
        withdraw(plan, "\"5\"").statusCode(409).body("code", is("PLAN_NOT_SUBMITTED"));
        Api.post(TestCaller.LABOUR, plan + "/submission", "\"5\"", "").statusCode(200);
        Api.post(TestCaller.SIGNER, plan + "/issuance", "\"6\"", SongMaPlan.ISSUANCE)
                .statusCode(200)
                .body("state", is("ISSUED"));
        Api.post(TestCaller.LABOUR, SongMaPlan.draft() + "/submission", "\"0\"", "")
                .statusCode(409)
                .body("code", is("PLAN_EMPTY"));
    }

    @Test
    void replacesThePlanThatItNames() {
        var before = SongMaPlan.issued();
        var plan = draft("\"supersedes\": \"" + id(before) + "\"")
                .statusCode(201)
                .extract()
                .header("Location");
        Api.put(TestCaller.LABOUR, plan + "/tasks", "\"0\"", SongMaPlan.tasks()).statusCode(200);
        Api.post(TestCaller.SIGNER, plan + "/issuance", "\"1\"", SongMaPlan.ISSUANCE)
                .statusCode(200)
                .body("supersedes", is(id(before)));
        Api.get(TestCaller.COMMUNE_A, before)
                .body("state", is("SUPERSEDED"))
                .body("supersededBy", is(id(plan)))
                .body("reportingRegimes", empty())
                .body("tasks", hasSize(2));
        Api.get(TestCaller.COMMUNE_A, before + "/versions/1").body("state", is("ISSUED"));
        assertThat(TestDatabase.query("select distinct causation_id from event_log where key = '" + id(plan)
                        + "' or payload ->> 'change' = 'SUPERSEDED'"))
                .hasSize(1);
        assertThat(TestDatabase.query(
                        "select payload ->> 'change' from event_log where key = '" + id(before) + "' order by seq"))
                .containsExactly("ISSUED", "SUPERSEDED");
        draft("\"supersedes\": \"" + id(before) + "\"")
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_PLAN"))
                .body("errors.pointer", contains("/supersedes"));
    }

    @Test
    void doesNotReplaceAPlanTwiceNorThatOfAnother() {
        var before = SongMaPlan.issued();
        var first = replacing(before);
        var second = replacing(before);
        Api.post(TestCaller.SIGNER, first + "/issuance", "\"1\"", SongMaPlan.ISSUANCE)
                .statusCode(200);
        Api.post(TestCaller.SIGNER, second + "/issuance", "\"1\"", SongMaPlan.ISSUANCE)
                .statusCode(409)
                .body("code", is("PLAN_ALREADY_REPLACED"));
        Api.get(TestCaller.LABOUR, second).body("state", is("DRAFT")).header("ETag", "\"1\"");
        Province.SON_LA.settle();
        var others = Province.SON_LA.issue(2022, "2022-03-31", target("1", 3, ""), "");
        draft("\"supersedes\": \"" + id(others) + "\"")
                .statusCode(400)
                .body("errors.code", contains("PLAN_OF_ANOTHER_ISSUER"));
    }

    @Test
    void showsWhatTheDistrictMakesOfThePlanOfTheProvince() {
        Province.SON_LA.settle();
        var above = Province.SON_LA.issue(
                2024,
                "2024-03-04",
                target("1", 3, "") + "," + target("2", 4, "") + "," + target("3", 4, ""),
                task("1", Place.DISTRICT_COMMITTEE, "2024-11-30", "") + ","
                        + task("2", Place.DISTRICT_COMMITTEE, "2024-11-30", "") + ","
                        + task("3", Place.LABOUR_OFFICE, "2024-11-30", ""));
        var plan = draft("\"parentPlanId\": \"" + id(above) + "\"")
                .statusCode(201)
                .extract()
                .header("Location");
        var parts = Api.get(TestCaller.HEALTH, above).extract();
        String first = parts.path("targets[0].id");
        String second = parts.path("targets[1].id");
        String done = parts.path("tasks[0].id");
        String late = parts.path("tasks[1].id");
        Api.put(
                        TestCaller.LABOUR,
                        plan + "/targets",
                        "\"0\"",
                        "{\"targets\": ["
                                + target("1", 5, ", \"parentTargetId\": \"" + first + "\"") + ","
                                + target("9", 2, ", \"parentTargetId\": \"" + second + "\"") + ","
                                + target("3", 4, "") + "]}")
                .statusCode(200);
        Api.put(
                        TestCaller.LABOUR,
                        plan + "/tasks",
                        "\"1\"",
                        "{\"tasks\": ["
                                + task("1", Place.LABOUR_OFFICE, "2024-11-15", ", \"parentTaskId\": \"" + done + "\"")
                                + ","
                                + task("2", Place.LABOUR_OFFICE, "2024-12-15", ", \"parentTaskId\": \"" + late + "\"")
                                + "]}")
                .statusCode(200);
        Api.get(TestCaller.LABOUR, plan + "/coverage")
                .statusCode(200)
                .body("parentPlanId", is(id(above)))
                .body("targets.state", contains("COVERED", "WEAKENED", "LEFT_OUT"))
                .body("targets[1].weaker.field", contains("value"))
                .body("targets[1].weaker.here", contains("GE 2"))
                .body(
                        "targets[2].suggestedPartId",
                        is(Api.get(TestCaller.LABOUR, plan).extract().<String>path("targets[2].id")))
                .body("tasks.state", contains("COVERED", "WEAKENED", "LEFT_OUT"))
                .body("tasks[1].weaker.above", contains("2024-11-30"))
                .body("tasks.asked", contains(true, true, false));
        Api.get(TestCaller.COMMUNE_A, plan + "/coverage").statusCode(404);
        Api.get(TestCaller.LABOUR, "/v1/plans?parentPlanId=" + id(above)).body("items.id", contains(id(plan)));
        Api.put(TestCaller.LABOUR, plan, "\"2\"", SongMaPlan.request(UUID.fromString(id(plan))))
                .statusCode(409)
                .body("code", is("LINKED_TO_PLAN_ABOVE"));
    }

    @Test
    void linksPartsToThePlanAboveOnly() {
        var plan = SongMaPlan.draft();
        var link = ", \"parentTargetId\": \"" + UUID.randomUUID() + "\"";
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"0\"", "{\"targets\": [" + target("1", 5, link) + "]}")
                .statusCode(400)
                .body("errors.pointer", contains("/targets/0/parentTargetId"))
                .body("errors.code", contains("UNKNOWN_PARENT_PART"));
        draft("\"parentPlanId\": \"" + UUID.randomUUID() + "\"")
                .statusCode(400)
                .body("errors.pointer", contains("/parentPlanId"))
                .body("errors.code", contains("UNKNOWN_PLAN"));
        draft("\"parentPlanId\": \"" + id(plan) + "\"").statusCode(400).body("errors.code", contains("UNKNOWN_PLAN"));
    }

    @Test
    void fulfilsTheDutyToIssueAPlanByIssuingIt() {
        Province.SON_LA.settle();
        var above = Province.SON_LA.issue(
                2024,
                "2024-03-04",
                "",
                task("9", Place.DISTRICT_COMMITTEE, "2024-04-15", ", \"kind\": \"ISSUE_OWN_PLAN\""));
        String duty = Api.get(TestCaller.HEALTH, above).extract().path("tasks[0].id");
        var overdue = "/v1/tasks?due=OVERDUE&asOf=2024-04-20&organisationId=" + Place.DISTRICT_COMMITTEE;
        Api.get(TestCaller.HEALTH, overdue).body("items.id", contains(duty));
        var plan = draft("\"parentPlanId\": \"" + id(above) + "\"").extract().<String>header("Location");
        Api.put(TestCaller.LABOUR, plan + "/tasks", "\"0\"", SongMaPlan.tasks()).statusCode(200);
        Api.post(TestCaller.SIGNER, plan + "/issuance", "\"1\"", SongMaPlan.ISSUANCE)
                .statusCode(200);
        Api.get(TestCaller.HEALTH, overdue).body("items", empty());
        Api.get(TestCaller.HEALTH, "/v1/tasks/" + duty + "/progress")
                .body("items.state", contains("DONE"))
                .body("items.happenedOn", contains("2024-04-01"))
                .body("items.planId", contains(id(plan)));
    }

    @Test
    void beginsNextYearsPlanFromThisOne() {
        var source = SongMaPlan.issued();
        String target = Api.get(TestCaller.HEALTH, source).extract().path("targets[0].id");
        Api.post(TestCaller.LABOUR, "/v1/targets/" + target + "/measurements", """
                        {"periodFrom": "2024-01-01", "periodTo": "2024-12-31", "value": 6, "status": "OFFICIAL",
                         "source": "x"}""")
                .statusCode(201);
        var next = Api.post(
                        TestCaller.LABOUR,
                        "/v1/plans",
                        SongMaPlan.request(UUID.randomUUID())
                                .replace("\"year\": 2024", "\"year\": 2025, \"copyOf\": \"" + id(source) + "\""))
                .statusCode(201)
                .body("targets", hasSize(4))
                .body("targets[0].baseline.period", is("2024"))
                .body("targets[0].baseline.value", nullValue())
                .body("tasks[1].dueOn", is("2025-11-10"))
                .body("tasks[1].dueKind", is("BEFORE"))
                .body("reportingRegimes[0].periods.key", contains("2025-05", "2025-11"))
                .body("reportingRegimes[0].periods.deadline.date", contains("2025-05-10", "2025-11-10"))
                .body(
                        "toCheck",
                        containsInAnyOrder("targets/1/baseline", "tasks/5/dueOn", "regimes/Báo cáo định kỳ/periods"))
                .body("warnings.code", hasItems("TO_CHECK"))
                .extract();
        assertThat(next.<Object>path("tasks.id"))
                .isNotEqualTo(Api.get(TestCaller.HEALTH, source).extract().path("tasks.id"));
        var plan = next.header("Location");
        Api.put(TestCaller.LABOUR, plan + "/tasks", "\"0\"", SongMaPlan.tasks())
                .statusCode(200)
                .body("toCheck", hasSize(2));
        String copied = next.path("targets[0].id");
        Api.get(TestCaller.LABOUR, "/v1/targets/" + copied + "/measurements").body("items", empty());
        draft("\"copyOf\": \"" + UUID.randomUUID() + "\"")
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_PLAN"));
        Province.SON_LA.settle();
        var others = Province.SON_LA.issue(2022, "2022-03-31", target("1", 3, ""), "");
        draft("\"copyOf\": \"" + id(others) + "\"")
                .statusCode(400)
                .body("errors.code", contains("PLAN_OF_ANOTHER_UNIT"));
        var draft = SongMaPlan.draft();
        Api.put(
                        TestCaller.LABOUR,
                        draft,
                        "\"0\"",
                        SongMaPlan.request(UUID.fromString(id(draft)))
                                .replace("\"year\": 2024", "\"year\": 2024, \"copyOf\": \"" + id(source) + "\""))
                .statusCode(400)
                .body("errors.code", contains("COPY_WHEN_BEGUN"));
    }

    @Test
    void tellsWhatAnAmendmentHasChanged() {
        var plan = SongMaPlan.issued();
        var tasks = SongMaPlan.tasks().replace("2024-11-10", "2024-12-10");
        Api.post(
                        TestCaller.SIGNER,
                        plan + "/amendments",
                        "\"4\"",
                        SongMaPlan.amendment("\"targets\": [" + target("1", 5, "") + ", " + target("7", 1, "") + "], "
                                + tasks.substring(1, tasks.length() - 1)))
                .statusCode(200);
        Api.get(TestCaller.COMMUNE_A, plan + "/versions/1/differences/2")
                .statusCode(200)
                .body("fields.field", hasItems("number", "issuedOn", "reason", "signer"))
                .body("targets.added.key", contains("7"))
                .body("targets.dropped.key", containsInAnyOrder("3a", "3b", "6f"))
                .body("targets.changed.key", contains("1"))
                .body("tasks.changed.key", contains("5"))
                .body("tasks.changed[0].fields.field", contains("dueOn"))
                .body("tasks.changed[0].fields.from", contains("2024-11-10"))
                .body("tasks.changed[0].fields.to", contains("2024-12-10"));
        Api.get(TestCaller.COMMUNE_A, plan + "/versions/2/differences/2")
                .body("fields", empty())
                .body("tasks.changed", everyItem(nullValue()));
        Api.get(TestCaller.COMMUNE_A, plan + "/versions/1/differences/3").statusCode(404);
    }

    private static String replacing(String before) {
        var plan = draft("\"supersedes\": \"" + id(before) + "\"")
                .statusCode(201)
                .extract()
                .<String>header("Location");
        Api.put(TestCaller.LABOUR, plan + "/tasks", "\"0\"", SongMaPlan.tasks()).statusCode(200);
        return plan;
    }

    private static ValidatableResponse withdraw(String plan, String etag) {
        return RestAssured.given()
                .auth()
                .oauth2(TestCaller.LABOUR.token())
                .header("If-Match", etag)
                .delete(plan + "/submission")
                .then();
    }

    private static ValidatableResponse draft(String field) {
        var request = SongMaPlan.request(UUID.randomUUID()).replace("\"year\": 2024", "\"year\": 2024, " + field);
        return Api.post(TestCaller.LABOUR, "/v1/plans", request);
    }

    private static String id(String plan) {
        return plan.substring(plan.lastIndexOf('/') + 1);
    }

    private static String target(String code, int points, String more) {
        return """
                {"code": "%s", "name": "Giảm nghèo", "operator": "GE", "value": %d, "unit": "PERCENTAGE_POINT",
                 "direction": "DECREASE"%s}""".formatted(code, points, more);
    }

    private static String task(String number, UUID lead, String dueOn, String more) {
        return """
                {"number": "%s", "content": "Nhiệm vụ", "leadOrganisationIds": ["%s"], "schedule": "DATED",
                 "dueOn": "%s"%s}""".formatted(number, lead, dueOn, more);
    }
}
