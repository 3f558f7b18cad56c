package vn.gnbv.plans.inspection;

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
class InspectionApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void followsEveryFindingToItsConsequence() {
        var inspection = InspectionExercises.recorded();
        Api.get(TestCaller.COMMUNE_B, inspection)
                .body("state", is("OPEN"))
                .body("findings.lastDay", contains("2024-08-31", "2024-09-30"))
                .body("findings.amountVnd", contains(15555250, null))
                .body("findings.households", contains(null, 7));
        Api.post(
                        TestCaller.COMMUNE_B,
                        inspection + "/completions",
                        "\"0\"",
                        InspectionExercises.completion(inspection, 0))
                .statusCode(200)
                .body("findings.state", contains("DONE", "OPEN"));
        Api.post(TestCaller.LABOUR, inspection + "/findings", "\"1\"", InspectionExercises.finding())
                .statusCode(200)
                .body("findings.consequence", contains("RECOVER_MONEY", "REVIEW_HOUSEHOLDS", "COMMEND"))
                .body("findings[2].lastDay", nullValue());
        Api.post(TestCaller.LABOUR, inspection + "/completions", "\"2\"", InspectionExercises.completion(inspection, 1))
                .statusCode(200)
                .body("state", is("OPEN"));
        Api.post(TestCaller.SIGNER, inspection + "/completions", "\"3\"", InspectionExercises.completion(inspection, 2))
                .statusCode(200)
                .body("state", is("DONE"));
        Api.get(TestCaller.LABOUR, "/v1/inspections?state=OPEN").body("items", empty());
        Api.get(TestCaller.LABOUR, "/v1/inspections?state=DONE").body("items", hasSize(1));
    }

    @Test
    void tellsOthersWhatIsAskedButNotAWordOfWhatWasFound() {
        var inspection = InspectionExercises.recorded();
        Api.post(
                        TestCaller.COMMUNE_B,
                        inspection + "/completions",
                        "\"0\"",
                        InspectionExercises.completion(inspection, 0))
                .statusCode(200);
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log where topic = 'gnbv.inspection'"))
                .containsExactly("RECORDED", "FINDING_DONE");
        assertThat(TestDatabase.query("select payload::text from event_log"))
                .noneMatch(payload -> payload.contains("Nguyễn Văn An") || payload.contains("Giấy nộp tiền"))
                .allMatch(payload -> payload.contains("15555250"));
    }

    @Test
    void isSeenByThoseWhomItConcernsAndWhoLooksAfterTheArea() {
        var inspection = InspectionExercises.recorded();
        for (var caller : new TestCaller[] {TestCaller.LABOUR, TestCaller.SIGNER, TestCaller.COMMUNE_B}) {
            Api.get(caller, inspection).statusCode(200);
            Api.get(caller, "/v1/inspections").body("items", hasSize(1));
        }
        for (var caller : new TestCaller[] {TestCaller.COMMUNE_A, TestCaller.HEALTH, TestCaller.OPERATOR}) {
            Api.get(caller, inspection).statusCode(404);
            Api.get(caller, "/v1/inspections").body("items", empty());
        }
        Api.get(TestCaller.LABOUR, "/v1/inspections?organisationId=" + Place.COMMITTEE_B)
                .body("items", hasSize(1));
        Api.get(TestCaller.LABOUR, "/v1/inspections?organisationId=" + Place.COMMITTEE_A)
                .body("items", empty());
        Api.get(TestCaller.LABOUR, "/v1/inspections?unitId=" + Place.COMMUNE_B + "&kind=INSPECTION")
                .body("items", hasSize(1));
        Api.post(TestCaller.HEALTH, inspection + "/findings", "\"0\"", InspectionExercises.finding())
                .statusCode(404);
        Api.post(TestCaller.COMMUNE_B, inspection + "/findings", "\"0\"", InspectionExercises.finding())
                .statusCode(404);
    }

    @Test
    void takesTheSupervisionOfACommunityInItsOwnCommuneOnly() {
        var community = """
                {"kind": "COMMUNITY_SUPERVISION", "unitId": "%s", "basis": "Giám sát đầu tư của cộng đồng",
                 "concludedOn": "2024-08-01"}""";
        Api.post(TestCaller.COMMUNE_A, "/v1/inspections", community.formatted(Place.COMMUNE_A))
                .statusCode(201)
                .body("inspectorOrganisationId", is(Place.COMMITTEE_A.toString()))
                .body("state", is("DONE"));
        Api.post(TestCaller.COMMUNE_A, "/v1/inspections", community.formatted(Place.COMMUNE_B))
                .statusCode(404);
    }

    @Test
    void namesAllThatIsWrongAndKeepsNothingOfIt() {
        Api.post(TestCaller.LABOUR, "/v1/inspections", """
                        {"kind": "INSPECTION", "unitId": "%1$s", "organisationId": "%2$s", "componentId": "%2$s",
                         "periodFrom": "2024-06-30", "periodTo": "2024-01-01", "basis": "x", "concludedOn": "2024-07-15",
                         "findings": [
                           {"text": "x", "consequence": "RECOVER_MONEY", "responsibleOrganisationId": "%3$s",
                            "households": 3},
                           {"text": "x", "consequence": "CORRECT", "responsibleOrganisationId": "%2$s",
                            "officerId": "%2$s", "dueKind": "BEFORE"},
                           {"text": "x", "consequence": "REVIEW_HOUSEHOLDS", "responsibleOrganisationId": "%3$s",
                            "unitId": "%2$s", "households": 1, "dueOn": "2024-07-15", "dueKind": "BEFORE"}]}""".formatted(
                                Place.COMMUNE_B, UUID.randomUUID(), Place.COMMITTEE_B))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/periodTo",
                                "/findings/0/amountVnd",
                                "/findings/0/budgetLineId",
                                "/findings/0/households",
                                "/findings/1/dueKind",
                                "/findings/2/dueOn",
                                "/organisationId",
                                "/componentId",
                                "/findings/1/responsibleOrganisationId",
                                "/findings/1/officerId",
                                "/findings/2/unitId"))
                .body(
                        "errors.code",
                        contains(
                                "VALIDITY_REVERSED",
                                "CONSEQUENCE_INCOMPLETE",
                                "CONSEQUENCE_INCOMPLETE",
                                "CONSEQUENCE_CONTRADICTED",
                                "DUE_KIND_WITHOUT_DAY",
                                "DUE_BEFORE_START",
                                "UNKNOWN_ORGANISATION",
                                "UNKNOWN_COMPONENT",
                                "UNKNOWN_ORGANISATION",
                                "UNKNOWN_OFFICER",
                                "UNKNOWN_UNIT"));
        assertThat(TestDatabase.number("select count(*) from inspections")).isZero();
        assertThat(TestDatabase.number("select count(*) from event_log")).isZero();
    }

    @Test
    void completesAFindingOnceAndOnlyOneOfItsOwn() {
        var inspection = InspectionExercises.recorded();
        var completion = InspectionExercises.completion(inspection, 0);
        Api.post(
                        TestCaller.COMMUNE_B,
                        inspection + "/completions",
                        "\"0\"",
                        "{\"findingId\": \"" + UUID.randomUUID() + "\", \"evidence\": \"x\"}")
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_FINDING"));
        Api.post(
                        TestCaller.COMMUNE_B,
                        inspection + "/completions",
                        "\"0\"",
                        completion.replace("2024-08-30", "2024-07-01"))
                .statusCode(400)
                .body("errors.code", contains("DAY_OUT_OF_ORDER"));
        Api.get(TestCaller.COMMUNE_B, inspection).header("ETag", "\"0\"");
        Api.post(TestCaller.COMMUNE_B, inspection + "/completions", "\"0\"", completion)
                .statusCode(200);
        Api.post(TestCaller.COMMUNE_B, inspection + "/completions", "\"1\"", completion)
                .statusCode(409)
                .body("code", is("FINDING_DONE"));
    }

    @Test
    void takesAnOfficerOfTheBodyResponsibleOnly() {
        var inspection = InspectionExercises.recorded();
        var finding = "{\"text\": \"x\", \"consequence\": \"CORRECT\", \"responsibleOrganisationId\": \"%s\","
                + " \"officerId\": \"%s\"}";
        var officer = OfficerExercises.of(Place.HEALTH_CENTRE);
        Api.post(TestCaller.LABOUR, inspection + "/findings", "\"0\"", finding.formatted(Place.COMMITTEE_B, officer))
                .statusCode(400)
                .body("errors.pointer", contains("/officerId"));
        Api.post(TestCaller.LABOUR, inspection + "/findings", "\"0\"", finding.formatted(Place.HEALTH_CENTRE, officer))
                .statusCode(200);
    }
}
