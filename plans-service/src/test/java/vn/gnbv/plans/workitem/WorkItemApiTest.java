package vn.gnbv.plans.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.As;
import vn.gnbv.plans.SeedPlaces;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.plans.committee.CommitteeExercises;
import vn.gnbv.plans.officer.OfficerExercises;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class WorkItemApiTest {

    private static final String ALL = "/v1/work-items?asOf=2024-11-05";
    private static final String OWN = ALL + "&organisationId=" + Place.LABOUR_OFFICE;

    private UUID officer;
    private String consultation;
    private String escalation;
    private String inspection;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SeedPlaces.settle();
    }

    @Test
    void showsTheLabourOfficeOfSongMaItsWorkOfTheFifthOfNovember() {
        fillTheDesk();
        Api.get(TestCaller.LABOUR, OWN)
                .statusCode(200)
                .body("items.kind", contains("FINDING", "CONSULTATION_REPLY", "CONCLUSION", "TASK", "ESCALATION"))
                .body("items.lastDay", contains("2024-10-31", "2024-11-05", "2024-11-30", null, null))
                .body("items.dueKind", contains("BY", "BEFORE", "BY", null, null))
                .body("items.state", contains("OVERDUE", "OPEN", "OPEN", "OPEN", "OPEN"))
                .body("items[0].link", is(inspection))
                .body("items[1].link", is(consultation))
                .body("items[1].dueOn", is("2024-11-06"))
                .body("items[2].officerId", is(officer.toString()))
                .body("items[3].title", is("Chủ trì Tiểu dự án 2 - Dự án 6"))
                .body("items[4].link", is(escalation))
                .body("next", nullValue());
        Api.get(TestCaller.LABOUR, OWN + "&state=OVERDUE").body("items.kind", contains("FINDING"));
        Api.get(TestCaller.LABOUR, OWN.replace("11-05", "11-06") + "&state=OVERDUE")
                .body("items.kind", contains("FINDING", "CONSULTATION_REPLY"));
        Api.get(TestCaller.LABOUR, OWN + "&state=OPEN")
                .body("items.kind", contains("CONSULTATION_REPLY", "CONCLUSION", "TASK", "ESCALATION"));
        Api.get(TestCaller.LABOUR, OWN + "&state=DONE").body("items", empty());
        Api.get(TestCaller.LABOUR, ALL + "&officerId=" + officer).body("items.kind", contains("CONCLUSION"));
        Api.get(TestCaller.LABOUR, OWN.replace("2024-11-05", "2024-03-31")).body("items.kind", empty());
    }

    @Test
    void isReadPageByPageInTheSameOrder() {
        fillTheDesk();
        var kinds = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.get(TestCaller.LABOUR, OWN + "&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract();
            kinds.addAll(page.<List<String>>path("items.kind"));
            cursor = page.path("next");
        }
        assertThat(kinds).containsExactly("FINDING", "CONSULTATION_REPLY", "CONCLUSION", "TASK", "ESCALATION");
    }

    @Test
    void takesOffWhatIsDoneAndRemembersWhen() {
        fillTheDesk();
        String finding = Api.get(TestCaller.LABOUR, inspection).extract().path("findings[0].id");
        Api.post(TestCaller.LABOUR, inspection + "/completions", "\"0\"", """
                        {"findingId": "%s", "doneOn": "2024-11-06", "evidence": "Báo cáo"}""".formatted(finding))
                .statusCode(200);
        Api.post(TestCaller.LABOUR, escalation + "/forwarding", "\"0\"", "{\"forwardedOn\": \"2024-11-06\"}")
                .statusCode(200);
        Api.get(TestCaller.LABOUR, OWN)
                .body("items.kind", hasItem("ESCALATION"))
                .body("items[0].state", is("OVERDUE"));
        var next = OWN.replace("11-05", "11-06");
        Api.get(TestCaller.LABOUR, next).body("items.kind", contains("CONSULTATION_REPLY", "CONCLUSION", "TASK"));
        Api.get(TestCaller.LABOUR, next + "&state=DONE")
                .body("items.kind", contains("FINDING", "ESCALATION"))
                .body("items.state", contains("DONE", "DONE"));
        var committee = "/v1/work-items?organisationId=" + Place.DISTRICT_COMMITTEE + "&asOf=2024-11-0";
        Api.get(TestCaller.SIGNER, committee + 6).body("items.link", contains(escalation));
        Api.get(TestCaller.SIGNER, committee + 5).body("items", empty());
        Api.post(TestCaller.LABOUR, consultation + "/responses", """
                        {"opinions": [{"provision": "Toàn văn", "opinion": "AGREE"}]}""").statusCode(201);
        Api.get(TestCaller.LABOUR, "/v1/work-items?organisationId=" + Place.LABOUR_OFFICE + "&state=DONE")
                .body("items.kind", hasItem("CONSULTATION_REPLY"));
    }

    @Test
    void leavesNoReplyToAClosedConsultationOnTheList() {
        fillTheDesk();
        Api.post(TestCaller.SIGNER, consultation + "/closure", "\"0\"", "{\"closedOn\": \"2024-11-08\"}")
                .statusCode(200)
                .body("invited.outcome", contains("NO_REPLY"));
        Api.get(TestCaller.LABOUR, OWN.replace("11-05", "11-07")).body("items.kind", hasItem("CONSULTATION_REPLY"));
        Api.get(TestCaller.LABOUR, OWN.replace("11-05", "11-08"))
                .body("items.kind", not(hasItem("CONSULTATION_REPLY")));
    }

    @Test
    void showsToEachItsOwnAndTheAreaToWhoLooksAfterIt() {
        fillTheDesk();
        var ofHealth = ALL + "&organisationId=" + Place.HEALTH_CENTRE;
        Api.get(TestCaller.HEALTH, ALL).body("items.kind", contains("TASK"));
        Api.get(TestCaller.LABOUR, ofHealth).body("items.kind", contains("TASK"));
        Api.get(TestCaller.LABOUR, ALL).body("items.organisationId", hasItem(Place.HEALTH_CENTRE.toString()));
        Api.get(TestCaller.HEALTH, OWN).body("items", empty());
        Api.get(TestCaller.COMMUNE_B, ALL).body("items", empty());
        Api.get(TestCaller.COMMUNE_B, ofHealth).body("items", empty());
        Api.get(TestCaller.KEEPER, ALL).statusCode(403);
        Api.get(TestCaller.OPERATOR, ALL).statusCode(403);
        var elsewhere = new As(SeedPlaces.KON_TUM, SeedPlaces.KON_TUM_LABOUR, "PLAN_DRAFTER", "PLAN_SIGNER");
        elsewhere.get(ALL).body("items", empty());
        elsewhere.get(OWN).body("items", empty());
    }

    @Test
    void showsTheLabourDepartmentOfKonTumItsWorkBeforeAndAfterTheTenthOfFebruary() {
        var department = new As(SeedPlaces.KON_TUM, SeedPlaces.KON_TUM_LABOUR, "PLAN_DRAFTER");
        var province = new As(SeedPlaces.KON_TUM, SeedPlaces.KON_TUM_COMMITTEE, "PLAN_SIGNER");
        var district = new As(SeedPlaces.DAK_HA, SeedPlaces.DAK_HA_COMMITTEE, "REPORTER");
        issuePlanOfKonTum(department, province);
        district.post("/v1/escalations", null, """
                        {"kind": "DIFFICULTY", "title": "Vướng mắc", "content": "x", "raisedOn": "2022-02-01",
                         "route": ["%s", "%s"]}""".formatted(SeedPlaces.KON_TUM_LABOUR, SeedPlaces.KON_TUM_COMMITTEE))
                .statusCode(201);
        var own = "/v1/work-items?organisationId=" + SeedPlaces.KON_TUM_LABOUR + "&asOf=";
        department
                .get(own + "2022-02-09")
                .body(
                        "items.title",
                        contains("Nghị quyết của Tỉnh ủy", "Thực hiện chính sách", "Tập huấn", "Vướng mắc"))
                .body("items.lastDay", contains("2022-02-09", null, null, null))
                .body("items.dueOn", contains("2022-02-10", null, null, null))
                .body("items.state", contains("OPEN", "OPEN", "OPEN", "OPEN"));
        department.get(own + "2022-02-10").body("items.state", contains("OVERDUE", "OPEN", "OPEN", "OPEN"));
        department.get(own + "2022-01-31").body("items.kind", contains("TASK", "TASK", "TASK"));
        department.get(own + "2021-12-26").body("items", empty());
        department.get("/v1/work-items").body("items[0].state", is("OVERDUE"));
        String policies = department.get(own + "2022-02-10").extract().path("items[1].link");
        department
                .post(policies + "/progress", null, "{\"state\": \"DONE\", \"happenedOn\": \"2022-02-10\"}")
                .statusCode(201);
        department
                .get(own + "2022-02-10")
                .body("items.title", contains("Nghị quyết của Tỉnh ủy", "Tập huấn", "Vướng mắc"));
        department.get(own + "2022-02-10&state=DONE").body("items.title", contains("Thực hiện chính sách"));
    }

    /** A task, a reply, an escalation, a finding and a conclusion, all for Phòng LĐTBXH of Sông Mã. */
    private void fillTheDesk() {
        SongMaPlan.issued();
        consultation = location(Api.post(TestCaller.SIGNER, "/v1/consultations", """
                {"kind": "COMMENT", "title": "Dự thảo Nghị quyết", "textReference": "x", "openedOn": "2024-10-25",
                 "dueOn": "2024-11-06", "dueKind": "BEFORE", "invited": [{"organisationId": "%s"}]}""".formatted(Place.LABOUR_OFFICE)));
        escalation = location(Api.post(
                TestCaller.COMMUNE_A, "/v1/escalations", """
                {"kind": "DIFFICULTY", "title": "Thiếu đất sản xuất", "content": "x", "raisedOn": "2024-10-01",
                 "route": ["%s", "%s"]}""".formatted(Place.LABOUR_OFFICE, Place.DISTRICT_COMMITTEE)));
        inspection = location(
                Api.post(TestCaller.SIGNER, "/v1/inspections", """
                {"kind": "INSPECTION", "unitId": "%s", "basis": "x", "concludedOn": "2024-10-10",
                 "findings": [{"text": "Chưa lập sổ theo dõi", "consequence": "CORRECT",
                               "responsibleOrganisationId": "%s", "dueOn": "2024-10-31"}]}""".formatted(Place.DISTRICT, Place.LABOUR_OFFICE)));
        officer = OfficerExercises.of(Place.LABOUR_OFFICE);
        CommitteeExercises.concluded("""
                {"concludedOn": "2024-10-20", "text": "Báo cáo tiến độ nhà ở", "assignedOrganisationId": "%s",
                 "officerId": "%s", "dueOn": "2024-11-30"}""".formatted(Place.LABOUR_OFFICE, officer));
    }

    private static void issuePlanOfKonTum(As department, As province) {
        var plan = location(department.post("/v1/plans", null, """
                {"programmeId": "%s", "unitId": "%s", "year": 2022, "title": "Kế hoạch 4587",
                 "issuerOrganisationId": "%s"}""".formatted(
                        SongMaProgramme.ID, SeedPlaces.KON_TUM, SeedPlaces.KON_TUM_COMMITTEE)));
        department
                .put(plan + "/tasks", "\"0\"", """
                        {"tasks": [
                          {"number": "1.4", "content": "Nghị quyết của Tỉnh ủy", "leadOrganisationIds": ["%1$s"],
                           "coordinatingOrganisationIds": ["%2$s"], "schedule": "DATED", "dueOn": "2022-02-10",
                           "dueKind": "BEFORE"},
                          {"number": "2.1", "content": "Thực hiện chính sách", "leadOrganisationIds": ["%2$s"],
                           "schedule": "NONE"},
                          {"number": "4.3", "content": "Tập huấn", "leadOrganisationIds": ["%2$s"],
                           "schedule": "YEARLY"}]}""".formatted(SeedPlaces.KON_TUM_PLANNING, SeedPlaces.KON_TUM_LABOUR))
                .statusCode(200);
        province.post(plan + "/issuance", "\"1\"", """
                        {"number": "4587/KH-UBND", "issuedOn": "2021-12-27",
                         "signer": {"name": "A", "position": "KT. Chủ tịch, Phó Chủ tịch"}}""").statusCode(200);
    }

    private static String location(io.restassured.response.ValidatableResponse created) {
        return created.statusCode(201).extract().header("Location");
    }
}
