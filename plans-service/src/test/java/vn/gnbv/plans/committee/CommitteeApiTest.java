package vn.gnbv.plans.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.plans.officer.OfficerExercises;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class CommitteeApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void keepsItsMembersAndWhatIsInTheirCharge() {
        var id = UUID.randomUUID();
        var committee = CommitteeExercises.registered(id);
        Api.get(TestCaller.SIGNER, committee)
                .body("members.role", contains("CHAIR", "MEMBER"))
                .body("members.unitId", contains(null, Place.COMMUNE_B.toString()));
        Api.put(
                        TestCaller.SIGNER,
                        committee,
                        "\"0\"",
                        CommitteeExercises.committee(id).replace("MEMBER", "DEPUTY"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("members.role", contains("CHAIR", "DEPUTY"));
        Api.put(
                        TestCaller.SIGNER,
                        committee,
                        "\"1\"",
                        CommitteeExercises.committee(id).replace("2024-02-01", "2024-02-02"))
                .statusCode(409)
                .body("code", is("COMMITTEE_IDENTITY_FIXED"));
        Api.get(TestCaller.SIGNER, "/v1/steering-committees?unitId=" + Place.DISTRICT)
                .body("items", hasSize(1));
        Api.get(TestCaller.COMMUNE_A, committee).statusCode(404);
        Api.get(TestCaller.COMMUNE_A, "/v1/steering-committees").body("items", empty());
        Api.put(TestCaller.COMMUNE_A, committee, "\"1\"", CommitteeExercises.committee(id))
                .statusCode(403);
    }

    @Test
    void settlesAConclusionAsDoneOrAsATask() {
        var committee = CommitteeExercises.concluded(CommitteeExercises.conclusion(Place.HEALTH_CENTRE));
        Api.get(TestCaller.HEALTH, committee)
                .body("conclusions.lastDay", contains("2024-04-30"))
                .body("conclusions.taskId", contains(nullValue()));
        var settlement = CommitteeExercises.settlement(committee);
        Api.post(TestCaller.COMMUNE_A, committee + "/settlements", "\"1\"", settlement)
                .statusCode(404);
        Api.post(TestCaller.HEALTH, committee + "/settlements", "\"1\"", settlement)
                .statusCode(200)
                .body("conclusions.doneOn", contains("2024-04-29"));
        Api.post(TestCaller.HEALTH, committee + "/settlements", "\"2\"", settlement)
                .statusCode(409)
                .body("code", is("CONCLUSION_SETTLED"));

        var other = CommitteeExercises.concluded(CommitteeExercises.conclusion(Place.HEALTH_CENTRE));
        String draft =
                Api.get(TestCaller.LABOUR, SongMaPlan.fullDraft()).extract().path("tasks[0].id");
        String issued =
                Api.get(TestCaller.LABOUR, SongMaPlan.issued()).extract().path("tasks[0].id");
        var task = CommitteeExercises.settlement(other).replace("\"doneOn\": \"2024-04-29\"", "\"taskId\": \"%s\"");
        Api.post(TestCaller.HEALTH, other + "/settlements", "\"1\"", task.formatted(draft))
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_TASK"));
        Api.post(TestCaller.HEALTH, other + "/settlements", "\"1\"", task.formatted(issued))
                .statusCode(200)
                .body("conclusions.taskId", contains(issued));
    }

    @Test
    void namesAllThatIsWrongAndKeepsNothingOfIt() {
        var unknown = UUID.randomUUID();
        var officer = OfficerExercises.of(Place.LABOUR_OFFICE);
        Api.post(TestCaller.LABOUR, "/v1/steering-committees", """
                        {"unitId": "%1$s", "organisationId": "%2$s", "name": "x", "basis": "x",
                         "establishedOn": "2024-02-01",
                         "members": [{"officerId": "%2$s", "role": "MEMBER", "unitId": "%2$s", "componentId": "%2$s"},
                                     {"officerId": "%3$s", "role": "MEMBER"},
                                     {"officerId": "%3$s", "role": "DEPUTY"}]}""".formatted(Place.DISTRICT, unknown, officer))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/members",
                                "/members/2/officerId",
                                "/organisationId",
                                "/members/0/officerId",
                                "/members/0/unitId",
                                "/members/0/componentId"))
                .body(
                        "errors.code",
                        contains(
                                "ONE_CHAIR_EXPECTED",
                                "DUPLICATE",
                                "UNKNOWN_ORGANISATION",
                                "UNKNOWN_OFFICER",
                                "UNKNOWN_UNIT",
                                "UNKNOWN_COMPONENT"));
        assertThat(TestDatabase.number("select count(*) from steering_committees"))
                .isZero();
        var committee = CommitteeExercises.registered(UUID.randomUUID());
        Api.post(TestCaller.LABOUR, committee + "/conclusions", "\"0\"", """
                        {"concludedOn": "2024-01-15", "text": "x", "assignedOrganisationId": "%s", "officerId": "%s",
                         "dueKind": "BY"}""".formatted(unknown, officer))
                .statusCode(400)
                .body("errors.pointer", contains("/concludedOn", "/dueKind", "/assignedOrganisationId", "/officerId"))
                .body(
                        "errors.code",
                        contains(
                                "DAY_OUT_OF_ORDER", "DUE_KIND_WITHOUT_DAY", "UNKNOWN_ORGANISATION", "UNKNOWN_OFFICER"));
        Api.get(TestCaller.LABOUR, committee).header("ETag", "\"0\"").body("conclusions", empty());
    }
}
