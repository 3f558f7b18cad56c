package vn.gnbv.plans.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
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
import vn.gnbv.plans.project.SongMaProjects;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class ActivityApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        SongMaActivities.shipKinds();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void isKnownToEverybodyFromItsPlanOnAndRunByTheCallersOrganisationUnlessAnotherIsNamed() {
        var location = SongMaActivities.planned();
        for (var anybody : new TestCaller[] {TestCaller.COMMUNE_A, TestCaller.KEEPER, TestCaller.HEALTH}) {
            Api.get(anybody, location)
                    .statusCode(200)
                    .header("ETag", "\"0\"")
                    .body("state", is("PLANNED"))
                    .body("organisationId", is(Place.LABOUR_OFFICE.toString()))
                    .body("programmeId", is(SongMaProgramme.ID.toString()))
                    .body("planned.participants.total", is(35))
                    .body("planned.participants.poor", nullValue())
                    .body("held", nullValue())
                    .body("warnings", empty());
        }
        var nutrition = "\"organisationId\": \"" + Place.HEALTH_CENTRE + "\"";
        SongMaActivities.plan(SongMaActivities.request("NUTRITION_ROUND", "DA3.2", Place.COMMUNE_A, nutrition))
                .statusCode(201)
                .body("organisationId", is(Place.HEALTH_CENTRE.toString()));
    }

    @Test
    void isHeldWithWhoCameAndWhatProvesIt() {
        var activity = SongMaActivities.held();
        Api.get(TestCaller.COMMUNE_A, activity)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", is(1))
                .body("state", is("HELD"))
                .body("held.participants.total", is(33))
                .body("held.participants.women", is(15))
                .body("held.participants.disabled", nullValue())
                .body("held.costVnd", is(82500000))
                .body("evidence.label", contains("Danh sách lớp"))
                .body("warnings", empty());
        Api.post(TestCaller.LABOUR, activity + "/holding", "\"1\"", SongMaActivities.HELD)
                .statusCode(409)
                .body("code", is("STEP_NOT_ALLOWED"));
    }

    @Test
    void keepsEveryWordOnItAndAsksWhyWhenWhatWasHeldIsCorrected() {
        var activity = SongMaActivities.held();
        var right = "\"held\": {\"from\": \"2024-06-10\", \"participants\": {\"total\": 32}}";
        Api.put(TestCaller.LABOUR, activity, "\"1\"", SongMaActivities.aClass(right))
                .statusCode(400)
                .body("errors.code", contains("REASON_REQUIRED"))
                .body("errors.pointer", contains("/reason"));
        Api.put(TestCaller.LABOUR, activity, "\"1\"", SongMaActivities.aClass("\"reason\": \"Đếm lại\""))
                .statusCode(400)
                .body("errors.code", contains("HELD_OUT_OF_PLACE"));
        var before = Api.get(TestCaller.HEALTH, activity).extract().asString();
        Api.put(TestCaller.LABOUR, activity, "\"1\"", SongMaActivities.aClass(right + ", \"reason\": \"Đếm lại\""))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("held.participants.total", is(32))
                .body("warnings.code", contains("NO_EVIDENCE"));
        var versions = Api.get(TestCaller.HEALTH, activity + "/versions")
                .statusCode(200)
                .body("items.change", contains("PLANNED", "HELD", "CORRECTED"))
                .body("items.version", contains(0, 1, 2))
                .body("items.reason", contains(null, null, "Đếm lại"))
                .body("items[1].activity.held.participants.total", is(33))
                .extract()
                .asString();
        assertThat(versions).contains(before);
    }

    @Test
    void isRevisedFreelyWhileItIsPlannedEvenToTheSameWords() {
        var activity = SongMaActivities.planned();
        var revised = SongMaActivities.aClass("\"planned\": {\"participants\": {\"total\": 30}}");
        Api.put(TestCaller.LABOUR, activity, null, revised).statusCode(428);
        Api.put(TestCaller.LABOUR, activity, "\"0\"", revised).statusCode(200).header("ETag", "\"1\"");
        Api.put(TestCaller.LABOUR, activity, "\"1\"", revised)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("planned.participants.total", is(30))
                .body("planned.from", nullValue());
        Api.get(TestCaller.LABOUR, activity + "/versions")
                .body("items.change", contains("PLANNED", "REVISED", "REVISED"));
        var elsewhere = revised.replace(Place.COMMUNE_B.toString(), Place.COMMUNE_A.toString());
        Api.put(TestCaller.LABOUR, activity, "\"2\"", elsewhere).statusCode(409).body("code", is("IDENTITY_FIXED"));
    }

    @Test
    void isCancelledWithAReason() {
        var activity = SongMaActivities.planned();
        Api.post(TestCaller.LABOUR, activity + "/cancellation", "\"0\"", "{\"cancelledOn\": \"2024-05-01\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        var cancel = "{\"cancelledOn\": \"%s\", \"reason\": \"Không đủ học viên\"}";
        Api.post(TestCaller.LABOUR, activity + "/cancellation", "\"0\"", cancel.formatted("2099-01-01"))
                .statusCode(400)
                .body("code", is("DATE_IN_FUTURE"));
        Api.post(TestCaller.LABOUR, activity + "/cancellation", "\"0\"", cancel.formatted("2024-05-01"))
                .statusCode(200)
                .body("state", is("CANCELLED"))
                .body("cancelReason", is("Không đủ học viên"));
        Api.post(TestCaller.LABOUR, activity + "/holding", "\"1\"", SongMaActivities.HELD)
                .statusCode(409)
                .body("code", is("STEP_NOT_ALLOWED"));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var nothing = UUID.randomUUID();
        var wrong = SongMaActivities.request("OFFICER_TRAINING", "DA7.1", Place.DISTRICT, """
                "organisationId": "%1$s", "planId": "%1$s", "taskId": "%1$s", "projectId": "%1$s",
                "languages": ["vi", "vi"],
                "planned": {"from": "2023-06-02", "to": "2023-06-01", "participants": {"total": 3, "poor": 4, "women": 5}},
                "held": {"from": "2099-01-01"}, "evidence": [{"label": "Không có gì"}]""".formatted(nothing));
        SongMaActivities.plan(wrong)
                .statusCode(400)
                .body(
                        "errors.code",
                        contains(
                                "ENDS_BEFORE_IT_BEGINS",
                                "PARTS_CONTRADICT_TOTAL",
                                "PARTS_CONTRADICT_TOTAL",
                                "GROUP_NOT_COUNTED",
                                "OUTSIDE_YEAR",
                                "DATE_IN_FUTURE",
                                "EVIDENCE_UNCLEAR",
                                "DUPLICATE",
                                "UNKNOWN_PLAN",
                                "UNKNOWN_TASK",
                                "UNKNOWN_PROJECT",
                                "HELD_OUT_OF_PLACE",
                                "UNKNOWN_ORGANISATION"))
                .body(
                        "errors.pointer",
                        contains(
                                "/planned/to",
                                "/planned/participants/total",
                                "/planned/participants/women",
                                "/planned/participants/poor",
                                "/planned/from",
                                "/held/from",
                                "/evidence/0",
                                "/languages/1",
                                "/planId",
                                "/taskId",
                                "/projectId",
                                "/held",
                                "/organisationId"));
        SongMaActivities.plan(SongMaActivities.request("DANCE", "DA7.1", Place.DISTRICT, ""))
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_ACTIVITY_KIND"))
                .body("errors.pointer", contains("/kind"));
        var shape = """
                "languages": ["Tiếng Thái"], "planned": {"output": -1, "costVnd": -1},
                "evidence": [{"label": "x", "url": "ftp://x"}]""";
        SongMaActivities.plan(SongMaActivities.aClass(shape)).statusCode(400).body("errors", hasSize(4));
        assertThat(TestDatabase.number("select count(*) from activities")).isZero();
        assertThat(TestDatabase.number("select count(*) from event_log")).isZero();
    }

    @Test
    void refusesAComponentThatDoesNotApplyAndAcceptsNoneAtAll() {
        SongMaActivities.plan(SongMaActivities.request("BROADCAST", "DA6.1", Place.DISTRICT, ""))
                .statusCode(409)
                .body("code", is("COMPONENT_NOT_APPLICABLE"))
                .body("detail", containsString("DA6.1"))
                .body("detail", containsString("không thuộc đối tượng của Dự án"));
        SongMaActivities.plan("""
                        {"kind": "DIRECTIVE_STUDY", "unitId": "%s", "year": 2021,
                         "name": "Quán triệt Chỉ thị 05-CT/TW"}""".formatted(Place.DISTRICT))
                .statusCode(201)
                .body("componentId", nullValue())
                .body("programmeId", nullValue())
                .body("applicability", nullValue())
                .body("warnings", empty());
    }

    @Test
    void acceptsAComponentOfWhichNobodyHasSpokenWithAWarning() {
        TestDatabase.empty();
        SongMa.settle();
        SongMaProgramme.register();
        SongMaActivities.shipKinds();
        SongMaActivities.plan(SongMaActivities.aClass(""))
                .statusCode(201)
                .body("applicability", is("UNKNOWN"))
                .body("warnings.code", contains("APPLICABILITY_UNKNOWN"));
    }

    @Test
    void refersToAPlanItsTasksAndAProjectThatTheCallerMayKnow() {
        var plan = SongMaPlan.issued();
        var planId = plan.substring(plan.lastIndexOf('/') + 1);
        var task = Api.get(TestCaller.LABOUR, plan).extract().<String>path("tasks[0].id");
        var project = SongMaProjects.proposed();
        var projectId = project.substring(project.lastIndexOf('/') + 1);
        var references = "\"planId\": \"%s\", \"taskId\": \"%s\", \"projectId\": \"%s\"";
        SongMaActivities.plan(SongMaActivities.aClass(references.formatted(planId, task, projectId)))
                .statusCode(201)
                .body("taskId", is(task));
        Api.get(TestCaller.LABOUR, "/v1/activities?projectId=" + projectId).body("items", hasSize(1));
        var otherPlan = SongMaPlan.issued();
        var other = otherPlan.substring(otherPlan.lastIndexOf('/') + 1);
        SongMaActivities.plan(SongMaActivities.aClass(references.formatted(other, task, projectId)))
                .statusCode(400)
                .body("errors.pointer", contains("/taskId"));
        var stranger = TestCaller.token("x", Place.COMMUNE_A, Place.COMMITTEE_A, List.of("PLAN_DRAFTER"));
        RestAssured.given()
                .auth()
                .oauth2(stranger)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(SongMaActivities.request(
                        "VOCATIONAL_CLASS", "DA4.1", Place.COMMUNE_A, "\"projectId\": \"" + projectId + "\""))
                .post("/v1/activities")
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_PROJECT"));
    }

    @Test
    void letsNobodyEnterOrChangeAnythingOutsideTheirArea() {
        SongMaActivities.plan(SongMaActivities.request("VOCATIONAL_CLASS", "DA4.1", Place.PROVINCE, ""))
                .statusCode(404);
        var activity = SongMaActivities.planned();
        var stranger = TestCaller.token("x", Place.COMMUNE_A, Place.COMMITTEE_A, List.of("PLAN_DRAFTER"));
        RestAssured.given()
                .auth()
                .oauth2(stranger)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(SongMaActivities.HELD)
                .post(activity + "/holding")
                .then()
                .statusCode(404);
        Api.post(TestCaller.COMMUNE_B, activity + "/holding", "\"0\"", SongMaActivities.HELD)
                .statusCode(403);
    }

    @Test
    void findsActivitiesOfAUnitAndAComponentWithAllBelowThem() {
        var inCommune = SongMaActivities.planned().substring("/v1/activities/".length());
        var session = SongMaActivities.plan(SongMaActivities.request("JOB_SESSION", "DA4.3", Place.DISTRICT, ""))
                .extract()
                .<String>path("id");
        assertFound("unitId=" + Place.DISTRICT, inCommune, session);
        assertFound("unitId=" + Place.COMMUNE_B, inCommune);
        assertFound("unitId=" + Place.COMMUNE_A);
        assertFound("componentId=" + SongMaProgramme.component("DA4"), inCommune, session);
        assertFound("componentId=" + SongMaProgramme.component("DA4.3"), session);
        assertFound("kind=JOB_SESSION&year=2024&state=PLANNED", session);
        assertFound("state=HELD");
        assertFound("year=2023");
        var next = Api.get(TestCaller.COMMUNE_A, "/v1/activities?limit=1")
                .body("items.id", contains(inCommune))
                .extract()
                .<String>path("next");
        Api.get(TestCaller.COMMUNE_A, "/v1/activities?limit=1&cursor=" + next).body("items.id", contains(session));
    }

    @Test
    void takesANewKindAsDataAndNeverAnotherMeaningOfAKnownOne() {
        var kind = """
                {"code": "DIGITAL_SKILLS", "nameVi": "Lớp kỹ năng số", "nameEn": "Digital skills class",
                 "counts": ["POOR", "WOMEN"], "outputUnit": "CLASS", "feeds": ["WORKERS_TRAINED"]}""";
        Api.post(TestCaller.KEEPER, "/v1/activity-kinds", kind)
                .statusCode(201)
                .header("Location", containsString("/v1/activity-kinds/DIGITAL_SKILLS"));
        Api.post(TestCaller.KEEPER, "/v1/activity-kinds", kind.replace("kỹ năng số", "khác"))
                .statusCode(409)
                .body("code", is("ALREADY_EXISTS"))
                .body("errors[0].pointer", is("/code"));
        Api.post(
                        TestCaller.KEEPER,
                        "/v1/activity-kinds",
                        kind.replace("DIGITAL", "MORE").replace("\"WOMEN\"", "\"POOR\""))
                .statusCode(400)
                .body("errors.pointer", contains("/counts/1"));
        Api.get(TestCaller.HEALTH, "/v1/activity-kinds/DIGITAL_SKILLS").body("counts", contains("POOR", "WOMEN"));
        Api.get(TestCaller.HEALTH, "/v1/activity-kinds/NONE").statusCode(404);
        Api.get(TestCaller.HEALTH, "/v1/activity-kinds").body("items", hasSize(14));
        SongMaActivities.plan(SongMaActivities.request("DIGITAL_SKILLS", "DA4.1", Place.COMMUNE_B, ""))
                .statusCode(201);
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log where topic is null"))
                .containsExactly("ADDED");
    }

    @Test
    void tellsOthersOfEveryWordAndOfEvidenceByItsFingerprintAlone() {
        var activity = SongMaActivities.planned();
        var id = activity.substring(activity.lastIndexOf('/') + 1);
        var held = SongMaActivities.HELD.replace("Danh sách lớp", "Giấy của bà Planted Tran");
        Api.post(TestCaller.LABOUR, activity + "/holding", "\"0\"", held).statusCode(200);
        assertThat(TestDatabase.query("select payload::text from event_log"))
                .hasSize(2)
                .noneMatch(payload -> payload.contains("Planted"));
        await().untilAsserted(() -> assertThat(TestTopics.read("gnbv.activity"))
                .filteredOn(record -> id.equals(record.key()))
                .extracting(record -> record.value())
                .hasSize(2)
                .noneMatch(value -> value.contains("Planted"))
                .anyMatch(value ->
                        value.contains("\"feeds\": [\"WORKERS_TRAINED\"]") && value.contains("0f".repeat(32))));
    }

    private static void assertFound(String filter, String... ids) {
        Api.get(TestCaller.COMMUNE_A, "/v1/activities?" + filter)
                .statusCode(200)
                .body("items.id", is(List.of(ids)));
    }
}
