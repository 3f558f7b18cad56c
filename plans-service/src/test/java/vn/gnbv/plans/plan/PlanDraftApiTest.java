package vn.gnbv.plans.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
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
class PlanDraftApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void showsADraftToItsAreaOnlyAndTellsNobodyElse() {
        var plan = SongMaPlan.fullDraft();
        Api.get(TestCaller.HEALTH, plan).statusCode(200).body("state", is("DRAFT"));
        for (var stranger : new TestCaller[] {TestCaller.COMMUNE_A, TestCaller.COMMUNE_B, TestCaller.KEEPER}) {
            for (var path : new String[] {"", "/targets", "/tasks", "/reporting-regimes", "/versions"}) {
                Api.get(stranger, plan + path).statusCode(404);
            }
            Api.get(stranger, "/v1/plans").body("items", empty());
            Api.get(stranger, "/v1/tasks").body("items", empty());
            Api.get(stranger, "/v1/targets").body("items", empty());
        }
        Api.get(TestCaller.HEALTH, "/v1/tasks").body("items", hasSize(2));
        assertThat(TestDatabase.number("select count(*) from event_log")).isZero();
    }

    @Test
    void keepsTheIdentityOfTargetsAndTasksByTheirCode() {
        var plan = SongMaPlan.fullDraft();
        var first = Api.get(TestCaller.LABOUR, plan).extract();
        Api.put(TestCaller.LABOUR, plan + "/tasks", first.header("ETag"), SongMaPlan.tasks())
                .statusCode(200)
                .body("tasks.id", is(first.<List<String>>path("tasks.id")));
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"4\"", """
                {"targets": [{"code": "1", "name": "Khác", "operator": "LT", "value": "0.70", "unit": "PERCENT"}]}""")
                .statusCode(200)
                .body("targets", hasSize(1))
                .body("targets[0].id", is(first.<String>path("targets[0].id")))
                .body("targets[0].value", is("0.7"));
    }

    @Test
    void showsWhatDeservesASecondLook() {
        var plan = SongMaPlan.fullDraft();
        Api.get(TestCaller.LABOUR, plan)
                .body("warnings.code", contains("SAMPLE_VALUE", "SEVERAL_LEADS", "TARGET_WITHOUT_APPLICABLE_COMPONENT"))
                .body("warnings.subject", contains("number", "DA6.2", "6f"))
                .body("sample", contains("number"));
    }

    @Test
    void asksForTheVersionOfThePlanWithEveryChange() {
        var plan = SongMaPlan.draft();
        Api.put(TestCaller.LABOUR, plan + "/targets", null, SongMaPlan.targets())
                .statusCode(428);
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"7\"", SongMaPlan.targets())
                .statusCode(412)
                .header("ETag", "\"0\"");
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"0\"", SongMaPlan.targets())
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.get(TestCaller.LABOUR, plan + "/targets").header("ETag", "\"1\"").body("items", hasSize(4));
    }

    @Test
    void revisesADraftButNotWhatItIsAbout() {
        var plan = SongMaPlan.draft();
        var id = UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1));
        Api.put(TestCaller.LABOUR, plan, "\"0\"", SongMaPlan.request(id).replace("năm 2024\"", "2024 (sửa)\""))
                .statusCode(200)
                .body("title", not(is("Kế hoạch thực hiện Chương trình Giảm nghèo bền vững năm 2024")));
        Api.put(TestCaller.LABOUR, plan, "\"1\"", SongMaPlan.request(id).replace("\"year\": 2024", "\"year\": 2023"))
                .statusCode(409)
                .body("code", is("PLAN_IDENTITY_FIXED"));
    }

    @Test
    void refusesPlansThatReferToNothingOrLieOutsideTheArea() {
        var elsewhere =
                SongMaPlan.request(UUID.randomUUID()).replace(Place.DISTRICT.toString(), Place.PROVINCE.toString());
        Api.post(TestCaller.LABOUR, "/v1/plans", elsewhere).statusCode(404);
        var unknown = SongMaPlan.request(UUID.randomUUID())
                .replace(SongMaProgramme.ID.toString(), UUID.randomUUID().toString())
                .replace(Place.DISTRICT_COMMITTEE.toString(), UUID.randomUUID().toString());
        Api.post(TestCaller.LABOUR, "/v1/plans", unknown)
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_PROGRAMME", "UNKNOWN_ORGANISATION"));
        var late = SongMaPlan.request(UUID.randomUUID()).replace("\"year\": 2024", "\"year\": 2020");
        Api.post(TestCaller.LABOUR, "/v1/plans", late).statusCode(400).body("errors.pointer", contains("/year"));
        var twice = SongMaPlan.request(UUID.randomUUID());
        Api.post(TestCaller.LABOUR, "/v1/plans", twice).statusCode(201);
        Api.post(TestCaller.LABOUR, "/v1/plans", twice).statusCode(409).body("code", is("ALREADY_EXISTS"));
    }

    @Test
    void namesEveryTargetThatIsWrong() {
        var plan = SongMaPlan.draft();
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"0\"", """
                {"targets": [
                  {"code": "1", "name": "x", "operator": "RANGE", "value": "3", "valueTo": "1", "unit": "PERCENT"},
                  {"code": "1", "name": "x", "operator": "GE"},
                  {"code": "2", "name": "x", "operator": "QUALITATIVE", "value": 1, "parentCode": "9"},
                  {"code": "3", "name": "x", "operator": "EQ", "value": 1, "unit": "PERSON", "componentIds": ["%s"]}]}""".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/targets/1/code",
                                "/targets/0/valueTo",
                                "/targets/1/value",
                                "/targets/1/unit",
                                "/targets/2/value",
                                "/targets/2/statement",
                                "/targets/2/parentCode",
                                "/targets/3/componentIds/0"));
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"0\"", """
                {"targets": [{"code": "1", "name": "x", "operator": "GE", "value": "5 %", "unit": "PERCENT"}]}""")
                .statusCode(400)
                .body("errors.pointer", contains("/targets/0/value"))
                .body("errors.code", contains("DECIMAL_EXPECTED"));
        Api.get(TestCaller.LABOUR, plan).header("ETag", "\"0\"").body("targets", empty());
    }

    @Test
    void namesEveryTaskThatIsWrong() {
        var plan = SongMaPlan.draft();
        Api.put(TestCaller.LABOUR, plan + "/tasks", "\"0\"", """
                {"tasks": [
                  {"number": "1", "content": "x", "leadOrganisationIds": ["%1$s"],
                   "coordinatingOrganisationIds": ["%1$s"], "schedule": "DATED"},
                  {"number": "2", "content": "x", "leadOrganisationIds": ["%2$s"], "schedule": "NONE",
                   "dueOn": "2024-01-01"}]}""".formatted(Place.LABOUR_OFFICE, UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/tasks/0/coordinatingOrganisationIds/0",
                                "/tasks/0/dueOn",
                                "/tasks/1/leadOrganisationIds/0",
                                "/tasks/1/dueOn"));
        Api.put(TestCaller.LABOUR, plan + "/tasks", "\"0\"", """
                {"tasks": [{"number": "1", "content": "x", "leadOrganisationIds": [], "schedule": "NONE"}]}""")
                .statusCode(400)
                .body("errors.pointer", contains("/tasks/0/leadOrganisationIds"));
    }

    @Test
    void refusesARegimeInWhichTheReceiverReportsToItself() {
        var plan = SongMaPlan.draft();
        var regimes = SongMaPlan.regimes(UUID.randomUUID(), "2024-05-10");
        Api.put(
                        TestCaller.LABOUR,
                        plan + "/reporting-regimes",
                        "\"0\"",
                        regimes.replace(Place.HEALTH_CENTRE.toString(), Place.LABOUR_OFFICE.toString()))
                .statusCode(400)
                .body("errors.code", contains("RECEIVER_REPORTS"))
                .body("errors.pointer", contains("/regimes/0/reporters/1/organisationId"));
        Api.put(TestCaller.LABOUR, plan + "/reporting-regimes", "\"0\"", regimes.replace("PERIODIC", "AD_HOC"))
                .statusCode(400)
                .body("errors.code", contains("PERIODS_NOT_ALLOWED"));
        Api.put(TestCaller.LABOUR, plan + "/reporting-regimes", "\"0\"", regimes.replace("2024-11\"", "2024-05\""))
                .statusCode(400)
                .body("errors.code", hasItem("DUPLICATE"));
        Api.put(TestCaller.LABOUR, plan + "/reporting-regimes", "\"0\"", regimes)
                .statusCode(200)
                .body(
                        "reportingRegimes[0].reporters.unitId",
                        hasItems(Place.COMMUNE_A.toString(), Place.DISTRICT.toString()));
    }

    @Test
    void takesNoRegimeThatBelongsToAnotherPlan() {
        var regimes = SongMaPlan.regimes(UUID.randomUUID(), "2024-05-10");
        Api.put(TestCaller.LABOUR, SongMaPlan.draft() + "/reporting-regimes", "\"0\"", regimes)
                .statusCode(200);
        Api.put(TestCaller.LABOUR, SongMaPlan.draft() + "/reporting-regimes", "\"0\"", regimes)
                .statusCode(409)
                .body("code", is("ALREADY_EXISTS"));
    }

    @Test
    void refusesADraftThatIsTooLargeToBePassedOn() {
        var plan = SongMaPlan.draft();
        var tasks = new StringBuilder("{\"tasks\": [");
        for (int i = 0; i < 300; i++) {
            tasks.append(i == 0 ? "" : ",").append("""
                    {"number": "%d", "content": "%s", "leadOrganisationIds": ["%s"], "schedule": "NONE"}""".formatted(i, "nhiều chữ ".repeat(300), Place.LABOUR_OFFICE));
        }
        Api.put(TestCaller.LABOUR, plan + "/tasks", "\"0\"", tasks.append("]}").toString())
                .statusCode(409)
                .body("code", is("PLAN_TOO_LARGE"));
        Api.get(TestCaller.LABOUR, plan).header("ETag", "\"0\"").body("tasks", empty());
    }

    @Test
    void listsTheTasksThatAnOrganisationLeadsOrHelpsWith() {
        var plan = SongMaPlan.fullDraft();
        Api.get(TestCaller.LABOUR, "/v1/tasks?organisationId=" + Place.HEALTH_CENTRE)
                .body("items.number", contains("1"));
        Api.get(TestCaller.LABOUR, "/v1/tasks?organisationId=" + Place.agency(5))
                .body("items.number", contains("5"))
                .body("items[0].dueKind", is("BEFORE"));
        var page = Api.get(TestCaller.LABOUR, "/v1/tasks?limit=1").extract();
        Api.get(TestCaller.LABOUR, "/v1/tasks?limit=1&cursor=" + page.path("next"))
                .body("items.number", contains("5"));
        String task = page.path("items[0].id");
        Api.get(TestCaller.LABOUR, "/v1/tasks/" + task).statusCode(200).header("ETag", "\"3\"");
        Api.get(TestCaller.COMMUNE_A, "/v1/tasks/" + task).statusCode(404);
        String target = Api.get(TestCaller.LABOUR, "/v1/targets?planId=" + plan.substring(10))
                .body("items", hasSize(4))
                .extract()
                .path("items[0].id");
        Api.get(TestCaller.LABOUR, "/v1/targets/" + target)
                .body("baseline.period", is("2023"))
                .body("value", is("5"));
    }
}
