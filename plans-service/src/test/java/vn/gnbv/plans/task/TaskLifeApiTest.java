package vn.gnbv.plans.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.Office;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class TaskLifeApiTest {

    /** Trung tâm Truyền thông - Văn hóa leads task 5, due before 10/11/2024. */
    private static final UUID CULTURE = Place.agency(5);

    private final Office culture = Office.of(Place.DISTRICT, CULTURE, "REPORTER");

    private String plan;
    private String task;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        plan = SongMaPlan.issued();
        String id = Api.get(TestCaller.HEALTH, plan).extract().path("tasks[1].id");
        task = "/v1/tasks/" + id;
    }

    @Test
    void judgesWhatIsDoneByTheDayOfTheFactNotOfTheEntry() {
        report("{\"state\": \"IN_PROGRESS\", \"percent\": 40, \"happenedOn\": \"2024-10-01\"}")
                .statusCode(201)
                .body("percent", is(40));
        assertDue("2024-11-09", "SOON");
        assertDue("2024-11-10", "OVERDUE");
        report("{\"state\": \"DONE\", \"happenedOn\": \"2024-11-09\"}").statusCode(201);
        assertDue("2024-11-08", "SOON");
        assertDue("2024-11-10", "DONE");
        report("{\"state\": \"IN_PROGRESS\", \"note\": \"Làm lại\", \"happenedOn\": \"2024-11-12\"}")
                .statusCode(201);
        assertDue("2024-11-12", "OVERDUE");
        report("{\"state\": \"DONE\", \"happenedOn\": \"2024-11-20\"}").statusCode(201);
        assertDue("2024-12-01", "DONE_LATE");
        Api.get(TestCaller.COMMUNE_A, task + "/progress").body("items", hasSize(4));
        Api.get(TestCaller.COMMUNE_A, task + "/progress?limit=3").body("items", hasSize(3));
    }

    @Test
    void correctsAnEntryByAnother() {
        String wrong = report("{\"state\": \"DONE\", \"happenedOn\": \"2024-11-20\"}")
                .extract()
                .path("id");
        report("{\"state\": \"DONE\", \"happenedOn\": \"2024-11-02\", \"corrects\": \"" + wrong + "\"}")
                .statusCode(201)
                .body("corrects", is(wrong));
        assertDue("2024-12-01", "DONE");
        report("{\"state\": \"DONE\", \"happenedOn\": \"2024-11-03\", \"corrects\": \"" + wrong + "\"}")
                .statusCode(409)
                .body("code", is("ALREADY_CORRECTED"));
        report("{\"state\": \"DONE\", \"happenedOn\": \"2024-11-03\", \"corrects\": \"" + UUID.randomUUID() + "\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/corrects"))
                .body("errors.code", contains("UNKNOWN_ENTRY"));
        assertThat(TestDatabase.number("select count(*) from task_progress")).isEqualTo(2);
    }

    @Test
    void namesEverythingThatIsWrongWithAnEntry() {
        report("{\"state\": \"DONE\", \"percent\": 90, \"happenedOn\": \"2999-01-01\", \"evidence\": {}}")
                .statusCode(400)
                .body("errors.pointer", contains("/happenedOn", "/percent", "/evidence"))
                .body("errors.code", contains("DATE_IN_FUTURE", "PERCENT_CONTRADICTS_STATE", "EVIDENCE_EMPTY"));
        report("{\"state\": \"BLOCKED\", \"happenedOn\": \"2024-05-01\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/note"))
                .body("errors.code", contains("BLOCKED_WITHOUT_REASON"));
        report("{\"state\": \"IN_PROGRESS\", \"percent\": 101, \"happenedOn\": \"2024-05-01\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/percent"));
        assertThat(TestDatabase.number("select count(*) from task_progress")).isZero();
    }

    @Test
    void hearsOnlyWhoAnswersForTheTaskOrADrafterInItsArea() {
        var done = "{\"state\": \"DONE\", \"happenedOn\": \"2024-05-01\"}";
        Api.post(TestCaller.HEALTH, task + "/progress", done).statusCode(404);
        Api.post(TestCaller.COMMUNE_A, task + "/progress", done).statusCode(404);
        Api.post(TestCaller.SIGNER, task + "/progress", done).statusCode(403);
        var forOther = "{\"organisationId\": \"%s\", \"state\": \"DONE\", \"happenedOn\": \"2024-05-01\"}";
        Api.post(TestCaller.HEALTH, task + "/progress", forOther.formatted(CULTURE))
                .statusCode(404);
        Api.post(TestCaller.LABOUR, task + "/progress", forOther.formatted(Place.HEALTH_CENTRE))
                .statusCode(409)
                .body("code", is("NOT_RESPONSIBLE"));
        assertThat(TestDatabase.number("select count(*) from task_progress")).isZero();
        Api.post(TestCaller.LABOUR, task + "/progress", forOther.formatted(CULTURE))
                .statusCode(201)
                .body("organisationId", is(CULTURE.toString()));
    }

    @Test
    void takesNothingDownOfADraft() {
        var draft = SongMaPlan.fullDraft();
        String id = Api.get(TestCaller.HEALTH, draft).extract().path("tasks[0].id");
        Api.post(
                        TestCaller.LABOUR,
                        "/v1/tasks/" + id + "/progress",
                        "{\"state\": \"DONE\", \"happenedOn\": \"2024-05-01\"}")
                .statusCode(409)
                .body("code", is("PLAN_NOT_ISSUED"));
        Api.get(TestCaller.COMMUNE_A, "/v1/tasks/" + id + "/responsibilities").statusCode(404);
    }

    @Test
    void handsATaskOverAndLeavesTheEditionAsItWas() {
        var before = Api.get(TestCaller.HEALTH, plan + "/versions/1").extract().asByteArray();
        report("{\"state\": \"DONE\", \"happenedOn\": \"2024-06-01\"}").statusCode(201);
        handOver(CULTURE, Place.HEALTH_CENTRE, "2024-07-01")
                .statusCode(201)
                .body("holders.findAll { it.role == 'LEAD' }.organisationId", contains(Place.HEALTH_CENTRE.toString()))
                .body("holders[0].since", is("2024-07-01"))
                .body("changes.kind", contains("HAND_OVER"));
        Api.get(TestCaller.HEALTH, task + "/responsibilities?asOf=2024-06-30")
                .body("holders.organisationId", contains(CULTURE.toString()))
                .body("holders[0].since", nullValue());
        Api.get(TestCaller.HEALTH, "/v1/tasks?role=LEAD&asOf=2024-06-30&organisationId=" + CULTURE)
                .body("items.number", contains("5"));
        Api.get(TestCaller.HEALTH, "/v1/tasks?role=LEAD&asOf=2024-07-01&organisationId=" + CULTURE)
                .body("items", empty());
        Api.get(TestCaller.HEALTH, "/v1/tasks?due=DONE&asOf=2024-12-01&organisationId=" + Place.HEALTH_CENTRE)
                .body("items.number", contains("5"));
        Api.post(TestCaller.HEALTH, task + "/progress", "{\"state\": \"IN_PROGRESS\", \"happenedOn\": \"2024-08-01\"}")
                .statusCode(201);
        report("{\"state\": \"DONE\", \"happenedOn\": \"2024-09-01\"}").statusCode(404);
        handOver(Place.HEALTH_CENTRE, CULTURE, "2025-01-01").statusCode(201);
        assertThat(Api.get(TestCaller.HEALTH, plan + "/versions/1").extract().asByteArray())
                .isEqualTo(before);
        Api.get(TestCaller.HEALTH, task).body("leadOrganisationIds", contains(CULTURE.toString()));
    }

    @Test
    void refusesAHandOverByWhomItIsNotOrToWhomItIsOrAgainstTime() {
        handOver(Place.HEALTH_CENTRE, Place.FINANCE_OFFICE, "2024-07-01")
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_ORGANISATION", "NOT_RESPONSIBLE"));
        handOver(CULTURE, CULTURE, "2024-07-01").statusCode(409).body("code", is("ALREADY_RESPONSIBLE"));
        handOver(CULTURE, Place.HEALTH_CENTRE, "2024-07-01").statusCode(201);
        handOver(CULTURE, Place.AGRICULTURE_OFFICE, "2024-06-01")
                .statusCode(409)
                .body("code", is("CHANGED_SINCE"))
                .body("errors.pointer", contains("/day"));
        handOver(Place.HEALTH_CENTRE, CULTURE, "2024-07-01").statusCode(409).body("code", is("CHANGED_SINCE"));
        Api.post(TestCaller.COMMUNE_A, task + "/hand-over", body(CULTURE, Place.HEALTH_CENTRE, "2025-01-01"))
                .statusCode(403);
        assertThat(TestDatabase.number("select count(*) from task_responsibilities"))
                .isEqualTo(1);
    }

    @Test
    void takesATaskFromAMeetingNoticeThroughTheSameLife() {
        var request = fromNotice(UUID.randomUUID(), "90/TB-UBND", "2024-06-01");
        String id = Api.post(TestCaller.LABOUR, "/v1/tasks", request)
                .statusCode(201)
                .body("planId", nullValue())
                .body("source.number", is("90/TB-UBND"))
                .extract()
                .path("id");
        Api.post(
                        TestCaller.HEALTH,
                        "/v1/tasks/" + id + "/progress",
                        "{\"state\": \"DONE\", \"happenedOn\": \"2024-06-16\"}")
                .statusCode(201);
        Api.get(TestCaller.COMMUNE_A, "/v1/tasks?due=DONE_LATE&organisationId=" + Place.HEALTH_CENTRE)
                .body("items.id", contains(id));
        Api.get(TestCaller.COMMUNE_A, "/v1/tasks?limit=2").body("items", hasSize(2));
        var page = Api.get(TestCaller.COMMUNE_A, "/v1/tasks?limit=2").extract();
        Api.get(TestCaller.COMMUNE_A, "/v1/tasks?limit=2&cursor=" + page.path("next"))
                .body("items", hasSize(1));
        Api.post(TestCaller.LABOUR, "/v1/tasks", request).statusCode(409).body("code", is("ALREADY_EXISTS"));
        Api.post(TestCaller.LABOUR, "/v1/tasks", fromNotice(UUID.randomUUID(), "90/TB-UBND", "2024-06-01"))
                .statusCode(409)
                .body("code", is("TAKEN_MEANWHILE"));
    }

    @Test
    void namesEverythingThatIsWrongWithATaskFromAPaper() {
        Api.post(
                        TestCaller.LABOUR,
                        "/v1/tasks",
                        fromNotice(UUID.randomUUID(), "1", "2024-06-01")
                                .replace("\"content\"", "\"kind\": \"ISSUE_OWN_PLAN\", \"content\"")
                                .replace(
                                        Place.HEALTH_CENTRE.toString(),
                                        UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.pointer", contains("/task/kind", "/task/leadOrganisationIds/0"))
                .body("errors.code", contains("OWN_PLAN_WITHOUT_PLAN", "UNKNOWN_ORGANISATION"));
        Api.post(
                        TestCaller.LABOUR,
                        "/v1/tasks",
                        fromNotice(UUID.randomUUID(), "1", "2024-06-01")
                                .replace(Place.DISTRICT.toString(), Place.PROVINCE.toString()))
                .statusCode(404);
        assertThat(TestDatabase.number("select count(*) from tasks where plan_id is null"))
                .isZero();
    }

    private void assertDue(String asOf, String due) {
        Api.get(TestCaller.HEALTH, "/v1/tasks?due=" + due + "&asOf=" + asOf + "&organisationId=" + CULTURE)
                .body("items.number", contains("5"))
                .body("items[0].leads.due", contains(due));
    }

    private ValidatableResponse report(String body) {
        return culture.post(task + "/progress", null, body);
    }

    private ValidatableResponse handOver(UUID from, UUID to, String day) {
        return Api.post(TestCaller.LABOUR, task + "/hand-over", body(from, to, day));
    }

    private static String body(UUID from, UUID to, String day) {
        return """
                {"fromOrganisationId": "%s", "toOrganisationId": "%s", "day": "%s", "basis": "Quyết định sắp xếp"}""".formatted(from, to, day);
    }

    static String fromNotice(UUID id, String number, String issuedOn) {
        return """
                {"id": "%s",
                 "source": {"unitId": "%s", "kind": "MEETING_NOTICE", "number": "%s", "issuedOn": "%s",
                            "issuer": "UBND huyện Sông Mã"},
                 "task": {"number": "2", "content": "Rà soát trẻ suy dinh dưỡng", "leadOrganisationIds": ["%s"],
                          "schedule": "DATED", "dueOn": "2024-06-15"}}""".formatted(id, Place.DISTRICT, number, issuedOn, Place.HEALTH_CENTRE);
    }
}
