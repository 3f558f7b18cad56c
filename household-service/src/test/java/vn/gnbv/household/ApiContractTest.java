package vn.gnbv.household;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.gnbv.platform.testing.ApiContract;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.PlatformExercises;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;

@QuarkusTest
class ApiContractTest extends ApiContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final String FORMS = "/v1/poverty-standards/" + Given.STANDARD + "/forms";
    private static final String OVERRIDE = "{\"class\": \"NOT_POOR\", \"reason\": \"Vì lý do thử\"}";

    private static final String INCOME = """
            {"kind": "AVERAGE_FARM_HOUSEHOLD", "livelihood": "SALT", "appliedOn": "2023-10-15", "incomeVnd": 60000000,
             "persons": 2}""";
    private static final String DECISION = """
            {"number": "3/XN-UBND", "issuedOn": "2023-10-20", "signer": "Người Ký Thử"}""";
    private static final String SIMULATIONS = "/v1/classification-simulations";
    private static final String SIMULATION = "{\"standardId\": \"" + Given.STANDARD + "\"}";
    private static final String COMPLAINT = """
            {"receivedOn": "2023-09-02", "content": "Hộ bị bỏ sót"}""";

    private String round = "";
    private String form = "";

    @Override
    protected void prepareDirectory() {
        Given.directory();
        Given.standard();
        form = Given.post(TestCaller.KEEPER, FORMS, Given.formBody("RURAL"))
                .statusCode(201)
                .extract()
                .path("id");
        round = Given.round("PERIODIC", 2023);
        Given.post(TestCaller.KEEPER, "/v1/income-classes", Given.incomeClassBody("AVERAGE_FARM_HOUSEHOLD", "URBAN"))
                .statusCode(201);
        GivenSupport.catalogues();
        Given.post(
                        TestCaller.KEEPER,
                        "/v1/procedures",
                        Given.procedureBody("QD24-2021-REGULAR").replace("\"fromDayOfMonth\": 15", ""))
                .statusCode(201);
    }

    @Override
    protected Map<String, Exercise> exercises() {
        var all = new HashMap<>(PlatformExercises.all());
        all.putAll(SupportExercises.all());
        add(all, "listReadings", TestCaller.OPERATOR, () -> Call.of("/v1/readings"));
        add(all, "listPovertyStandards", TestCaller.HEALTH, () -> Call.of("/v1/poverty-standards"));
        add(all, "getPovertyStandard", TestCaller.HEALTH, () -> Call.of("/v1/poverty-standards/" + Given.STANDARD));
        add(
                all,
                "registerPovertyStandard",
                TestCaller.KEEPER,
                () -> Call.of("/v1/poverty-standards", Given.standardBody("", "code-" + UUID.randomUUID())));
        add(all, "listPovertyForms", TestCaller.HEALTH, () -> Call.of(FORMS));
        add(all, "getPovertyForm", TestCaller.HEALTH, () -> Call.of(FORMS + "/" + form));
        add(all, "registerPovertyForm", TestCaller.KEEPER, () -> Call.of(FORMS, formBody(COUNTER.incrementAndGet())));
        add(all, "listClassOverrides", TestCaller.COMMUNE_A, () -> Call.of(assessment() + "/overrides"));
        add(all, "getClassOverride", TestCaller.COMMUNE_A, () -> Call.of(override()));
        add(all, "proposeClassOverride", TestCaller.COMMUNE_A, () -> Call.of(assessment() + "/overrides", OVERRIDE));
        add(all, "decideClassOverride", TestCaller.LABOUR, () -> Call.of(
                        override() + "/decision", "{\"approved\": false}")
                .ifMatch("\"0\""));
        add(all, "listProcedures", TestCaller.HEALTH, () -> Call.of("/v1/procedures"));
        add(all, "getProcedure", TestCaller.HEALTH, () -> Call.of(procedure(COUNTER.incrementAndGet())));
        add(
                all,
                "registerProcedure",
                TestCaller.KEEPER,
                () -> Call.of("/v1/procedures", procedureBody(COUNTER.incrementAndGet())));
        add(all, "listProceedings", TestCaller.COMMUNE_A, () -> Call.of("/v1/proceedings"));
        add(all, "getProceeding", TestCaller.COMMUNE_A, () -> Call.of(proceeding()));
        add(all, "takeStep", TestCaller.COMMUNE_A, () -> Call.of(proceeding() + "/acts", act("SURVEY", ""))
                .ifMatch("\"0\""));
        add(all, "listComplaints", TestCaller.COMMUNE_A, () -> Call.of(proceeding() + "/complaints"));
        add(all, "getComplaint", TestCaller.COMMUNE_A, () -> Call.of(complaint()));
        add(all, "fileComplaint", TestCaller.COMMUNE_A, () -> Call.of(posted() + "/complaints", COMPLAINT));
        add(all, "settleComplaint", TestCaller.COMMUNE_A, () -> Call.of(complaint() + "/settlement", """
                        {"upheld": false, "settledOn": "2023-09-02", "answer": "Đã phúc tra"}""")
                .ifMatch("\"0\""));
        add(
                all,
                "listHouseholdsForReview",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/review-rounds/" + round + "/listings", """
                        {"unitId": "%s", "listedOn": "%s"}""".formatted(
                                Place.COMMUNE_A, LocalDate.of(2023, 9, 2).plusDays(COUNTER.incrementAndGet()))));
        add(
                all,
                "applyForReview",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/review-rounds/" + round + "/applications", application()));
        add(
                all,
                "listHouseholdReviews",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/review-rounds/" + round + "/households"));
        add(all, "getHouseholdReview", TestCaller.COMMUNE_A, () -> Call.of(review()));
        add(all, "refuseReview", TestCaller.COMMUNE_A, () -> Call.of(review() + "/refusal", """
                        {"refusedOn": "2023-09-03", "reason": "Không cư trú tại xã"}""")
                .ifMatch("\"0\""));
        add(
                all,
                "getSurveyImportTemplate",
                TestCaller.COMMUNE_B,
                () -> Call.of(surveys("/template?unitId=" + Place.COMMUNE_B)));
        add(
                all,
                "importSurveys",
                TestCaller.COMMUNE_B,
                () -> Call.of(surveys("?mode=ALL_OR_NOTHING"), "household;" + UUID.randomUUID()));
        add(
                all,
                "getSurveyImportErrors",
                TestCaller.COMMUNE_B,
                () -> Call.of(Given.as(TestCaller.COMMUNE_B)
                        .contentType("application/octet-stream")
                        .body("household".getBytes(StandardCharsets.UTF_8))
                        .post(surveys("?mode=DRY_RUN"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("errorsUrl")));
        add(
                all,
                "exportSurveys",
                TestCaller.COMMUNE_B,
                () -> Call.of("/v1/review-rounds/" + round + "/survey-exports?unitId=" + Place.COMMUNE_B));
        add(all, "getReviewProgress", TestCaller.LABOUR, () -> Call.of("/v1/review-rounds/" + round + "/progress"));
        add(all, "listIncomeClasses", TestCaller.HEALTH, () -> Call.of("/v1/income-classes"));
        add(all, "getIncomeClass", TestCaller.HEALTH, () -> Call.of(incomeClass(COUNTER.incrementAndGet())));
        add(
                all,
                "registerIncomeClass",
                TestCaller.KEEPER,
                () -> Call.of("/v1/income-classes", incomeClassBody(COUNTER.incrementAndGet())));
        add(all, "listIncomeConfirmations", TestCaller.COMMUNE_A, () -> Call.of(confirmations(household())));
        add(all, "getIncomeConfirmation", TestCaller.COMMUNE_A, () -> Call.of(pendingIncome()));
        add(all, "confirmIncome", TestCaller.COMMUNE_A, () -> Call.of(confirmations(household()), INCOME));
        add(all, "decideIncome", TestCaller.COMMUNE_A, () -> Call.of(pendingIncome() + "/decision", DECISION)
                .ifMatch("\"0\""));
        add(all, "listSimulations", TestCaller.LABOUR, () -> Call.of(SIMULATIONS));
        add(all, "getSimulation", TestCaller.LABOUR, () -> Call.of(simulation()));
        add(
                all,
                "simulateClassification",
                TestCaller.LABOUR,
                () -> Call.of(SIMULATIONS, """
                        {"draft": {"standard": %s, "forms": [%s]}}""".formatted(
                        Given.standardBody("", "draft-" + COUNTER.incrementAndGet()), Given.formBody("RURAL"))));
        add(all, "getSimulationMovements", TestCaller.LABOUR, () -> Call.of(simulation() + "/movements"));
        add(all, "listSimulationChanges", TestCaller.LABOUR, () -> Call.of(simulation() + "/changes"));
        add(all, "listReviewRounds", TestCaller.HEALTH, () -> Call.of("/v1/review-rounds"));
        add(all, "getReviewRound", TestCaller.HEALTH, () -> Call.of("/v1/review-rounds/" + round));
        add(
                all,
                "openReviewRound",
                TestCaller.LABOUR,
                () -> Call.of("/v1/review-rounds", regularRound(COUNTER.incrementAndGet())));
        add(all, "closeReviewRound", TestCaller.LABOUR, () -> Call.of(
                        "/v1/review-rounds/" + Given.round("REGULAR", 2022) + "/closure")
                .ifMatch("\"0\""));
        add(all, "listHouseholds", TestCaller.COMMUNE_A, () -> Call.of("/v1/households"));
        add(all, "getHousehold", TestCaller.COMMUNE_A, () -> Call.of("/v1/households/" + household()));
        add(
                all,
                "getHouseholdHistory",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/households/" + household() + "/history"));
        add(
                all,
                "getHouseholdStanding",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/households/" + household() + "/standing"));
        add(
                all,
                "registerHousehold",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/households", Given.householdBody(Place.COMMUNE_A, 2)));
        all.putAll(RegisterExercises.all());
        add(all, "printReviewDocument", TestCaller.COMMUNE_A, () -> {
            household();
            return Call.of(
                    "/v1/review-rounds/" + round + "/documents?kind=POSTING_LIST&format=PDF&unitId=" + Place.COMMUNE_A);
        });
        add(
                all,
                "printRecognitionDocument",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/recognitions/" + recognition() + "/documents?kind=DECISION&format=PDF"));
        add(all, "listAssessments", TestCaller.COMMUNE_A, () -> Call.of(assessments(household())));
        add(all, "getAssessment", TestCaller.COMMUNE_A, () -> Call.of(assessment()));
        add(
                all,
                "assessHousehold",
                TestCaller.COMMUNE_A,
                () -> Call.of(assessments(household()), Given.assessmentBody(round, 100, 3)));
        add(all, "listRecognitions", TestCaller.COMMUNE_A, () -> Call.of("/v1/recognitions"));
        add(all, "getRecognition", TestCaller.COMMUNE_A, () -> Call.of("/v1/recognitions/" + recognition()));
        add(all, "recogniseHouseholds", TestCaller.COMMUNE_A, () -> {
            assessment();
            return Call.of("/v1/recognitions", Given.recognitionBody(round, Place.COMMUNE_A, "2023-12-14"));
        });
        add(
                all,
                "getOfficialTable1",
                TestCaller.LABOUR,
                () -> Call.of("/v1/official-tables/1?roundId=" + round + "&unitId=" + Place.DISTRICT));
        add(
                all,
                "listNamedHouseholds",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/official-tables/15/households?unitId=" + Place.COMMUNE_A));
        add(
                all,
                "listCertificates",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/certificates?recognitionId=" + recognition()));
        add(all, "getCertificate", TestCaller.COMMUNE_A, () -> Call.of("/v1/certificates/" + certificate("id")));
        add(
                all,
                "issueCertificates",
                TestCaller.COMMUNE_A,
                () -> Call.of("/v1/certificates", certificates(recognition())));
        add(all, "replaceCertificate", TestCaller.COMMUNE_A, () -> Call.of(
                        "/v1/certificates/" + certificate("id") + "/replacement",
                        "{\"reason\": \"LOST\", \"issuedOn\": \"2024-03-01\"}")
                .ifMatch("\"0\""));
        add(
                all,
                "verifyCertificate",
                TestCaller.HEALTH,
                () -> Call.of("/v1/certificate-verifications/" + certificate("code")));
        add(
                all,
                "getOfficialTable",
                TestCaller.LABOUR,
                () -> Call.of("/v1/official-tables?number=2&asOf=2023-12-31&unitId=" + Place.DISTRICT));
        add(all, "listTablePublications", TestCaller.HEALTH, () -> Call.of("/v1/table-publications"));
        add(all, "getTablePublication", TestCaller.HEALTH, () -> Call.of(publication()));
        add(all, "publishTable", TestCaller.LABOUR, () -> Call.of("/v1/table-publications", publicationBody()));
        add(
                all,
                "recountOfficialTables",
                TestCaller.OPERATOR,
                () -> Call.of(
                        "/v1/official-tables/recounts",
                        "{\"reason\": \"Nghi ngờ %d\"}".formatted(COUNTER.incrementAndGet())));
        add(all, "listWorkItems", TestCaller.HEALTH, () -> Call.of("/v1/work-items"));
        return all;
    }

    private static String formBody(int number) {
        return Given.formBody("URBAN")
                .replace("SAMPLE-B-URBAN", "form-" + number)
                .replace("2022-01-01", LocalDate.of(2022, 1, 1).plusDays(number).toString());
    }

    private static String incomeClassBody(int number) {
        return Given.incomeClassBody("AVERAGE_FARM_HOUSEHOLD", "URBAN")
                .replace("2022-01-01", LocalDate.of(2022, 1, 1).plusDays(number).toString());
    }

    private static String incomeClass(int number) {
        return Given.post(TestCaller.KEEPER, "/v1/income-classes", incomeClassBody(number))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String confirmations(String household) {
        return "/v1/households/" + household + "/income-confirmations";
    }

    private static String pendingIncome() {
        return Given.post(TestCaller.COMMUNE_A, confirmations(household()), INCOME)
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String simulation() {
        var simulation = Given.post(TestCaller.LABOUR, SIMULATIONS, SIMULATION)
                .statusCode(201)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Given.get(TestCaller.LABOUR, simulation).body("state", is("DONE")));
        return simulation;
    }

    private static String procedureBody(int number) {
        return Given.procedureBody("BENEFICIARIES")
                .replace("\"code\": \"BENEFICIARIES\"", "\"code\": \"procedure-" + number + "\"")
                .replace("2022-01-01", LocalDate.of(2022, 1, 1).plusDays(number).toString());
    }

    private static String procedure(int number) {
        return Given.post(TestCaller.KEEPER, "/v1/procedures", procedureBody(number))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String proceeding() {
        var monthly = Given.round("REGULAR", 2023);
        return "/v1/proceedings/"
                + Given.post(TestCaller.COMMUNE_A, "/v1/review-rounds/" + monthly + "/listings", """
                                {"unitId": "%s", "listedOn": "2023-09-01"}""".formatted(
                                        Place.COMMUNE_A))
                        .statusCode(201)
                        .extract()
                        .<String>path("proceedingId");
    }

    private static String act(String step, String more) {
        return "{\"step\": \"" + step + "\", \"happenedOn\": \"2023-09-01\"" + more + "}";
    }

    private static String posted() {
        var proceeding = proceeding();
        for (var taken : List.of(act("SURVEY", ""), act("MEETING", ", \"attended\": 20, \"agreed\": 20"))) {
            Given.as(TestCaller.COMMUNE_A)
                    .header("If-Match", taken.contains("MEETING") ? "\"1\"" : "\"0\"")
                    .body(taken)
                    .post(proceeding + "/acts")
                    .then()
                    .statusCode(200);
        }
        return proceeding;
    }

    private static String complaint() {
        return Given.post(TestCaller.COMMUNE_A, posted() + "/complaints", COMPLAINT)
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String application() {
        return """
                {"householdId": "%s", "wish": "ASKS_FOR_REVIEW", "receivedOn": "2023-09-01"}""".formatted(household());
    }

    private static String publication() {
        return Given.post(TestCaller.LABOUR, "/v1/table-publications", publicationBody())
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String publicationBody() {
        return """
                {"number": 1, "unitId": "%s", "asOf": "2023-12-31", "documentNumber": "%d/QĐ-UBND", "issuedOn": "2024-02-04"}""".formatted(Place.DISTRICT, COUNTER.incrementAndGet());
    }

    private String surveys(String rest) {
        return "/v1/review-rounds/" + round + "/survey-imports" + rest;
    }

    private String review() {
        return Given.post(TestCaller.COMMUNE_A, "/v1/review-rounds/" + round + "/applications", application())
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String override() {
        return Given.post(TestCaller.COMMUNE_A, assessment() + "/overrides", OVERRIDE)
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void add(Map<String, Exercise> all, String operation, TestCaller caller, Supplier<Call> prepare) {
        all.put(operation, new Exercise(caller, prepare));
    }

    private static String regularRound(int day) {
        return Given.roundBody("REGULAR", 2024).replace("09-01", "09-%02d".formatted(1 + day % 28));
    }

    private static String household() {
        return Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2);
    }

    private static String assessments(String household) {
        return "/v1/households/" + household + "/assessments";
    }

    private String assessment() {
        return Given.assess(TestCaller.COMMUNE_A, household(), round, 100, 3)
                .extract()
                .header("Location");
    }

    private String certificate(String field) {
        var recognition = recognition();
        Given.post(TestCaller.COMMUNE_A, "/v1/certificates", certificates(recognition))
                .statusCode(201);
        return Given.get(TestCaller.COMMUNE_A, "/v1/certificates?recognitionId=" + recognition)
                .extract()
                .path("items[0]." + field);
    }

    private static String certificates(String recognition) {
        return "{\"recognitionId\": \"%s\", \"issuedOn\": \"2023-12-20\"}".formatted(recognition);
    }

    private String recognition() {
        assessment();
        return Given.recognise(TestCaller.COMMUNE_A, round, Place.COMMUNE_A, "2023-12-14");
    }
}
