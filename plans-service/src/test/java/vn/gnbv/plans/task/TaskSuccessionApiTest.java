package vn.gnbv.plans.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** In Sông Mã the labour office leads task 1 of sub-project DA6.2 with the health centre; culture leads task 5. */
@QuarkusTest
class TaskSuccessionApiTest {

    private static final UUID CULTURE = Place.agency(5);
    private static final String BEFORE = "2025-02-28";
    private static final String DAY = "2025-03-01";

    private String first;
    private String fifth;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        var plan = SongMaPlan.issued();
        first = "/v1/tasks/" + Api.get(TestCaller.HEALTH, plan).extract().path("tasks[0].id");
        fifth = "/v1/tasks/" + Api.get(TestCaller.HEALTH, plan).extract().path("tasks[1].id");
    }

    @Test
    void passesToWhomTheSuccessionNamesAComponentAboveItsOwn() {
        report(TestCaller.LABOUR, first, "2024-12-01");
        succeeds(Place.LABOUR_OFFICE, named(Place.AGRICULTURE_OFFICE, "componentIds", SongMaPlan.component("DA6")))
                .statusCode(200);
        leads(first, BEFORE)
                .body("holders.find { it.role == 'LEAD' }.organisationId", is(Place.LABOUR_OFFICE.toString()))
                .body("holders.find { it.role == 'LEAD' }.bySuccession", is(false));
        leads(first, DAY)
                .body(
                        "holders.organisationId",
                        containsInAnyOrder(Place.AGRICULTURE_OFFICE.toString(), Place.HEALTH_CENTRE.toString()))
                .body("holders.find { it.role == 'LEAD' }.since", is(DAY))
                .body("holders.find { it.role == 'LEAD' }.fromOrganisationId", is(Place.LABOUR_OFFICE.toString()))
                .body("holders.find { it.role == 'LEAD' }.bySuccession", is(true))
                .body("holders.find { it.role == 'LEAD' }.doneOn", is("2024-12-01"))
                .body("holders.find { it.role == 'LEAD' }.successorUnknownSince", nullValue())
                .body("changes", empty());
        tasks(Place.AGRICULTURE_OFFICE, BEFORE).body("items", empty());
        tasks(Place.AGRICULTURE_OFFICE, DAY).body("items.number", contains("1"));
        tasks(Place.LABOUR_OFFICE, BEFORE).body("items.number", contains("1"));
        tasks(Place.LABOUR_OFFICE, DAY).body("items", empty());
        // What names the other component only does not reach the task of culture.
        tasks(CULTURE, DAY).body("items.number", contains("5"));
    }

    @Test
    void saysWhereNobodyKnowsWhoHasIt() {
        succeeds(CULTURE, """
                {"successorId": "%s", "onDay": "%s", "passes": "UNKNOWN", "componentIds": [], "taskIds": [],
                 "regimeIds": []}""".formatted(Place.AGRICULTURE_OFFICE, DAY)).statusCode(200);
        leads(fifth, BEFORE).body("holders[0].successorUnknownSince", nullValue());
        leads(fifth, DAY)
                .body("holders.organisationId", contains(CULTURE.toString()))
                .body("holders[0].successorUnknownSince", is(DAY));
        tasks(Place.AGRICULTURE_OFFICE, DAY).body("items", empty());
    }

    @Test
    void followsAnOfficialWhoSaysOtherwise() {
        succeeds(Place.LABOUR_OFFICE, """
                {"successorId": "%s", "onDay": "%s", "passes": "EVERYTHING", "componentIds": [], "taskIds": [],
                 "regimeIds": []}""".formatted(Place.AGRICULTURE_OFFICE, DAY))
                .statusCode(200);
        tasks(Place.AGRICULTURE_OFFICE, "2025-04-01").body("items.number", contains("1"));
        Api.post(TestCaller.LABOUR, first + "/hand-over", """
                        {"fromOrganisationId": "%s", "toOrganisationId": "%s", "day": "2025-03-15",
                         "basis": "Công văn phân công"}""".formatted(Place.LABOUR_OFFICE, CULTURE))
                .statusCode(201)
                .body("holders.find { it.role == 'LEAD' }.organisationId", is(CULTURE.toString()))
                .body("holders.find { it.role == 'LEAD' }.bySuccession", is(false));
        leads(first, DAY).body("holders.find { it.role == 'LEAD' }.organisationId", is(Place.LABOUR_OFFICE.toString()));
        tasks(Place.AGRICULTURE_OFFICE, "2025-04-01").body("items", empty());
        tasks(CULTURE, "2025-04-01").body("items.number", contains("1", "5"));
    }

    @Test
    void showsTheWorkToWhoHasItAndTakesItOffForWhoHelpsWhenItIsDone() {
        succeeds(Place.LABOUR_OFFICE, named(Place.AGRICULTURE_OFFICE, "taskIds", UUID.fromString(first.substring(10))))
                .statusCode(200);
        work(Place.AGRICULTURE_OFFICE, BEFORE).body("items", empty());
        work(Place.AGRICULTURE_OFFICE, DAY).body("items.link", contains(first));
        work(Place.LABOUR_OFFICE, BEFORE).body("items.link", contains(first));
        work(Place.LABOUR_OFFICE, DAY).body("items", empty());
        work(Place.HEALTH_CENTRE, DAY).body("items.link", contains(first));
        Api.post(TestCaller.LABOUR, first + "/progress", """
                        {"state": "DONE", "happenedOn": "2025-04-10", "organisationId": "%s"}""".formatted(Place.AGRICULTURE_OFFICE))
                .statusCode(201);
        work(Place.HEALTH_CENTRE, "2025-04-09").body("items.link", contains(first));
        work(Place.HEALTH_CENTRE, "2025-04-10").body("items", empty());
        work(Place.HEALTH_CENTRE, "2025-04-10&state=DONE").body("items.link", contains(first));
        work(Place.AGRICULTURE_OFFICE, "2025-04-10&state=DONE").body("items.link", contains(first));
    }

    private static String named(UUID successor, String what, UUID id) {
        return """
                {"successorId": "%s", "onDay": "%s", "passes": "NAMED", "componentIds": [], "taskIds": [],
                 "regimeIds": []}""".formatted(successor, DAY).replace("\"" + what + "\": []", "\"" + what + "\": [\"" + id + "\"]");
    }

    private static ValidatableResponse succeeds(UUID organisation, String succession) {
        return Api.put(
                TestCaller.KEEPER,
                "/v1/organisations/" + organisation + "/successions",
                "\"0\"",
                "{\"successions\": [" + succession + "]}");
    }

    private static void report(TestCaller caller, String task, String day) {
        Api.post(caller, task + "/progress", "{\"state\": \"DONE\", \"happenedOn\": \"%s\"}".formatted(day))
                .statusCode(201);
    }

    private static ValidatableResponse leads(String task, String asOf) {
        return Api.get(TestCaller.HEALTH, task + "/responsibilities?asOf=" + asOf)
                .statusCode(200);
    }

    private static ValidatableResponse tasks(UUID organisation, String asOf) {
        return Api.get(TestCaller.HEALTH, "/v1/tasks?role=LEAD&asOf=" + asOf + "&organisationId=" + organisation);
    }

    private static ValidatableResponse work(UUID organisation, String asOf) {
        return Api.get(TestCaller.LABOUR, "/v1/work-items?organisationId=" + organisation + "&asOf=" + asOf)
                .statusCode(200);
    }
}
