package vn.gnbv.plans;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.calendar.CalendarFixture;
import vn.gnbv.plans.committee.CommitteeExercises;
import vn.gnbv.plans.consultation.ConsultationExercises;
import vn.gnbv.plans.escalation.EscalationExercises;
import vn.gnbv.plans.inspection.InspectionExercises;
import vn.gnbv.platform.testing.BadInput;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

/** Days that have not come or lie in the wrong order, names that are given twice or to nothing. */
@QuarkusTest
class BadDaysAndNamesApiTest extends BadInput {

    @Override
    protected void settle() {
        SongMaPlan.settle();
    }

    private static final String NEVER = "2099-01-01";
    private static final As PROVINCE = new As(Place.PROVINCE, Place.DISTRICT_COMMITTEE, "PLAN_DRAFTER");

    @Test
    void nothingIsTakenDownBeforeItHasHappened() {
        refused(
                PROVINCE.post(
                        "/v1/steering-committees",
                        null,
                        CommitteeExercises.committee(UUID.randomUUID())
                                .replace("\"unitId\": \"" + Place.DISTRICT, "\"unitId\": \"" + Place.PROVINCE)
                                .replace("2024-02-01", NEVER)),
                400,
                "DATE_IN_FUTURE at /establishedOn");
        refused(
                PROVINCE.post("/v1/inspections", null, """
                        {"kind": "INSPECTION", "unitId": "%s", "basis": "SAMPLE", "concludedOn": "%s",
                         "organisationId": "%s"}""".formatted(Place.PROVINCE, NEVER, Place.DISTRICT_COMMITTEE)),
                400,
                "DATE_IN_FUTURE at /concludedOn");
        refused(
                PROVINCE.post("/v1/tasks", null, """
                        {"source": {"unitId": "%s", "kind": "LETTER", "issuedOn": "%s", "issuer": "UBND tỉnh"},
                         "task": {"number": "1", "content": "SAMPLE", "leadOrganisationIds": ["%s"],
                                  "componentIds": ["%4$s"], "parentTaskId": "%4$s", "schedule": "NONE"}}""".formatted(
                                Place.PROVINCE, NEVER, Place.HEALTH_CENTRE, UUID.randomUUID())),
                400,
                "DATE_IN_FUTURE at /source/issuedOn",
                "UNKNOWN_PARENT_PART at /task/parentTaskId",
                "UNKNOWN_COMPONENT at /task/componentIds/0");
        String task = Api.get(TestCaller.LABOUR, SongMaPlan.issued()).extract().path("tasks[0].id");
        remember();
        refused(
                Api.post(TestCaller.LABOUR, "/v1/tasks/" + task + "/members", """
                        {"groupOrganisationId": "%s", "day": "%s", "organisationIds": ["%s"], "basis": "SAMPLE"}""".formatted(
                                Place.LABOUR_OFFICE, NEVER, Place.HEALTH_CENTRE)),
                400,
                "NOT_A_GROUP_OF_IT at /groupOrganisationId",
                "DATE_IN_FUTURE at /day");
    }

    @Test
    void aConclusionLeavesTimeToActAndIsSettledAfterwards() {
        var committee = CommitteeExercises.concluded(CommitteeExercises.conclusion(Place.HEALTH_CENTRE));
        String conclusion = Api.get(TestCaller.LABOUR, committee).extract().path("conclusions[0].id");
        remember();
        refused(
                Api.post(TestCaller.LABOUR, committee + "/conclusions", "\"1\"", """
                        {"concludedOn": "%s", "text": "SAMPLE", "assignedOrganisationId": "%s", "dueOn": "2098-12-31"}""".formatted(
                                NEVER, Place.HEALTH_CENTRE)),
                400,
                "DATE_IN_FUTURE at /concludedOn",
                "DUE_BEFORE_START at /dueOn");
        refused(settle(committee, conclusion, NEVER), 400, "DATE_IN_FUTURE at /doneOn");
        refused(settle(committee, conclusion, "2024-03-14"), 400, "DAY_OUT_OF_ORDER at /doneOn");
    }

