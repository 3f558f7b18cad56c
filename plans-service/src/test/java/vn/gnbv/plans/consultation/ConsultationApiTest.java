package vn.gnbv.plans.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.As;
import vn.gnbv.plans.SeedPlaces;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class ConsultationApiTest {

    private static final UUID ROUND_OF_PROVINCE = UUID.fromString("01900000-0000-7000-f000-000000000020");
    private static final UUID ROUND_OF_DISTRICT = UUID.fromString("01900000-0000-7000-f000-000000000019");

    private static final As PROVINCE = new As(SeedPlaces.LAM_DONG, SeedPlaces.PROVINCE_PARTY, "PLAN_DRAFTER");
    private static final As DISTRICT = new As(SeedPlaces.DAM_RONG, SeedPlaces.MASS_MOBILISATION, "PLAN_DRAFTER");
    private static final As DISTRICT_COMMITTEE = new As(SeedPlaces.DAM_RONG, SeedPlaces.DAM_RONG_COMMITTEE, "REPORTER");
    private static final As DISTRICT_LABOUR = new As(SeedPlaces.DAM_RONG, SeedPlaces.DAM_RONG_LABOUR, "REPORTER");

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SeedPlaces.settle();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void takesTheTwoLettersOfTheDraftResolutionWithTheirLastGoodDays() {
        openBothRounds();
        PROVINCE.get(round(ROUND_OF_PROVINCE))
                .body("lastDay", is("2021-12-05"))
                .body("dueOn", is("2021-12-06"))
                .body("dueKind", is("BEFORE"))
                .body("letterNumber", is("1055-CV/TU"))
                .body(
                        "invited.position",
                        contains("Ủy viên Ban Thường vụ Tỉnh ủy", "Ủy viên Ban Chấp hành Đảng bộ tỉnh"))
                .body("invited.organisationId", contains(nullValue(), nullValue()));
        DISTRICT.get(round(ROUND_OF_DISTRICT))
                .body("lastDay", is("2021-12-02"))
                .body("openedOn", is("2021-11-05"))
                .body("feeds", is(ROUND_OF_PROVINCE.toString()))
                .body("invited", hasSize(3));
        PROVINCE.get("/v1/consultations")
                .body("items.id", contains(ROUND_OF_PROVINCE.toString(), ROUND_OF_DISTRICT.toString()));
        PROVINCE.get("/v1/consultations?limit=1").body("next", notNullValue());
        PROVINCE.get(round(ROUND_OF_PROVINCE) + "/collation").body("fedBy", contains(ROUND_OF_DISTRICT.toString()));
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log where topic is null"))
                .containsExactly("OPENED", "OPENED");
        assertThat(TestDatabase.number("select count(*) from event_log where topic is not null"))
                .isZero();
    }

    @Test
    void showsEachRoundToThoseWhomItConcernsOnly() {
        openBothRounds();
        DISTRICT_LABOUR.get(round(ROUND_OF_DISTRICT)).statusCode(200);
        DISTRICT_LABOUR.get(round(ROUND_OF_PROVINCE)).statusCode(404);
        DISTRICT_LABOUR.get(round(ROUND_OF_DISTRICT) + "/collation").statusCode(404);
        DISTRICT_LABOUR.get("/v1/consultations").body("items.id", contains(ROUND_OF_DISTRICT.toString()));
        for (var stranger : TestCaller.values()) {
            Api.get(stranger, round(ROUND_OF_DISTRICT)).statusCode(404);
            Api.get(stranger, "/v1/consultations").body("items", empty());
        }
    }

    @Test
    void followsARoundFromTheRepliesToTheDecisions() {
        openBothRounds();
        var round = round(ROUND_OF_DISTRICT);
        var invited = DISTRICT.get(round).extract().<java.util.List<String>>path("invited.id");
        DISTRICT.post(round + "/responses", null, """
                        {"invitedId": "%s", "receivedOn": "2021-12-01", "paperNumber": "512/UBND",
                         "opinions": [
                           {"provision": "Mục III.10", "opinion": "AGREE"},
                           {"provision": "Mục III.4", "opinion": "AMEND", "text": "bổ sung công trình quy mô nhỏ"}]}""".formatted(invited.get(0)))
                .statusCode(201)
                .body("enteredByHost", is(true));
        DISTRICT_LABOUR.post(round + "/responses", null, """
                        {"opinions": [{"provision": "Mục III.4", "opinion": "REJECT", "text": "chưa có nguồn vốn"}]}""").statusCode(201).body("enteredByHost", is(false));
        DISTRICT_LABOUR.get(round + "/responses").body("items", hasSize(1));
        DISTRICT.get(round + "/responses").body("items", hasSize(2));

        DISTRICT.post(round + "/closure", "\"2\"", "{}")
                .statusCode(200)
                .body("state", is("CLOSED"))
                .body("invited.outcome", contains("REPLIED", "REPLIED_LATE", "NO_REPLY"));
        DISTRICT_COMMITTEE
                .post(round + "/responses", null, "{\"opinions\": [{\"provision\": \"I\", \"opinion\": \"AGREE\"}]}")
                .statusCode(409)
                .body("code", is("CONSULTATION_NOT_OPEN"));

        var opinions = DISTRICT.get(round + "/collation")
                .body("provisions.provision", contains("Mục III.4", "Mục III.10"))
                .body("replied", is(1))
                .body("repliedLate", is(1))
                .body("noReply", is(1))
                .extract()
                .<java.util.List<String>>path("provisions[0].opinions.opinionId");
        DISTRICT.post(round + "/decision", "\"3\"", "{\"decisions\": []}")
                .statusCode(400)
                .body("errors.code", contains("OPINION_UNDECIDED", "OPINION_UNDECIDED"));
        DISTRICT.post(round + "/decision", "\"3\"", """
                        {"decisions": [
                          {"opinionId": "%s", "decision": "ACCEPTED"},
                          {"opinionId": "%s", "decision": "NOT_ACCEPTED", "reason": "vốn lồng ghép"}]}""".formatted(opinions.get(0), opinions.get(1)))
                .statusCode(200)
                .body("state", is("DECIDED"));
        DISTRICT_COMMITTEE
                .get(round + "/collation")
                .statusCode(200)
                .body("provisions[0].opinions.decision", contains("ACCEPTED", "NOT_ACCEPTED"))
                .body("provisions[0].opinions.organisationId", hasItem(SeedPlaces.DAM_RONG_LABOUR.toString()))
                .body("provisions[1].opinions[0].decision", nullValue());
    }

    @Test
    void endsNoLaterThanTheRoundThatItFeeds() {
        PROVINCE.post("/v1/consultations", null, ofProvince()).statusCode(201);
        DISTRICT.post("/v1/consultations", null, ofDistrict().replace("2021-12-03", "2021-12-07"))
                .statusCode(400)
                .body("errors.code", contains("DUE_AFTER_FED"))
                .body("errors.pointer", contains("/feeds"));
        DISTRICT.post(
                        "/v1/consultations",
                        null,
                        ofDistrict()
                                .replace(
                                        ROUND_OF_PROVINCE.toString(),
                                        UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_CONSULTATION"));
        PROVINCE.post(round(ROUND_OF_PROVINCE) + "/closure", "\"0\"", "{}").statusCode(200);
        DISTRICT.post("/v1/consultations", null, ofDistrict())
                .statusCode(409)
                .body("code", is("FED_CONSULTATION_CLOSED"));
        assertThat(TestDatabase.number("select count(*) from consultations")).isEqualTo(1);
    }

    @Test
    void namesAllThatIsWrongWithALetterAndKeepsNothingOfIt() {
        DISTRICT.post("/v1/consultations", null, """
                        {"kind": "COMMENT", "title": "Dự thảo", "openedOn": "2021-11-05", "dueOn": "2021-11-05",
                         "dueKind": "BEFORE", "planId": "%1$s",
                         "invited": [
                           {"organisationId": "%1$s"}, {"organisationId": "%2$s"}, {"label": "Ủy viên 1"},
                           {"label": "Ủy viên 2, 0912 345 678", "position": "Ủy viên"},
                           {"organisationId": "%3$s"}, {"organisationId": "%3$s"}]}""".formatted(
                                UUID.randomUUID(), SeedPlaces.MASS_MOBILISATION, SeedPlaces.DAM_RONG_LABOUR))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/title",
                                "/dueOn",
                                "/invited/0/organisationId",
                                "/invited/1/organisationId",
                                "/invited/2",
                                "/invited/3/label",
                                "/invited/5",
                                "/planId"))
                .body(
                        "errors.code",
                        contains(
                                "CONSULTED_TEXT_UNCLEAR",
                                "DUE_BEFORE_START",
                                "UNKNOWN_ORGANISATION",
                                "HOST_INVITED",
                                "INVITED_UNCLEAR",
                                "CONTACT_NOT_ALLOWED",
                                "DUPLICATE",
                                "PLAN_NOT_VISIBLE"));
        DISTRICT.post("/v1/consultations", null, ofDistrict().replace("\"2021-11-05\"", "\"2099-11-05\""))
                .statusCode(400)
                .body("errors.code", hasItem("DATE_IN_FUTURE"));
        DISTRICT_LABOUR.post("/v1/consultations", null, ofDistrict()).statusCode(403);
        assertThat(TestDatabase.number("select count(*) from consultations")).isZero();
        assertThat(TestDatabase.number("select count(*) from event_log")).isZero();
    }

    @Test
    void refusesRepliesThatAreNotOnesOwnAndClosesNothingTooEarly() {
        PROVINCE.post("/v1/consultations", null, ofProvince()).statusCode(201);
        DISTRICT.post("/v1/consultations", null, ofDistrict()).statusCode(201);
        var round = round(ROUND_OF_DISTRICT);
        var agreement = "\"opinions\": [{\"provision\": \"I\", \"opinion\": \"AGREE\"}]}";
        DISTRICT.post(round + "/responses", null, "{" + agreement)
                .statusCode(400)
                .body("errors.code", contains("NOT_INVITED"));
        DISTRICT_LABOUR
                .post(round + "/responses", null, "{\"receivedOn\": \"2021-12-01\", " + agreement)
                .statusCode(400)
                .body("errors.code", contains("PAPER_BY_HOST_ONLY"))
                .body("errors.pointer", contains("/receivedOn"));
        DISTRICT_LABOUR
                .post(round + "/responses", null, "{\"opinions\": [{\"provision\": \"I\", \"opinion\": \"OTHER\"}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/opinions/0/text"));
        DISTRICT.post(round + "/closure", "\"0\"", "{\"closedOn\": \"2021-12-02\"}")
                .statusCode(409)
                .body("code", is("CONSULTATION_RUNNING"));
        DISTRICT.post(round + "/decision", "\"0\"", "{\"decisions\": []}")
                .statusCode(409)
                .body("code", is("CONSULTATION_NOT_CLOSED"));
        DISTRICT_LABOUR.post(round + "/closure", "\"0\"", "{}").statusCode(403);
        assertThat(TestDatabase.number("select count(*) from consultation_responses"))
                .isZero();
        DISTRICT.get(round).header("ETag", "\"0\"").body("state", is("OPEN"));
    }

    @Test
    void putsTheDraftOfAPlanToOthers() {
        var plan = SongMaPlan.draft();
        var command = ConsultationExercises.consultation(UUID.randomUUID())
                .replace(
                        "\"title\": \"Dự thảo Kế hoạch\", \"textReference\": \"Dự thảo lần 1\"",
                        "\"planId\": \"" + plan.substring(10) + "\"");
        Api.post(TestCaller.LABOUR, "/v1/consultations", command).statusCode(201);
        Api.post(TestCaller.LABOUR, "/v1/consultations", command)
                .statusCode(409)
                .body("code", is("ALREADY_EXISTS"));
        Api.get(TestCaller.HEALTH, "/v1/consultations?planId=" + plan.substring(10))
                .body("items.organisationId", contains(Place.LABOUR_OFFICE.toString()));
        Api.get(TestCaller.COMMUNE_A, "/v1/consultations").body("items", empty());
    }

    private static void openBothRounds() {
        PROVINCE.post("/v1/consultations", null, ofProvince()).statusCode(201);
        DISTRICT.post("/v1/consultations", null, ofDistrict()).statusCode(201);
    }

    private static String round(UUID id) {
        return "/v1/consultations/" + id;
    }

    private static String ofProvince() {
        return """
                {"id": "%s", "kind": "COMMENT", "title": "Dự thảo Nghị quyết về giảm nghèo bền vững đến năm 2030",
                 "textReference": "324-CV/BCSUB", "letterNumber": "1055-CV/TU", "openedOn": "2021-11-23",
                 "dueOn": "2021-12-06", "dueKind": "BEFORE",
                 "invited": [
                   {"label": "Ủy viên Ban Thường vụ 1", "position": "Ủy viên Ban Thường vụ Tỉnh ủy"},
                   {"label": "Ủy viên Ban Chấp hành 1", "position": "Ủy viên Ban Chấp hành Đảng bộ tỉnh"}]}""".formatted(ROUND_OF_PROVINCE);
    }

    private static String ofDistrict() {
        return """
                {"id": "%s", "kind": "COMMENT", "title": "Dự thảo Nghị quyết về giảm nghèo bền vững đến năm 2030",
                 "textReference": "324-CV/BCSUB", "letterNumber": "29-CV/BDVHU", "openedOn": "2021-11-05",
                 "dueOn": "2021-12-03", "dueKind": "BEFORE", "feeds": "%s",
                 "invited": [{"organisationId": "%s"}, {"organisationId": "%s"}, {"organisationId": "%s"}]}""".formatted(
                        ROUND_OF_DISTRICT,
                        ROUND_OF_PROVINCE,
                        SeedPlaces.DAM_RONG_COMMITTEE,
                        SeedPlaces.DAM_RONG_LABOUR,
                        SeedPlaces.COMMUNE_PARTIES);
    }
}
