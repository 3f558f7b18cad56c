package vn.gnbv.plans.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMa;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class ProgrammeApiTest {

    private static final String COMPONENTS = "/v1/programmes/" + SongMaProgramme.ID + "/components";

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.settle();
        SongMaProgramme.register();
    }

    @Test
    void holdsSevenProjectsElevenSubProjectsAndThirteenLeaves() {
        Api.get(TestCaller.HEALTH, COMPONENTS)
                .statusCode(200)
                .body("items", hasSize(18))
                .body("items.findAll { it.parentId == null }", hasSize(7))
                .body("items.findAll { it.leaf }", hasSize(13))
                .body("items[0].applicability", nullValue());
    }

    @Test
    void inheritsStatementsDownComponentsAndUnits() {
        SongMaProgramme.stateApplicability();
        for (var unit : new UUID[] {Place.DISTRICT, Place.COMMUNE_A}) {
            Api.get(TestCaller.HEALTH, COMPONENTS + "?asOf=2024-04-01&unitId=" + unit)
                    .statusCode(200)
                    .body(
                            "items.findAll { it.leaf && it.applicability == 'NOT_APPLICABLE' }.code",
                            contains("DA1.1", "DA1.2", "DA4.2", "DA5", "DA6.1"))
                    .body("items.findAll { it.leaf && it.applicability == 'APPLICABLE' }", hasSize(8))
                    .body(
                            "items.find { it.code == 'DA1.2' }.statement.componentId",
                            is(SongMaProgramme.component("DA1").toString()))
                    .body("items.find { it.code == 'DA1.2' }.statement.basis.sample", is(true));
        }
    }

    @Test
    void letsTheNearestUnitDecideAndKnowsNothingWhereNobodyHasSpoken() {
        SongMaProgramme.state("DA5", Place.DISTRICT, false, "2022-01-01");
        SongMaProgramme.state("DA5", Place.COMMUNE_A, true, "2023-01-01");
        var on2024 = "?asOf=2024-04-01&unitId=";
        Api.get(TestCaller.HEALTH, COMPONENTS + on2024 + Place.COMMUNE_A)
                .body("items.find { it.code == 'DA5' }.applicability", is("APPLICABLE"))
                .body("items.find { it.code == 'DA2' }.applicability", is("UNKNOWN"));
        Api.get(TestCaller.HEALTH, COMPONENTS + on2024 + Place.COMMUNE_B)
                .body("items.find { it.code == 'DA5' }.applicability", is("NOT_APPLICABLE"));
        Api.get(TestCaller.HEALTH, COMPONENTS + "?asOf=2022-06-01&unitId=" + Place.COMMUNE_A)
                .body("items.find { it.code == 'DA5' }.applicability", is("NOT_APPLICABLE"));
        Api.get(TestCaller.HEALTH, COMPONENTS + on2024 + Place.PROVINCE)
                .body("items.find { it.code == 'DA5' }.applicability", is("UNKNOWN"));
    }

    @Test
    void letsALaterStatementTakeOverAndRefusesOneThatOverlaps() {
        SongMaProgramme.state("DA5", Place.DISTRICT, false, "2022-01-01");
        SongMaProgramme.state("DA5", Place.DISTRICT, true, "2024-01-01");
        Api.get(TestCaller.HEALTH, "/v1/applicabilities?unitId=" + Place.DISTRICT)
                .body("items.validTo", hasItem("2023-12-31"));
        Api.post(
                        TestCaller.LABOUR,
                        "/v1/applicabilities",
                        SongMaProgramme.statement("DA5", Place.DISTRICT, true, "2023-06-01"))
                .statusCode(409)
                .body("code", is("STATEMENT_OVERLAPS"));
        assertThat(TestDatabase.query(
                        "select payload ->> 'change' from event_log where type like '%applicab%'" + " order by seq"))
                .containsExactly("STATED", "ENDED", "STATED");
    }

    @Test
    void letsNobodyStateAnythingOutsideTheirArea() {
        var commune = TestCaller.token("x", Place.COMMUNE_B, Place.COMMITTEE_B, java.util.List.of("PLAN_DRAFTER"));
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(commune)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(SongMaProgramme.statement("DA5", Place.COMMUNE_A, true, "2023-06-01"))
                .post("/v1/applicabilities")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesComponentsThatFormNoTree() {
        var template = """
                {"code": "NTM-2021-2025", "nameVi": "x", "nameEn": "x", "validFrom": "2021-01-01",
                 "validTo": "2020-12-31", "components": [
                 {"code": "A1", "parentCode": "B1", "nameVi": "x", "nameEn": "x", "capitalTypes": ["RECURRENT"]},
                 {"code": "B1", "parentCode": "A1", "nameVi": "x", "nameEn": "x", "capitalTypes": ["RECURRENT"]},
                 {"code": "C1", "parentCode": "D1", "nameVi": "x", "nameEn": "x", "capitalTypes": ["RECURRENT"]},
                 {"code": "C1", "nameVi": "x", "nameEn": "x", "capitalTypes": ["RECURRENT"]}]}""";
        Api.post(TestCaller.KEEPER, "/v1/programmes", template)
                .statusCode(400)
                .body(
                        "errors.code",
                        contains("VALIDITY_REVERSED", "DUPLICATE", "PARENT_CYCLE", "PARENT_CYCLE", "UNKNOWN_PARENT"));
    }

    @Test
    void refusesACodeThatIsInUse() {
        Api.post(TestCaller.KEEPER, "/v1/programmes", SongMaProgramme.request(UUID.randomUUID(), "GNBV-2021-2025"))
                .statusCode(409)
                .body("errors[0].pointer", is("/code"));
    }

    @Test
    void keepsWhatAComponentWasBeforeReformChangedWhoLeadsIt() {
        state("0", "DA4.1", "2025-02-10", "\"groups\": [\"POOR\", \"LOW_INCOME_WORKER\"]")
                .statusCode(200)
                .header("ETag", "\"1\"");
        var before = "?asOf=2025-02-09";
        Api.get(TestCaller.HEALTH, COMPONENTS + before)
                .body("items", hasSize(18))
                .body("items.find { it.code == 'DA4.1' }.nameVi", is("Dự án DA4.1"))
                .body("items.find { it.code == 'DA4.1' }.eligibility", nullValue());
        Api.get(TestCaller.HEALTH, COMPONENTS + "?asOf=2025-02-10")
                .body("items.find { it.code == 'DA4.1' }.leads.role", contains("Bộ Giáo dục và Đào tạo"))
                .body("items.find { it.code == 'DA4.1' }.eligibility[0].groups", contains("POOR", "LOW_INCOME_WORKER"));
        Api.get(TestCaller.HEALTH, "/v1/programmes/" + SongMaProgramme.ID)
                .body("components.find { it.code == 'DA4.1' }.versions.validTo", contains("2025-02-09", null));
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log where type like '%programme%'"))
                .containsExactly("REGISTERED", "COMPONENT_STATED");
    }

    @Test
    void addsAComponentThatADecisionBringsLater() {
        state("0", "DA2.1", "2024-01-01", "\"groups\": [\"POOR\"], \"ageBelow\": 16")
                .statusCode(200);
        Api.get(TestCaller.HEALTH, COMPONENTS + "?asOf=2023-12-31").body("items", hasSize(18));
        Api.get(TestCaller.HEALTH, COMPONENTS + "?asOf=2024-01-01")
                .body("items", hasSize(19))
                .body("items.find { it.code == 'DA2' }.leaf", is(false))
                .body(
                        "items.find { it.code == 'DA2.1' }.parentId",
                        is(SongMaProgramme.component("DA2").toString()));
    }

    @Test
    void changesAComponentOnlyWithinItsProgrammeAndInItsPlace() {
        state("0", "DA4.1", "2026-01-01", "\"groups\": [\"POOR\"]")
                .statusCode(400)
                .body("errors[0].code", is("OUTSIDE_PROGRAMME"))
                .body("errors[0].pointer", is("/validFrom"));
        state("0", "DA4.1", "2024-01-01", "\"groups\": [\"POOR\"], \"ageFrom\": 16, \"ageBelow\": 16")
                .statusCode(400)
                .body("errors[0].code", is("RANGE_REVERSED"))
                .body("errors[0].pointer", is("/eligibility/0/ageBelow"));
        stateBelow("DA9", "0", "DA2.1", "2024-01-01").statusCode(400).body("errors[0].code", is("UNKNOWN_PARENT"));
        stateBelow("DA3", "0", "DA4.1", "2024-01-01")
                .statusCode(400)
                .body("errors[0].code", is("COMPONENT_PLACE_FIXED"));
        state("7", "DA4.1", "2024-01-01", "\"groups\": [\"POOR\"]").statusCode(412);
        assertThat(TestDatabase.number("select version from programmes")).isZero();
        assertThat(TestDatabase.number("select count(*) from components where jsonb_array_length(versions) > 1"))
                .isZero();
    }

    @Test
    void refersToProgrammesWhoseComponentsNobodyHasEntered() {
        var merged = """
                {"code": "NTP-2026-2035", "nameVi": "x", "nameEn": "x", "validFrom": "2026-01-01",
                 "validTo": "2035-12-31", "continues": ["%s"], "components": []}""";
        Api.post(TestCaller.KEEPER, "/v1/programmes", merged.formatted(UUID.randomUUID()))
                .statusCode(400)
                .body("errors[0].code", is("UNKNOWN_PROGRAMME"))
                .body("errors[0].pointer", is("/continues/0"));
        var location = Api.post(TestCaller.KEEPER, "/v1/programmes", merged.formatted(SongMaProgramme.ID))
                .statusCode(201)
                .body("continues", contains(SongMaProgramme.ID.toString()))
                .extract()
                .header("Location");
        Api.get(TestCaller.HEALTH, location + "/components").statusCode(200).body("items", hasSize(0));
    }

    private static ValidatableResponse state(String version, String code, String from, String eligibility) {
        return send(version, code, code.equals("DA2.1") ? "DA2" : "DA4", from, eligibility);
    }

    private static ValidatableResponse stateBelow(String parent, String version, String code, String from) {
        return send(version, code, parent, from, "\"groups\": [\"POOR\"]");
    }

    private static ValidatableResponse send(
            String version, String code, String parent, String from, String eligibility) {
        return Api.post(
                TestCaller.KEEPER,
                "/v1/programmes/" + SongMaProgramme.ID + "/component-versions",
                "\"" + version + "\"",
                """
                {"code": "%s", "parentCode": "%s", "nameVi": "Tên mới", "nameEn": "New name",
                 "capitalTypes": ["RECURRENT"], "validFrom": "%s", "legalBasis": "30/2025/NĐ-CP",
                 "leads": [{"level": "CENTRAL", "role": "Bộ Giáo dục và Đào tạo"}],
                 "eligibility": [{%s}]}""".formatted(code, parent, from, eligibility));
    }
}
