package vn.gnbv.plans.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** What units and organisations become, what units are called, and how they are found. */
@QuarkusTest
class SuccessionApiTest {

    private static final String IMPORTS = "/v1/administrative-unit-imports";
    private static final String UNITS = "/v1/administrative-units";
    private static final String LABOUR_OFFICE = "/v1/organisations/" + Place.LABOUR_OFFICE;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        bring("""
                {"units": [{"code": "04168", "name": "Xã Sông Mã", "type": "COMMUNE", "level": "COMMUNE",
                            "parentCode": "14", "areaType": "RURAL", "validFrom": "2025-07-01"}]}""").statusCode(201);
    }

    @Test
    void saysThatTheSuccessorsOfAVanishedUnitAreUnknownUntilSomebodyTells() {
        var path = UNITS + "/" + Place.COMMUNE_A + "/successors";
        Api.get(TestCaller.HEALTH, path + "?asOf=2024-01-01")
                .statusCode(200)
                .body("successors.standing", contains("IN_FORCE"));
        Api.get(TestCaller.HEALTH, path)
                .body("successors.standing", contains("UNKNOWN"))
                .body("successors[0].endedOn", is("2025-06-30"));
        bring("""
                {"successions": [
                  {"predecessorCode": "04168", "successorCode": "04168", "kind": "MERGE", "onDay": "2025-07-01",
                   "legalBasis": "1681/NQ-UBTVQH15"}]}""").statusCode(201).body("kind", is("SUCCESSIONS")).body("changed", is(1));
        Api.get(TestCaller.HEALTH, path)
                .body("successors.standing", contains("IN_FORCE"))
                .body("successors.name", contains("Xã Sông Mã"))
                .body("successors[0].endedOn", nullValue());
        Api.get(TestCaller.HEALTH, UNITS + "/" + Place.COMMUNE_A).body("successions.kind", contains("MERGE"));
        Api.get(TestCaller.HEALTH, UNITS + "/" + UUID.randomUUID() + "/successors")
                .statusCode(404);
        assertThat(TestDatabase.query("select payload -> 'successions' -> 0 ->> 'kind' from event_log where key = '"
                        + Place.COMMUNE_A + "' order by seq desc limit 1"))
                .containsExactly("MERGE");
    }

    @Test
    void refusesWeightsThatDoNotMakeOneAndKeepsNothing() {
        var events = TestDatabase.number("select count(*) from event_log");
        bring("""
                {"successions": [
                  {"predecessorCode": "04168", "successorCode": "04168", "kind": "MERGE", "weight": 0.4,
                   "onDay": "2025-07-01"}]}""")
                .statusCode(400)
                .body("errors.code", contains("WEIGHTS_NOT_ONE"))
                .body("errors.pointer", contains("/successions/0/weight"));
        bring("""
                {"successions": [
                  {"predecessorCode": "04168", "successorCode": "04168", "kind": "MERGE", "weight": 1.5,
                   "onDay": "2025-07-01"}]}""").statusCode(400).body("errors.pointer", contains("/successions/0/weight"));
        assertThat(TestDatabase.number("select count(*) from administrative_unit_successions"))
                .isZero();
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(events);
    }

    @Test
    void listsTheUnitsThatADecisionCallsSomethingOnADay() {
        bring("""
                {"labels": [
                  {"code": "04171", "label": "EXTREMELY_DIFFICULT", "validFrom": "2021-06-04",
                   "legalBasis": "861/QĐ-TTg"},
                  {"code": "126", "label": "POOR_DISTRICT", "validFrom": "2022-03-15", "validTo": "2025-06-30",
                   "legalBasis": "353/QĐ-TTg"}]}""").statusCode(201).body("changed", is(2));
        Api.get(TestCaller.HEALTH, UNITS + "?label=EXTREMELY_DIFFICULT&asOf=2024-01-01")
                .body("items.name", contains("Xã Bó Sinh"));
        Api.get(TestCaller.HEALTH, UNITS + "?label=EXTREMELY_DIFFICULT&asOf=2021-06-03")
                .body("items", hasSize(0));
        Api.get(TestCaller.HEALTH, UNITS + "?label=POOR_DISTRICT").body("items.code", contains("126"));
        Api.get(TestCaller.HEALTH, UNITS + "?label=RICH").statusCode(400);
        Api.get(TestCaller.HEALTH, UNITS + "/" + Place.DISTRICT)
                .body("labels.legalBasis", contains("353/QĐ-TTg"))
                .body("labels.validTo", contains("2025-06-30"));
        bring("{\"labels\": [{\"code\": \"999\", \"label\": \"BORDER\", \"validFrom\": \"2024-01-01\"}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/labels/0/code"));
    }

    @Test
    void findsNamesWithoutTonesInEitherPlacementWithASlipAndBestFirst() {
        bring("""
                {"units": [
                  {"code": "38", "name": "Tỉnh Thanh Hóa", "type": "PROVINCE", "level": "PROVINCE"},
                  {"code": "24346", "name": "Xã Đắk Môn", "type": "COMMUNE", "level": "COMMUNE", "parentCode": "38"},
                  {"code": "00002", "name": "Xã Sông Mã Thượng", "type": "COMMUNE", "level": "COMMUNE",
                   "parentCode": "38"}]}""").statusCode(201);
        for (var words : new String[] {"thanh hoa", "Thanh Hoá", "THANH HÓA", "thanh hoaa"}) {
            Api.get(TestCaller.HEALTH, UNITS + "?q=" + words).body("items[0].name", is("Tỉnh Thanh Hóa"));
        }
        Api.get(TestCaller.HEALTH, UNITS + "?q=dak mon").body("items[0].name", is("Xã Đắk Môn"));
        Api.get(TestCaller.HEALTH, UNITS + "?q=bo shin").body("items[0].name", is("Xã Bó Sinh"));
        var first = Api.get(TestCaller.HEALTH, UNITS + "?q=xa song ma&limit=1")
                .body("items.name", contains("Xã Sông Mã"))
                .extract()
                .<String>path("next");
        Api.get(TestCaller.HEALTH, UNITS + "?q=xa song ma&limit=1&cursor=" + first)
                .body("items.name", contains("Xã Sông Mã Thượng"));
        Api.get(TestCaller.HEALTH, UNITS + "?q=khong co").body("items", hasSize(0));
    }

    @Test
    void listsAllBelowAUnitOnADay() {
        Api.get(TestCaller.HEALTH, UNITS + "?below=" + Place.PROVINCE + "&asOf=2024-01-01")
                .body("items.code", contains("04168", "04171", "126"));
        Api.get(TestCaller.HEALTH, UNITS + "?below=" + Place.PROVINCE + "&asOf=2025-07-01")
                .body("items.name", contains("Xã Sông Mã"));
        Api.get(TestCaller.HEALTH, UNITS + "?below=" + Place.PROVINCE + "&level=COMMUNE")
                .body("items", hasSize(3));
    }

    @Test
    void splitsAnAgencyByFunction() {
        var component = SongMaProgramme.component("DA3.1");
        Api.put(TestCaller.KEEPER, LABOUR_OFFICE + "/successions", "\"0\"", successions("""
                        {"successorId": "%s", "onDay": "2025-03-01", "passes": "NAMED", "componentIds": ["%s"],
                         "taskIds": [], "regimeIds": [], "legalBasis": "SAMPLE"},
                        {"successorId": "%s", "onDay": "2025-03-01", "passes": "UNKNOWN", "componentIds": [],
                         "taskIds": [], "regimeIds": []}""".formatted(
                                Place.AGRICULTURE_OFFICE, component, Place.HEALTH_CENTRE)))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("successions", hasSize(2));
        Api.get(TestCaller.HEALTH, LABOUR_OFFICE)
                .body("successions.passes", contains("NAMED", "UNKNOWN"))
                .body("successions[0].componentIds", contains(component.toString()));
        assertThat(TestDatabase.query("select jsonb_array_length(payload -> 'successions') from event_log where key = '"
                        + Place.LABOUR_OFFICE + "' order by seq"))
                .containsExactly("0", "2");
    }

    @Test
    void refusesSuccessionsOfAgenciesThatNobodyKnowsOrThatContradictEachOther() {
        var component = SongMaProgramme.component("DA3.1");
        var nobody = UUID.randomUUID();
        Api.put(TestCaller.KEEPER, LABOUR_OFFICE + "/successions", "\"0\"", successions("""
                        {"successorId": "%1$s", "onDay": "2025-03-01", "passes": "NAMED", "componentIds": ["%1$s"],
                         "taskIds": ["%1$s"], "regimeIds": ["%1$s"]}""".formatted(nobody)))
                .statusCode(400)
                .body(
                        "errors.code",
                        contains(
                                "FUNCTION_PASSED_TWICE",
                                "FUNCTION_PASSED_TWICE",
                                "UNKNOWN_ORGANISATION",
                                "UNKNOWN_COMPONENT",
                                "UNKNOWN_TASK",
                                "UNKNOWN_REGIME"));
        Api.put(TestCaller.KEEPER, LABOUR_OFFICE + "/successions", "\"0\"", successions("""
                        {"successorId": "%1$s", "onDay": "2025-03-01", "passes": "NAMED", "componentIds": ["%3$s"],
                         "taskIds": [], "regimeIds": []},
                        {"successorId": "%2$s", "onDay": "2025-03-01", "passes": "NAMED", "componentIds": ["%3$s"],
                         "taskIds": [], "regimeIds": []}""".formatted(
                                Place.AGRICULTURE_OFFICE, Place.HEALTH_CENTRE, component)))
                .statusCode(400)
                .body("errors.code", contains("FUNCTION_PASSED_TWICE"))
                .body("errors.pointer", contains("/successions/1"));
        Api.put(TestCaller.KEEPER, LABOUR_OFFICE + "/successions", "\"0\"", successions("""
                        {"successorId": "%1$s", "onDay": "2025-03-01", "passes": "EVERYTHING", "componentIds": [],
                         "taskIds": [], "regimeIds": []},
                        {"successorId": "%2$s", "onDay": "2025-03-01", "passes": "NAMED", "componentIds": [],
                         "taskIds": [], "regimeIds": []},
                        {"successorId": "%3$s", "onDay": "2025-04-01", "passes": "UNKNOWN", "componentIds": [],
                         "taskIds": [], "regimeIds": []}""".formatted(
                                Place.AGRICULTURE_OFFICE, Place.HEALTH_CENTRE, Place.LABOUR_OFFICE)))
                .statusCode(400)
                .body("errors.code", contains("FUNCTIONS_NAMED", "PARENT_CYCLE", "FUNCTION_PASSED_TWICE"));
        Api.put(TestCaller.KEEPER, LABOUR_OFFICE + "/successions", null, successions(""))
                .statusCode(428);
        Api.put(TestCaller.KEEPER, LABOUR_OFFICE + "/successions", "\"9\"", successions(""))
                .statusCode(412);
        assertThat(TestDatabase.number("select count(*) from organisation_successions"))
                .isZero();
        assertThat(TestDatabase.query("select version from organisations where id = '" + Place.LABOUR_OFFICE + "'"))
                .containsExactly("0");
    }

    private static String successions(String rows) {
        return "{\"successions\": [" + rows + "]}";
    }

    private static io.restassured.response.ValidatableResponse bring(String body) {
        return Api.post(TestCaller.KEEPER, IMPORTS, body);
    }
}
