package vn.gnbv.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** What is wrong is told with its field and its rule, and nothing of it is kept. */
@QuarkusTest
class BadInputApiTest {

    private static final UUID PROVINCIAL = UUID.randomUUID();

    private static final String BY_THEMSELVES_OR_BY_READING =
            "readings|boundar|table_deltas|commune_counts|table_roll_ups";

    private List<String> before = List.of();

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        GivenSupport.catalogues();
        GivenSupport.programme();
        before = TestDatabase.contents(BY_THEMSELVES_OR_BY_READING);
    }

    @Test
    void aProvincesStandardIsForNoRoundOfAnotherPlace() {
        provincialStandard();
        refused(
                Given.post(
                        TestCaller.LABOUR,
                        "/v1/review-rounds",
                        Given.roundBody("PERIODIC", 2023).replace(Given.STANDARD.toString(), PROVINCIAL.toString())),
                409,
                "STANDARD_OF_ANOTHER_PLACE",
                "/standardId",
                "provincial");
    }

    @Test
    void anAssessmentCountsUnderNoStandardThatItsRoundDoesNotName() {
        var household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        var round = Given.round("PERIODIC", 2023);
        keep();
        var other = """
                {"standardId": "%s", "pointsA": 100, "deprivations": []}""".formatted(UUID.randomUUID());
        refused(
                Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households/" + household + "/assessments",
                        Given.assessmentBody(round, 100, 3).replaceFirst("\\}$", ", \"others\": [" + other + "]}")),
                400,
                "STANDARD_NOT_OF_ROUND",
                "/others/0/standardId",
                "round");
    }

    @Test
    void aQuestionHasInAllFormsTogetherNoMoreOptionsThanCanBeKept() {
        Given.post(TestCaller.KEEPER, "/v1/poverty-standards/" + Given.STANDARD + "/forms", form("RURAL", 0))
                .statusCode(201);
        keep();
        refused(
                Given.post(TestCaller.KEEPER, "/v1/poverty-standards/" + Given.STANDARD + "/forms", form("URBAN", 40)),
                400,
                "TOO_MANY_OPTIONS",
                "/questions/0/options",
                "62");
    }

    private static String form(String areaType, int first) {
        var options = IntStream.range(first, first + 40)
                .mapToObj(i -> "{\"code\": \"O%d\", \"textVi\": \"t\", \"textEn\": \"t\", \"points\": 1}".formatted(i))
                .collect(Collectors.joining(","));
        return """
                {"code": "%1$s", "nameVi": "f", "nameEn": "f", "legalBasis": "SAMPLE", "areaType": "%1$s",
                 "validFrom": "2022-01-01", "basePoints": 0, "questions": [
                   {"code": "q", "textVi": "t", "textEn": "t", "kind": "ONE", "options": [%2$s]}]}""".formatted(areaType, options);
    }

    @Test
    void aProcedureHasACodeOfItsOwnAndNoRivalOnItsDays() {
        var body = Given.procedureBody("BENEFICIARIES");
        Given.post(TestCaller.KEEPER, "/v1/procedures", body).statusCode(201);
        keep();
        refused(Given.post(TestCaller.KEEPER, "/v1/procedures", body), 409, "PROCEDURE_CODE_TAKEN", "/code", "");
        refused(
                Given.post(TestCaller.KEEPER, "/v1/procedures", body.replaceFirst("\"BENEFICIARIES\"", "\"another\"")),
                409,
                "PROCEDURE_EXISTS",
                "/validFrom",
                "");
    }

    @Test
    void noHouseholdIsCountedUnderAStandardThatNobodyCanBeAskedBy() {
        refused(
                Given.post(
                        TestCaller.LABOUR,
                        "/v1/classification-simulations",
                        "{\"standardId\": \"" + Given.STANDARD + "\"}"),
                409,
                "STANDARD_WITHOUT_FORM",
                "/standardId",
                "");
    }

    @Test
    void nothingIsReviewedOutsideTheRoundsUnit() {
        var round = Given.post(
                        TestCaller.LABOUR,
                        "/v1/review-rounds",
                        Given.roundBody("PERIODIC", 2023)
                                .replace(Place.DISTRICT.toString(), Place.COMMUNE_A.toString()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        keep();
        refused(
                Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households/" + household + "/assessments",
                        Given.assessmentBody(round, 100, 3)),
                409,
                "OUTSIDE_ROUND",
                "/roundId",
                "");
        refused(
                Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/recognitions",
                        Given.recognitionBody(round, Place.COMMUNE_B, "2023-12-14")),
                409,
                "OUTSIDE_ROUND",
                "/unitId",
                "");
    }

    @Test
    void ofAPairOneOfTheTwoIsKept() {
        var body = Given.householdBody(Place.COMMUNE_A, 1);
        Given.post(TestCaller.COMMUNE_A, "/v1/households", body).statusCode(201);
        Given.post(TestCaller.COMMUNE_A, "/v1/households", body).statusCode(201);
        var pair = TestDatabase.query("select id from duplicate_candidates").getFirst();
        keep();
        for (var kept : new String[] {"null", "\"" + UUID.randomUUID() + "\""}) {
            refused(
                    Given.as(TestCaller.COMMUNE_A)
                            .header("If-Match", "\"0\"")
                            .body("{\"decision\": \"SAME_PERSON\", \"reason\": \"r\", \"keptMemberId\": " + kept + "}")
                            .post("/v1/duplicate-candidates/" + pair + "/resolution")
                            .then(),
                    400,
                    "NOT_OF_THE_PAIR",
                    "/keptMemberId",
                    "");
        }
        assertThat(TestDatabase.query("select decision from duplicate_candidates"))
                .containsOnlyNulls();
    }

    @Test
    void codesOfCataloguesAndNumbersOfCausesAreGivenOnce() {
        refused(
                Given.post(TestCaller.KEEPER, "/v1/need-kinds", GivenSupport.needKindBody("HOUSE", "HOUSING", false)),
                409,
                "CODE_TAKEN",
                "/code",
                "HOUSE");
        refused(
                Given.post(
                        TestCaller.KEEPER, "/v1/support-contents", GivenSupport.needKindBody("LOAN", "CREDIT", false)),
                409,
                "CODE_TAKEN",
                "/code",
                "LOAN");
        refused(
                Given.post(TestCaller.KEEPER, "/v1/poverty-causes", GivenSupport.causeBody("LAND", 1, null)),
                409,
                "CODE_TAKEN",
                "/code",
                "LAND");
        refused(
                Given.post(TestCaller.KEEPER, "/v1/poverty-causes", GivenSupport.causeBody("DEBT", 7, null)),
                409,
                "CAUSE_NUMBER_TAKEN",
                "/number",
                "7");
    }

    @Test
    void whatASupportHasMetIsStatedWithTheSupport() {
        var household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        var need = GivenSupport.need(TestCaller.COMMUNE_B, household, null, "HOUSE", "2023-09-10");
        keep();
        refused(
                Given.as(TestCaller.COMMUNE_B)
                        .header("If-Match", "\"0\"")
                        .body("{\"metOn\": \"2023-11-01\", \"metBy\": \"SUPPORT\"}")
                        .post("/v1/needs/" + need + "/fulfilment")
                        .then(),
                400,
                "MET_BY_SUPPORT",
                "/metBy",
                "");
        assertThat(TestDatabase.query("select state from needs")).containsExactly("OPEN");
    }

    @Test
    void aSupportStatesBothEndsOfItsPeriodItsNormWithTheBasisAndAProjectOfItsComponent() {
        var household = GivenSupport.poorHousehold(Given.VILLAGE_B);
        var project = UUID.randomUUID();
        TestDatabase.execute("insert into project_copies values ('%s', 0, '%s', '%s')"
                .formatted(project, GivenSupport.DA5, Place.COMMUNE_B));
        keep();
        var body = GivenSupport.support(household).component(GivenSupport.DA2).body();
        refused(supported(body, "\"periodFrom\": \"2024-05-10\""), 400, "PERIOD_HALF_STATED", "/periodTo", "");
        refused(supported(body, "\"normVnd\": 1000000"), 400, "NORM_HALF_STATED", "/normBasis", "");
        refused(
                supported(body, "\"projectId\": \"" + project + "\""),
                400,
                "PROJECT_NOT_OF_COMPONENT",
                "/projectId",
                "");
    }

    @Test
    void aSupportIsCancelledOnce() {
        var household = GivenSupport.poorHousehold(Given.VILLAGE_B);
        var support = Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/supports",
                        GivenSupport.support(household).body())
                .statusCode(201)
                .extract()
                .<String>path("id");
        cancel(support, "\"0\"").statusCode(200);
        keep();
        cancel(support, "\"1\"").statusCode(409).body("code", is("SUPPORT_CANCELLED"));
        assertThat(TestDatabase.contents(BY_THEMSELVES_OR_BY_READING)).isEqualTo(before);
    }

    @Test
    void whoIsEligibleIsNotToldOfAComponentThatDoesNotSay() {
        TestDatabase.execute("delete from component_versions");
        Given.get(
                        TestCaller.COMMUNE_B,
                        "/v1/support-gaps?kind=NOT_SERVED&unitId=" + Place.COMMUNE_B + "&componentId="
                                + GivenSupport.DA2)
                .statusCode(409)
                .body("code", is("ELIGIBILITY_NOT_STATED"))
                .body("errors.pointer", contains("?componentId"));
    }

    @Test
    void nobodyIsACandidateTwice() {
        var household = GivenSupport.poorHousehold(Given.VILLAGE_B);
        keep();
        refused(
                Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/beneficiary-selections",
                        GivenSupport.selectionBody(Given.VILLAGE_B, household, household)),
                400,
                "CANDIDATE_TWICE",
                "/candidates/1",
                "");
    }

    @Test
    void onlyTablesFourteenAndFifteenAreListsOfNames() {
        Given.get(TestCaller.COMMUNE_B, "/v1/official-tables/13/households?unitId=" + Place.COMMUNE_B)
                .statusCode(400)
                .body("code", is("LIST_UNKNOWN"));
    }

    private static ValidatableResponse supported(String body, String field) {
        return Given.post(TestCaller.COMMUNE_B, "/v1/supports", body.replaceFirst("\\{", "{" + field + ","));
    }

    private static ValidatableResponse cancel(String support, String etag) {
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", etag)
                .body("{\"reason\": \"nhầm\"}")
                .post("/v1/supports/" + support + "/cancellation")
                .then();
    }

    private void provincialStandard() {
        var elsewhere = UUID.randomUUID();
        TestDatabase.execute("""
                insert into unit_copies values ('%1$s', 0);
                insert into area_paths values ('%1$s', '%1$s', '(,)')""".formatted(elsewhere));
        TestDatabase.execute("""
                insert into poverty_standards (id, code, name_vi, name_en, legal_basis, valid_from, jurisdiction_unit_id,
                                               min_points_b_poor, version)
                values ('%s', 'provincial', 's', 's', 's', '2022-01-01', '%s', 30, 0)""".formatted(PROVINCIAL, elsewhere));
        keep();
    }

    private void keep() {
        before = TestDatabase.contents(BY_THEMSELVES_OR_BY_READING);
    }

    /** @param said in what is told in English */
    private void refused(ValidatableResponse answer, int status, String code, String pointer, String said) {
        answer.statusCode(status)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", is(code))
                .body("errors.find { it.pointer == '" + pointer + "' }.message", containsString(said));
        assertThat(TestDatabase.contents(BY_THEMSELVES_OR_BY_READING)).isEqualTo(before);
    }
}