    @Test
    void aConsultationIsAskedAnsweredClosedAndDecidedInThisOrder() {
        var consultation = Api.post(
                        TestCaller.LABOUR, "/v1/consultations", ConsultationExercises.consultation(UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .header("Location");
        String invited = Api.get(TestCaller.LABOUR, consultation).extract().path("invited[0].id");
        remember();
        refused(received(consultation, invited, NEVER), 400, "DATE_IN_FUTURE at /receivedOn");
        refused(received(consultation, invited, "2024-02-29"), 400, "DAY_OUT_OF_ORDER at /receivedOn");
        refused(on(consultation + "/closure", "0", "closedOn", NEVER), 400, "DATE_IN_FUTURE at /closedOn");
        refused(
                on(consultation + "/closure", "0", "closedOn", "2024-02-29"),
                400,
                "DAY_OUT_OF_ORDER at /closedOn",
                "CONSULTATION_RUNNING at /closedOn");

        received(consultation, invited, "2024-03-10").statusCode(201);
        on(consultation + "/closure", "1", "closedOn", "2024-04-01").statusCode(200);
        String opinion = Api.get(TestCaller.LABOUR, consultation + "/collation")
                .extract()
                .path("provisions[0].opinions[0].opinionId");
        remember();
        refused(
                decide(consultation, NEVER, opinion, opinion),
                400,
                "DATE_IN_FUTURE at /decidedOn",
                "DUPLICATE at /decisions/1/opinionId");
        refused(decide(consultation, "2024-03-31", opinion), 400, "DAY_OUT_OF_ORDER at /decidedOn");
    }

    @Test
    void whatIsStatedEndsAfterItBegins() {
        refused(
                Api.post(TestCaller.KEEPER, "/v1/organisations", """
                        {"name": "SAMPLE", "kind": "AGENCY", "unitId": "%s", "validFrom": "2025-01-01",
                         "validTo": "2024-12-31"}""".formatted(Place.DISTRICT)),
                400,
                "VALIDITY_REVERSED at /validTo");
        refused(
                Api.post(TestCaller.LABOUR, "/v1/applicabilities", """
                        {"componentId": "%s", "unitId": "%s", "applicable": true, "validFrom": "2024-01-01",
                         "validTo": "2023-12-31", "basis": {"text": "SAMPLE", "sample": true}}""".formatted(UUID.randomUUID(), Place.DISTRICT)),
                400,
                "UNKNOWN_COMPONENT at /componentId",
                "VALIDITY_REVERSED at /validTo");
        refused(
                Api.post(
                        TestCaller.KEEPER,
                        "/v1/programmes/" + SongMaProgramme.ID + "/component-versions",
                        "\"0\"",
                        """
                        {"id": "%s", "code": "DA2", "nameVi": "SAMPLE", "nameEn": "SAMPLE", "capitalTypes": ["RECURRENT"],
                         "validFrom": "2024-01-01", "validTo": "2023-12-31", "legalBasis": "SAMPLE"}""".formatted(UUID.randomUUID())),
                400,
                "VALIDITY_REVERSED at /validTo",
                "ALREADY_EXISTS at /id");
        refused(
                Api.post(TestCaller.KEEPER, "/v1/administrative-unit-imports", """
                        {"labels": [{"unitId": "%s", "label": "EXTREMELY_DIFFICULT", "validFrom": "2024-01-01",
                                     "validTo": "2023-12-31"}]}""".formatted(Place.COMMUNE_A)),
                400,
                "VALIDITY_REVERSED at /labels/0/validTo");
        refused(
                Api.post(
                        TestCaller.LABOUR,
                        "/v1/plans",
                        SongMaPlan.request(UUID.randomUUID())
                                .replace(
                                        "\"year\": 2024",
                                        "\"year\": 2024, \"throughYear\": 2023, \"escalationRoute\": [\""
                                                + UUID.randomUUID() + "\"]")),
                400,
                "VALIDITY_REVERSED at /throughYear",
                "UNKNOWN_ORGANISATION at /escalationRoute/0");
    }

    @Test
    void nothingIsMadeTwice() {
        var id = UUID.randomUUID();
        var committee = CommitteeExercises.committee(id);
        var escalation = EscalationExercises.escalation(id);
        var inspection = InspectionExercises.inspection(id);
        var statement = SongMaProgramme.statement("DA3.1", Place.COMMUNE_A, true, "2024-01-01")
                .replaceFirst("\\{", "{\"id\": \"" + id + "\", ");
        Api.post(TestCaller.LABOUR, "/v1/steering-committees", committee).statusCode(201);
        Api.post(TestCaller.COMMUNE_A, "/v1/escalations", escalation).statusCode(201);
        Api.post(TestCaller.LABOUR, "/v1/inspections", inspection).statusCode(201);
        Api.post(TestCaller.LABOUR, "/v1/applicabilities", statement).statusCode(201);
        var other = CommitteeExercises.committee(UUID.randomUUID());
        remember();
        var exists = "ALREADY_EXISTS at /id";
        refused(Api.post(TestCaller.LABOUR, "/v1/steering-committees", committee), 409, exists);
        refused(Api.post(TestCaller.COMMUNE_A, "/v1/escalations", escalation), 409, exists);
        refused(Api.post(TestCaller.LABOUR, "/v1/inspections", inspection), 409, exists);
        refused(Api.post(TestCaller.LABOUR, "/v1/applicabilities", statement), 409, exists);
        refused(Api.put(TestCaller.LABOUR, "/v1/steering-committees/" + id, "\"0\"", other), 409, exists);
        var programme = SongMaProgramme.request(SongMaProgramme.ID, "ANOTHER");
        refused(Api.post(TestCaller.KEEPER, "/v1/programmes", programme), 409, exists);
        refused(
                Api.post(
                        TestCaller.KEEPER,
                        "/v1/programmes",
                        programme.replaceFirst(
                                SongMaProgramme.ID.toString(), UUID.randomUUID().toString())),
                409,
                "ALREADY_EXISTS at /components");
    }

    @Test
    void nothingIsNamedTwiceAndNothingLiesBelowItself() {
        var organisation = "/v1/organisations/" + Place.LABOUR_OFFICE;
        var all = """
                {"successorId": "%s", "onDay": "2025-03-01", "passes": "EVERYTHING", "componentIds": [], "taskIds": [],
                 "regimeIds": []}""".formatted(Place.HEALTH_CENTRE);
        refused(
                Api.put(
                        TestCaller.KEEPER,
                        organisation + "/successions",
                        "\"0\"",
                        "{\"successions\": [" + all + ", " + all + "]}"),
                400,
                "DUPLICATE at /successions/1/successorId");
        refused(
                Api.put(TestCaller.KEEPER, organisation, "\"0\"", """
                        {"name": "SAMPLE", "kind": "AGENCY", "unitId": "%s", "parentId": "%s"}""".formatted(Place.DISTRICT, Place.LABOUR_OFFICE)),
                400,
                "PARENT_CYCLE at /parentId");
        var attended = "{\"activityId\": \"" + UUID.randomUUID() + "\", \"attendedOn\": \"2024-04-20\"}";
        refused(
                Api.post(TestCaller.KEEPER, "/v1/officers", """
                        {"organisationId": "%s", "unitId": "%s", "role": "OFFICER", "validFrom": "2024-01-01",
                         "name": "SAMPLE", "classes": [%3$s, %3$s]}""".formatted(
                                Place.LABOUR_OFFICE, Place.DISTRICT, attended)),
                400,
                "DUPLICATE at /classes/1");
        refused(
                Api.post(TestCaller.KEEPER, "/v1/administrative-unit-imports", """
                        {"list": {"validFrom": "2025-07-01", "belowUnitId": "%s",
                                  "csv": "code,full_name,level,parent_code\\n1,Xã A,COMMUNE,14\\n1,Xã B,COMMUNE,14\\n"}}""".formatted(Place.PROVINCE)),
                400,
                "DUPLICATE at /list/csv");
        refused(
                Api.post(TestCaller.KEEPER, "/v1/administrative-unit-imports", """
                        {"list": {"validFrom": "2025-07-01", "belowUnitId": "%s",
                                  "csv": "code,full_name,level,parent_code\\n1,Xã A,COMMUNE,14\\n"}}""".formatted(UUID.randomUUID())),
                400,
                "UNKNOWN_UNIT at /list/belowUnitId");
        refused(
                Api.get(
                        TestCaller.HEALTH,
                        "/v1/programmes/" + SongMaProgramme.ID + "/components?unitId=" + UUID.randomUUID()),
                400,
                "UNKNOWN_UNIT at ?unitId");
        Api.post(TestCaller.KEEPER, "/v1/working-calendars", CalendarFixture.request(2024))
                .statusCode(201);
        remember();
        refused(
                Api.put(TestCaller.KEEPER, "/v1/working-calendars/2024", "\"0\"", CalendarFixture.request(2025)),
                400,
                "DAY_NOT_IN_YEAR at /year");
    }

    @Test
    void whatDoesNotExistIsNotFoundToBeReadOrChanged() {
        var nothing = UUID.randomUUID();
        for (var path : List.of(
                "activities/" + nothing,
                "activity-kinds/NONE",
                "administrative-units/" + nothing,
                "applicabilities/" + nothing,
                "consultations/" + nothing,
                "documents/" + nothing,
                "escalations/" + nothing,
                "inspections/" + nothing,
                "officers/" + nothing,
                "organisations/" + nothing,
                "plans/" + nothing,
                "programmes/" + nothing,
                "programmes/" + nothing + "/components",
                "projects/" + nothing,
                "steering-committees/" + nothing,
                "targets/" + nothing,
                "targets/" + nothing + "/status",
                "tasks/" + nothing,
                "working-calendars/2099")) {
            missing(Api.get(TestCaller.LABOUR, "/v1/" + path));
        }
        var organisation = """
                {"name": "SAMPLE", "kind": "AGENCY", "unitId": "%s"}""".formatted(Place.DISTRICT);
        missing(Api.get(TestCaller.KEEPER, "/v1/administrative-unit-imports/" + nothing));
        missing(Api.put(TestCaller.KEEPER, "/v1/organisations/" + nothing, "\"0\"", organisation));
        missing(Api.put(
                TestCaller.KEEPER, "/v1/organisations/" + nothing + "/successions", "\"0\"", "{\"successions\": []}"));
        missing(Api.put(TestCaller.KEEPER, "/v1/working-calendars/2099", "\"0\"", CalendarFixture.request(2099)));
        missing(Api.post(
                TestCaller.KEEPER,
                "/v1/administrative-unit-imports/" + nothing + "/confirmation",
                "\"0\"",
                "{\"decisions\": []}"));
        missing(Api.post(TestCaller.LABOUR, "/v1/consultations/" + nothing + "/closure", "\"0\"", "{}"));
        missing(Api.post(TestCaller.LABOUR, "/v1/escalations/" + nothing + "/forwarding", "\"0\"", "{}"));
        missing(settle("/v1/steering-committees/" + nothing, nothing.toString(), "2024-04-29"));
    }

    private static void missing(ValidatableResponse answer) {
        answer.statusCode(404).body("code", is("NOT_FOUND"));
    }

    private static ValidatableResponse settle(String committee, String conclusion, String doneOn) {
        return Api.post(TestCaller.HEALTH, committee + "/settlements", "\"1\"", """
                {"conclusionId": "%s", "doneOn": "%s"}""".formatted(conclusion, doneOn));
    }

    private static ValidatableResponse received(String consultation, String invited, String day) {
        return Api.post(TestCaller.LABOUR, consultation + "/responses", """
                {"invitedId": "%s", "receivedOn": "%s", "opinions": [{"provision": "I", "opinion": "AMEND",
                 "text": "Nêu rõ nguồn vốn"}]}""".formatted(invited, day));
    }

    private static ValidatableResponse on(String path, String version, String field, String day) {
        return Api.post(TestCaller.LABOUR, path, "\"" + version + "\"", "{\"" + field + "\": \"" + day + "\"}");
    }

    private static ValidatableResponse decide(String consultation, String day, String... opinions) {
        var decisions = Arrays.stream(opinions)
                .map(opinion -> "{\"opinionId\": \"" + opinion + "\", \"decision\": \"ACCEPTED\"}")
                .collect(Collectors.joining(", "));
        return Api.post(TestCaller.LABOUR, consultation + "/decision", "\"2\"", """
                {"decidedOn": "%s", "decisions": [%s]}""".formatted(day, decisions));
    }
}
