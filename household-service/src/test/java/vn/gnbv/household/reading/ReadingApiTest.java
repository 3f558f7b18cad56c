package vn.gnbv.household.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.GivenSupport;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class ReadingApiTest {

    private static final Set<String> NAMING =
            Set.of("householdId", "householdIds", "household", "memberId", "fullName", "headName");

    private String round = "";
    private String household = "";
    private String recognition = "";

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        Given.form("RURAL");
        round = Given.round("PERIODIC", 2023);
        household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 3);
        recognition = Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
    }

    @Test
    void whoReadsNamedListsPapersAndFilesOfHouseholdsIsPutDown() {
        read("/v1/official-tables/15/households?asOf=2023-12-31&unitId=" + Place.COMMUNE_B);
        read("/v1/official-tables/14/households?asOf=2023-12-31&unitId=" + Place.COMMUNE_B);
        read("/v1/review-rounds/" + round + "/documents?kind=POSTING_LIST&format=PDF&unitId=" + Place.COMMUNE_B);
        read("/v1/recognitions/" + recognition + "/documents?kind=CERTIFICATES&format=PDF");
        read("/v1/review-rounds/" + round + "/survey-imports/template?unitId=" + Given.VILLAGE_B);
        read("/v1/review-rounds/" + round + "/survey-exports?format=CSV&unitId=" + Given.VILLAGE_B);
        read("/v1/household-exports?format=CSV");
        read("/v1/change-feeds/households");
        read("/v1/households/" + household);
        read("/v1/households/" + household + "/members");
        read("/v1/households/" + household + "/history");
        read("/v1/households/" + household + "/assessments");
        read("/v1/households?unitId=" + Place.COMMUNE_B);
        read("/v1/review-rounds/" + round + "/households");
        Given.post(TestCaller.COMMUNE_B, "/v1/household-searches", "{\"name\": \"Lò\"}")
                .statusCode(200);
        Given.as(TestCaller.COMMUNE_B)
                .contentType("application/octet-stream")
                .header(
                        "If-Match",
                        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                                .extract()
                                .header("ETag"))
                .body(Given.PDF.getBytes(StandardCharsets.ISO_8859_1))
                .put("/v1/households/" + household + "/papers/" + Given.PDF_SHA256 + "?kind=FORM")
                .then()
                .statusCode(200);
        read("/v1/households/" + household + "/papers/" + Given.PDF_SHA256);
        assertThat(readings())
                .containsExactly(
                        "NAMED_LIST TABLE_15 - unit 1",
                        "NAMED_LIST TABLE_14 - unit 0",
                        "ROUND_PAPERS POSTING_LIST subject unit 1",
                        "RECOGNITION_PAPERS CERTIFICATES subject - 1",
                        "SURVEY_TEMPLATE - subject unit 1",
                        "SURVEY_EXPORT CSV subject unit -",
                        "EXPORT CSV - - -",
                        "CHANGE_FEED - - - 1",
                        "HOUSEHOLD - subject - 1",
                        "MEMBERS - subject - 1",
                        "HISTORY - subject - 1",
                        "ASSESSMENTS - subject - 1",
                        "HOUSEHOLD_LIST - - unit 1",
                        "REVIEW_LIST - subject - 1",
                        "SEARCH - - - 1",
                        "HOUSEHOLD - subject - 1",
                        "HOUSEHOLD_FILE - subject - 1");
        assertThat(TestDatabase.query("select distinct actor from readings")).hasSize(1);
        assertThat(String.join("\n", TestDatabase.query("select r::text from readings r")))
                .doesNotContain("Lò");
    }

    @Test
    void whoReadsWhatIsKeptOfAHouseholdHasReadOfIt() {
        GivenSupport.catalogues();
        Given.post(TestCaller.KEEPER, "/v1/income-classes", Given.incomeClassBody("AVERAGE_FARM_HOUSEHOLD", "RURAL"))
                .statusCode(201);
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/certificates",
                        "{\"recognitionId\": \"" + recognition + "\", \"issuedOn\": \"2023-12-20\"}")
                .statusCode(201);
        var recipient = Given.post(TestCaller.KEEPER, "/v1/recipients", """
                        {"code": "BANK", "nameVi": "vi", "nameEn": "en", "classes": ["POOR"], "ofMembers": false}""")
                .statusCode(201)
                .extract()
                .header("Location");
        var of = "/v1/households/" + household;
        read(of + "/standing");
        read(of + "/papers");
        readEntered(of + "/causes", GivenSupport.causesBody("2023-12-15", false, "ILLNESS"));
        readEntered(of + "/income-confirmations", """
                {"kind": "AVERAGE_FARM_HOUSEHOLD", "livelihood": "SALT", "appliedOn": "2023-10-15", "incomeVnd": 60000000,
                 "persons": 2, "decision": {"number": "3/XN-UBND", "issuedOn": "2023-10-20", "signer": "Người Ký Thử"}}""");
        readEntered("/v1/needs", GivenSupport.needBody(household, null, "HOUSE", "2023-12-15"));
        readEntered("/v1/supports", GivenSupport.support(household).body());
        readEntered("/v1/exit-registrations", GivenSupport.exitBody(household));
        var helper = readEntered("/v1/helper-assignments", GivenSupport.helperBody(household, null));
        read(helper + "/visits");
        read("/v1/support-gaps?kind=WITHOUT_HELPER&asOf=2023-12-31&unitId=" + Place.COMMUNE_B);
        readEntered(
                "/v1/beneficiary-selections",
                GivenSupport.selectionBody(Place.COMMUNE_B, household).replace("LIVESTOCK", "LOAN"));
        read("/v1/certificates?recognitionId=" + recognition);
        read("/v1/certificates/"
                + TestDatabase.query("select id from certificates").getFirst());
        read(recipient + "/movements?month=2023-12");
        readEntered(recipient + "/confirmations", """
                {"month": "2023-12", "unitId": "%s", "receivedOn": "2024-01-05", "rows": 0, "refused": [
                  {"memberId": "%s", "reason": "Đã có thẻ"}]}""".formatted(Place.COMMUNE_B, GivenSupport.head(household)));
        readComplaint();
        assertThat(TestDatabase.query("""
                        select concat_ws(' ', matter, detail) from readings
                        where subject_id = '%1$s' or '%1$s' = any (household_ids) order by id""".formatted(household)))
                .containsExactly(
                        "STANDING",
                        "HOUSEHOLD_FILE",
                        "CAUSES",
                        "CAUSES",
                        "INCOME_CONFIRMATIONS",
                        "INCOME_CONFIRMATIONS",
                        "NEEDS",
                        "NEEDS",
                        "SUPPORTS",
                        "SUPPORTS",
                        "EXIT_REGISTRATIONS",
                        "EXIT_REGISTRATIONS",
                        "HELPERS",
                        "HELPERS",
                        "HELPERS",
                        "SUPPORT_GAPS WITHOUT_HELPER",
                        "SELECTIONS",
                        "SELECTIONS",
                        "CERTIFICATES",
                        "CERTIFICATES",
                        "ENTITLEMENT_MOVEMENTS 2023-12",
                        "ENTITLEMENT_CONFIRMATIONS",
                        "ENTITLEMENT_CONFIRMATIONS",
                        "COMPLAINTS",
                        "COMPLAINTS");
    }

    /** On its list, and by itself. */
    private static String readEntered(String list, String body) {
        var entered = Given.post(TestCaller.COMMUNE_B, list, body)
                .statusCode(201)
                .extract()
                .header("Location");
        read(list);
        read(entered);
        return entered;
    }

    private void readComplaint() {
        var proceeding = UUID.randomUUID();
        var complaint = UUID.randomUUID();
        TestDatabase.execute("""
                insert into procedures (id, code, use, name_vi, name_en, legal_basis, valid_from, steps, version)
                values ('%1$s', 'P', 'PERIODIC_REVIEW', 'vi', 'en', 'SAMPLE', '2022-01-01', '[]', 0);
                insert into proceedings (id, procedure_id, subject_id, unit_id, begun_on, step, kind, step_since, state,
                  version)
                values ('%1$s', '%1$s', '%2$s', '%3$s', '2023-10-12', 'POSTING', 'POSTING', '2023-10-12', 'RUNNING', 0);
                insert into complaints (id, proceeding_id, household_id, received_on, content, state, recorded_by, version)
                values ('%4$s', '%1$s', '%5$s', '2023-10-12', 'Hộ khai sai', 'OPEN', 'test', 0),
                       ('%2$s', '%1$s', null, '2023-10-12', 'Niêm yết chậm', 'OPEN', 'test', 0)""".formatted(proceeding, round, Given.VILLAGE_B, complaint, household));
        read("/v1/proceedings/" + proceeding + "/complaints");
        read("/v1/proceedings/" + proceeding + "/complaints/" + complaint);
        read("/v1/proceedings/" + proceeding + "/complaints/" + round);
    }

    @Test
    void whoReadsAnOverrideHasReadOfTheHousehold() {
        var other = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        var assessment = Given.assess(TestCaller.COMMUNE_B, other, round, 100, 3)
                .extract()
                .header("Location");
        readEntered(assessment + "/overrides", "{\"class\": \"NEAR_POOR\", \"reason\": \"Nhà bị sập sau bão\"}");
        assertThat(readings()).containsExactly("CLASS_OVERRIDES - subject - 1", "CLASS_OVERRIDES - subject - 1");
        Given.get(TestCaller.OPERATOR, "/v1/readings?householdId=" + other)
                .statusCode(200)
                .body("items.matter", contains("CLASS_OVERRIDES", "CLASS_OVERRIDES"));
    }

    @Test
    void everyOperationThatNamesAHouseholdPutsDownWhoReads() {
        var operations = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.gnbv.household")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Operation.class))
                        .collect(Collectors.toMap(
                                method -> method.getAnnotationOfType(Operation.class)
                                        .operationId(),
                                method -> method));
        assertThat(namingHouseholds().filter(operation -> !leadsToTheLog(operations.get(operation), new HashSet<>())))
                .containsExactlyInAnyOrder(
                        // Who has read, and not what.
                        "listReadings",
                        // An empty table.
                        "getHouseholdImportTemplate",
                        // What is wrong with a file that the reader has sent.
                        "getHouseholdImportErrors",
                        "getSurveyImportErrors");
    }

    /** The reading operations of the contract whose path or answer is of a household, and those that answer with a file. */
    private static Stream<String> namingHouseholds() {
        var contract = given().get("/q/openapi?format=json").as(JsonNode.class);
        return contract.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .filter(path -> path.getKey().contains("/households/{")
                        || path.getValue().path("get").path("responses").properties().stream()
                                .filter(response -> response.getKey().startsWith("2"))
                                .flatMap(response -> response.getValue().path("content").findValues("schema").stream())
                                .anyMatch(schema -> schema.path("type").asText().equals("string")
                                        || namesAHousehold(schema, contract, new HashSet<>())))
                .map(path -> path.getValue().path("get").path("operationId").asText());
    }

    private static boolean namesAHousehold(JsonNode schema, JsonNode contract, Set<String> seen) {
        return schema.path("properties").properties().stream().anyMatch(property -> NAMING.contains(property.getKey()))
                || schema.findValuesAsText("$ref").stream()
                        .filter(seen::add)
                        .anyMatch(ref -> namesAHousehold(contract.at(ref.substring(1)), contract, seen));
    }

    /** However many of our methods lie between. */
    private static boolean leadsToTheLog(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ReadingService.class)
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(next -> leadsToTheLog(next, seen))
                                        .isPresent());
    }

    @Test
    void whoHasReadOfAHouseholdAndWhatSomebodyHasReadIsTold() {
        var other = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        read("/v1/households/" + household);
        read("/v1/households");
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + other).statusCode(200);
        var reader = TestDatabase.query("select distinct actor from readings where subject_id = '" + household + "'")
                .getFirst();
        Given.get(TestCaller.OPERATOR, "/v1/readings?householdId=" + household)
                .statusCode(200)
                .body("items.matter", contains("HOUSEHOLD_LIST", "HOUSEHOLD"))
                .body("items[0].householdIds", contains(household))
                .body("items.actor", contains(reader, reader))
                .body("items[1].area", is(Place.COMMUNE_B.toString()));
        Given.get(TestCaller.OPERATOR, "/v1/readings?actor=" + reader + "&limit=1")
                .statusCode(200)
                .body("items.matter", contains("HOUSEHOLD_LIST"))
                .body("next", notNullValue());
        Given.get(TestCaller.OPERATOR, "/v1/readings?householdId=" + household + "&to=2020-01-01T00:00:00Z")
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void ofManyWhoReadAtOnceEachIsPutDown() throws Exception {
        Callable<Boolean> reader = () -> {
            read("/v1/households/" + household);
            return true;
        };
        try (var readers = Executors.newFixedThreadPool(8)) {
            for (var done : readers.invokeAll(Collections.nCopies(40, reader))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(readings()).hasSize(40).containsOnly("HOUSEHOLD - subject - 1");
    }

    @Test
    void nobodyIsToldWhatCannotBePutDown() {
        TestDatabase.execute("alter table readings add constraint ck_full check (false) not valid");
        try {
            Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household).statusCode(500);
        } finally {
            TestDatabase.execute("alter table readings drop constraint ck_full");
        }
        read("/v1/households/" + household);
        assertThat(readings()).containsExactly("HOUSEHOLD - subject - 1");
    }

    @Test
    void whoIsRefusedHasReadNothing() {
        var other = TestCaller.COMMUNE_A;
        Given.get(other, "/v1/official-tables/15/households?unitId=" + Place.COMMUNE_B)
                .statusCode(404);
        Given.get(other, "/v1/recognitions/" + recognition + "/documents?kind=DECISION&format=PDF")
                .statusCode(404);
        Given.get(other, "/v1/households/" + household + "/papers/" + Given.PDF_SHA256)
                .statusCode(404);
        Given.get(other, "/v1/households/" + household).statusCode(404);
        assertThat(readings()).isEmpty();
    }

    private static void read(String path) {
        Given.get(TestCaller.COMMUNE_B, path).statusCode(200);
    }

    private static List<String> readings() {
        return TestDatabase.query("""
                select concat_ws(' ', matter, coalesce(detail, '-'), case when subject_id is null then '-' else 'subject' end,
                                 case when unit_id is null then '-' else 'unit' end, coalesce(households::text, '-'))
                from readings order by id""");
    }
}
